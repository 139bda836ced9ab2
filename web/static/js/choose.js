// Which part of an embed is seen: charts, sliders and flags, by their names in
// the address. The style sheet does the rest.

const flags = ['plain', 'static', 'transparent', 'fitchart', 'hideControls']
const own = [...flags, 'charts', 'sliders', 'dark', 'view', 'step', 'lang', 'id', 'childId']
const on = (value) => value != null && !['false', '0', 'no'].includes(value)
const words = (text) => text.split(/[ ,]+/).filter((word) => /^[a-z_-]+$/.test(word))

// chosen returns what an embed's query asks for of what is known: names of charts and
// sliders, which flags are on, whether tables are open, the theme, and the scenario's
// query, the story's step's where one is asked for. What nobody knows is passed over,
// and one chart there always is.
export function chosen(query, known) {
  const step = known.steps[query.get('step')] ?? {}
  const charts = words(query.get('charts') ?? step.charts ?? '').filter((name) => known.charts.includes(name))
  const dark = query.get('dark')
  const state = new URLSearchParams(step.query)
  for (const [key, value] of query) if (!own.includes(key)) state.set(key, value)
  return {
    charts: charts.length ? charts : [known.charts[0]],
    sliders: words(query.get('sliders') ?? step.sliders ?? 'reasoning_multiplier,grid_power'),
    flags: flags.filter((flag) => on(query.get(flag))),
    table: query.get('view') === 'table',
    theme: dark === 'true' ? 'dark' : dark === 'false' ? 'light' : undefined,
    // Lists keep their commas, as the program writes them.
    state: state.toString().replaceAll('%2C', ','),
  }
}

// choose dresses the page and returns what was chosen.
export function choose(query) {
  const root = document.documentElement
  const all = chosen(query, JSON.parse(document.getElementById('known').textContent))
  root.dataset.shows = all.charts.join(' ')
  root.dataset.moves = all.sliders.join(' ')
  root.dataset.count = all.charts.length
  for (const flag of flags) root.classList.toggle(flag, all.flags.includes(flag))
  root.classList.toggle('table', all.table)
  if (all.theme) root.dataset.theme = all.theme
  else delete root.dataset.theme
  return all
}
