// Draws the stage's lines with uPlot, in its sizes: asked for and built with
// the gap between them shaded, the first chart on a logarithmic scale. Returns
// milliseconds per redraw of all three.
(async () => {
  const rounds = %d;
  const scenarios = %s;
  document.body.replaceChildren();
  const charts = scenarios[0].map((data, i) => new uPlot({
    width: 310, height: 250,
    scales: { x: { time: false }, y: { distr: i === 0 ? 3 : 1 } },
    series: [{}, { stroke: "#c8501e", width: 2 }, { stroke: "#1f5fa8", width: 2 }],
    bands: [{ series: [1, 2], fill: "rgba(200, 80, 30, 0.15)" }],
    legend: { show: false },
  }, data, document.body));
  // uPlot commits what was set in a microtask.
  const change = async (scenario) => {
    charts.forEach((chart, i) => chart.setData(scenario[i]));
    await Promise.resolve();
    await Promise.resolve();
  };
  let spent = 0;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await change(scenarios[i & 1]);
    spent += performance.now() - start;
    // Let the browser paint, as it does between moves of a slider.
    await new Promise((next) => setTimeout(next, 4));
  }
  return { drawing: spent / rounds };
})()
