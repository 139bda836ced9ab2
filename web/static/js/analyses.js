// Asking why: what matters most, what would have to be true, and why A and B
// differ. All of it is worked out in the worker of uncertainty.js, when a part is
// open.
import { $, $$ } from './dom.js'
import { goals } from './goals.js'
import { place, analysis } from './analysis.js'
import { working } from './working.js'
import * as intents from './intents.js'

export function analyses(scheduler, send, post, theme) {
  const section = $('[data-reasons]')
  const about = $('#about')
  const panels = new Map($$('[data-why]', section).map((panel) => [panel.dataset.why, panel]))
  const waits = new Map([...panels].map(([name, panel]) => [name, working(panel)]))
  const goal = goals(scheduler, about, send, post, () => latest)
  const folds = new Map([...panels, ['goal', goal.panel]])
  const opened = new Map([...folds.keys()].map((name) => [name, false])) // as the program was told, or told itself
  let latest = null // snapshot
  let shown = { about: '', analyses: [] } // of its questions, what the page shows
  let shares = false // the first panel shows shares of the variance
  let due = '' // of what all that is worked out depends on, the newest
  let again = false // the reader asks for what was left
  let order = [] // of all inputs, by influence

  const work = (name, kind = name) => {
    const panel = panels.get(name)
    const wait = waits.get(name)
    const size = latest && panel.open && place(panel, theme(), latest.dragging)
    if (!size) return
    wait.begin(() => scheduler.stop(kind))
    scheduler.submit({ kind, query: latest.inputsQuery, output: about.value, ...size }, ({ progress, done, error, result }) => {
      if (!done) return wait.at(progress)
      wait.end(error)
      if (!result) return
      analysis(panel, result)
      if (kind !== 'waterfall') sort((order = result.order))
    })
  }
  // The assumptions stand in the order of their influence, without groups.
  const sorting = $('[data-work=order]', section)
  const more = $('[data-more]')
  const homes = new Map($$('.group .input', more).map((input) => [input, input.parentElement]))
  const sort = () => {
    const on = sorting.getAttribute('aria-pressed') === 'true'
    more.classList.toggle('sorted', on)
    const rank = ({ dataset }) => (order.indexOf(dataset.input) + 1 || 1000)
    const inputs = [...homes.keys()]
    if (on) for (const input of inputs.toSorted((a, b) => rank(a) - rank(b))) more.append(input)
    else for (const [input, home] of homes) home.append(input)
  }
  const reach = (id) => {
    const slider = $('#in-' + id)
    for (let fold = slider.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true
    if (!slider.checkVisibility()) $('[data-unfold]').click()
    slider.focus()
    slider.scrollIntoView({ block: 'center' })
  }
  const refresh = () => {
    work('tornado', shares ? 'variance' : 'tornado')
    if (latest?.compare) work('waterfall')
    $('[data-no-b]', section).hidden = !!latest?.compare
    $('figure', panels.get('waterfall')).hidden = !latest?.compare
    goal.refresh()
  }
  // divide shows shares of the variance, or one input at a time.
  const divide = (on) => {
    if (shares === on) return
    shares = on
    scheduler.stop(on ? 'tornado' : 'variance')
    $('[data-work=tornado]', section).hidden = !on
  }
  const open = (name) => {
    const fold = folds.get(name)
    if (fold.open === opened.get(name)) return
    opened.set(name, fold.open)
    send({ type: intents.analysis, id: name, text: fold.open ? 'on' : 'off' })
  }
  // The program's word counts where it changes: what the reader does meanwhile stays.
  const show = (questions) => {
    if (questions.about !== shown.about) about.value = questions.about
    const isOpen = (name, { analyses }) => analyses.includes(name) || (name === 'tornado' && analyses.includes('variance'))
    for (const [name, fold] of folds) {
      const now = isOpen(name, questions)
      if (now === isOpen(name, shown)) continue
      opened.set(name, now)
      fold.open = now
    }
    divide(questions.analyses.includes('variance'))
    shown = questions
  }

  section.addEventListener('click', ({ target }) => {
    const { work: what, row } = target.closest('button')?.dataset ?? {}
    if (row) reach(row)
    if (what === 'order') {
      sorting.setAttribute('aria-pressed', sorting.getAttribute('aria-pressed') !== 'true')
      sort()
      if (sorting.getAttribute('aria-pressed') === 'true') more.open = true
    } else if (what) {
      again = true
      send({ type: intents.analysis, id: what, text: 'on' })
    }
  })
  for (const [name, fold] of folds) fold.addEventListener('toggle', () => open(name))
  about.addEventListener('change', () => send({ type: intents.about, text: about.value }))
  // A drawing is as large as it was asked for.
  let wide = 0
  new ResizeObserver(() => section.clientWidth !== wide && ((wide = section.clientWidth), refresh())).observe(section)

  // What was chosen and opened before anybody could hear it.
  if (!about.selectedOptions[0].defaultSelected) send({ type: intents.about, text: about.value })
  for (const name of folds.keys()) open(name)

  return {
    changed(snapshot) {
      const before = due
      latest = snapshot
      show(snapshot.questions)
      due = JSON.stringify([snapshot.inputsQuery, shown.about, shown.analyses])
      if (!again && due === before) return
      again = false
      refresh()
    },
    points: goal.points,
    goal: goal.goal,
    repaint: refresh,
    // From a number of the page: what would have to be true for another?
    from(output) {
      about.value = output
      about.dispatchEvent(new Event('change'))
      goal.open()
    },
  }
}
