// Draws the embed's lines with uPlot at each tick: asked for and built, the gap
// between them shaded, the first chart on a logarithmic scale.
const { charts, width, height } = data
let drawn = 0
const plots = charts.map(({ log, places }) => new uPlot({
  width, height,
  scales: { x: { time: false }, y: { distr: log ? 3 : 1 } },
  axes: [{ values: (_, years) => years.map(String) }, {}],
  series: [{}, { stroke: '#c8501e', width: 2, points: { show: false } }, { stroke: '#1f5fa8', width: 2, points: { show: false } }],
  bands: [{ series: [1, 2], fill: 'rgba(200, 80, 30, 0.15)' }],
  legend: { show: false },
  hooks: { draw: [() => ++drawn % charts.length === 0 && shown()] },
}, places[0], document.querySelector('#charts')))
document.querySelector('input').addEventListener('input', ({ target }) => plots.forEach((plot, i) => plot.setData(charts[i].places[target.value])))
