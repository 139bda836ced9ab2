// Which part of an embed is seen: charts, sliders and flags, by their names in
// the address. The style sheet does the rest.

const flags = ['plain', 'static', 'transparent', 'fitchart', 'hideControls']
const own = [...flags, 'charts', 'sliders', 'dark', 'view', 'step', 'lang', 'id', 'childId']
const on = (value) => value != null && !['false', '0', 'no'].includes(value)
const words = (text) => text.split(/[ ,]+/).filter((word) => /^[a-z_-]+$/.test(word))

// choose dresses the page and returns the scenario's query, the story's step's
// where one is asked for, with the names of charts. What nobody knows is passed
// over, and one chart there always is.
export function choose(query) {
  const root = document.documentElement
  const known = JSON.parse(document.getElementById('known').textContent)
  const step = known.steps[query.get('step')] ?? {}
  const charts = words(query.get('charts') ?? step.charts ?? '').filter((name) => known.charts.includes(name))
  if (!charts.length) charts.push(known.charts[0])
  const sliders = words(query.get('sliders') ?? step.sliders ?? 'reasoning_multiplier,grid_power')
  root.dataset.shows = charts.join(' ')
  root.dataset.moves = sliders.join(' ')
  root.dataset.count = charts.length
  for (const flag of flags) root.classList.toggle(flag, on(query.get(flag)))
  root.classList.toggle('table', query.get('view') === 'table')
  const dark = query.get('dark')
  if (dark === 'true' || dark === 'false') root.dataset.theme = dark === 'true' ? 'dark' : 'light'
  else delete root.dataset.theme
  const state = new URLSearchParams(step.query)
  for (const [key, value] of query) if (!own.includes(key)) state.set(key, value)
  // Lists keep their commas, as the program writes them.
  return { charts, state: state.toString().replaceAll('%2C', ',') }
}
