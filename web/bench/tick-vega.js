// Draws the embed's lines with Vega-Lite at each tick, as SVG: asked for and built,
// the gap between them shaded, the first chart on a logarithmic scale.
const { charts, width, height } = data
const rows = ([years, asked, built]) => years.map((year, i) => ({ year, asked: asked[i], built: built[i] }))
const spec = (log, values) => {
  const of = (field) => ({ field, type: 'quantitative', title: null, scale: { type: log ? 'log' : 'linear' } })
  const x = { field: 'year', type: 'quantitative', title: null, scale: { zero: false, nice: false }, axis: { format: 'd' } }
  return {
    width, height, autosize: { type: 'fit', contains: 'padding' }, data: { name: 'lines', values },
    layer: [
      { transform: [{ filter: 'datum.asked != null' }], mark: { type: 'area', color: '#c8501e', opacity: 0.15 }, encoding: { x, y: of('asked'), y2: { field: 'built' } } },
      { mark: { type: 'line', color: '#c8501e' }, encoding: { x, y: of('asked') } },
      { mark: { type: 'line', color: '#1f5fa8' }, encoding: { x, y: of('built') } },
    ],
  }
}
self.ready = Promise.all(charts.map(async ({ log, places }) => {
  const place = document.querySelector('#charts').appendChild(document.createElement('div'))
  // Room for its labels is made once, for the largest numbers.
  const { view } = await vegaEmbed(place, spec(log, rows(places.at(-1))), { renderer: 'svg', actions: false })
  return (at) => view.change('lines', vega.changeset().remove(() => true).insert(rows(places[at]))).runAsync()
})).then((shows) => {
  document.querySelector('input').addEventListener('input', async ({ target }) => {
    await Promise.all(shows.map((show) => show(target.value)))
    shown()
  })
})
