// Asking why: what matters most, what would have to be true, and why A and B
// differ. All of it is worked out in the worker of doubt.js, when a part is open.
import { $, $$ } from './dom.js'
import { bare } from './bands.js'
import { goals } from './goals.js'
import { place, analysis } from './analysis.js'
import { working } from './working.js'

export function analyses(desk, asked, send, look, colours) {
  const section = $('[data-reasons]')
  const about = $('#about')
  const panels = new Map($$('[data-why]', section).map((panel) => [panel.dataset.why, panel]))
  const waits = new Map([...panels].map(([name, panel]) => [name, working(panel)]))
  const goal = goals(desk, about, send, look, () => now)
  const folds = new Map([...panels, ['goal', goal.panel]]) // in the order that they have in an address
  let now = null // the newest snapshot
  let shares = false // the first panel shows shares of the variance
  let order = [] // of all inputs, by influence

  const work = (name, kind = name) => {
    const panel = panels.get(name)
    const wait = waits.get(name)
    const size = now && panel.open && place(panel, colours(), now.held)
    if (!size) return
    wait.begin(() => desk.stop(kind))
    desk.ask({ kind, query: bare(now.query), output: about.value, ...size }, ({ progress, done, error, result }) => {
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
    if (now?.compare) work('waterfall')
    $('[data-no-b]', section).hidden = !!now?.compare
    $('figure', panels.get('waterfall')).hidden = !now?.compare
    goal.refresh()
  }
  // divide shows shares of the variance, or one input at a time.
  const divide = (on) => {
    shares = on
    desk.stop(on ? 'tornado' : 'variance')
    $('[data-work=tornado]', section).hidden = !on
  }
  const tell = () => {
    const name = (key) => (key === 'tornado' && shares ? 'variance' : key)
    const open = ['tornado', 'goal', 'waterfall'].filter((key) => folds.get(key).open)
    asked.set('why', open.map(name).join(','))
  }

  section.addEventListener('click', ({ target }) => {
    const { work: what, row } = target.closest('button')?.dataset ?? {}
    if (row) reach(row)
    if (what === 'order') {
      sorting.setAttribute('aria-pressed', sorting.getAttribute('aria-pressed') !== 'true')
      sort()
      if (sorting.getAttribute('aria-pressed') === 'true') more.open = true
    } else if (what) {
      divide(what === 'variance')
      work('tornado', what)
      tell()
    }
  })
  for (const fold of folds.values())
    fold.addEventListener('toggle', () => {
      tell()
      refresh()
    })
  about.addEventListener('change', () => {
    asked.set('about', about.value)
    refresh()
  })
  // A drawing is as large as it was asked for.
  let wide = 0
  new ResizeObserver(() => section.clientWidth !== wide && ((wide = section.clientWidth), refresh())).observe(section)

  return {
    changed(snapshot, news) {
      const same = now && bare(snapshot.query) === bare(now.query)
      const first = now === null
      now = snapshot
      if (first && !about.selectedOptions[0].defaultSelected) asked.set('about', about.value)
      else if (news) about.value = asked.get('about')
      // What was opened before anybody could hear it is what is asked.
      if (first && !asked.get('why')) tell()
      else if (news) {
        const open = asked.get('why').split(',')
        divide(open.includes('variance'))
        for (const [name, fold] of folds) fold.open = open.includes(name === 'tornado' && shares ? 'variance' : name)
      } else if (shares && !same) {
        divide(false) // they took long, and are of the scenario that was
        tell()
      }
      if (news || !same) refresh()
    },
    shown: goal.shown,
    repaint: refresh,
    // From a number of the page: what would have to be true for another?
    from(output) {
      about.value = output
      about.dispatchEvent(new Event('change'))
      goal.open()
    },
  }
}
