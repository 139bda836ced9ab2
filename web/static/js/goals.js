// What would have to be true: a value that an output should have, typed or pulled
// to on a chart, and the inputs that give it.
import { $, $$, make, text } from './dom.js'
import { bare } from './bands.js'
import { aimed, dragHandle } from './drag-handle.js'
import { written } from './number.js'
import { t } from './texts.js'
import { working } from './working.js'

// goals is given the menu of what is asked about, and how to get the newest
// snapshot.
export function goals(desk, about, send, look, now) {
  const panel = $('[data-goal]')
  const value = $('#goal-value')
  const by = $('#goal-by')
  const found = $('[data-found-goal]', panel)
  const take = $('[data-take-goal]', panel)
  const wait = working(panel)
  let set = {} // what was found
  let held = null // { query, reading, output } of the dot that is pulled

  const unit = () => text($('[data-unit]', panel), about.selectedOptions[0].dataset.unit)
  $('#goal-forecast').addEventListener('change', ({ target }) => {
    const { aim, yearOf } = target.selectedOptions[0].dataset
    if (!aim) return value.focus()
    about.value = aim
    about.dispatchEvent(new Event('change'))
    value.value = target.value
    send({ type: 'year', value: Number(yearOf), final: true })
  })
  const tell = ({ words, changes }) =>
    found.replaceChildren(
      make('p', {}, words),
      make('ul', {}, ...changes.map(({ label, from, to, far }) => make('li', {}, label + ': ', make('b', {}, to), ' ', make('small', {}, t('instead of {value}', { value: from }) + ', ' + far)))),
    )
  const seek = (job, told) => {
    wait.begin(() => {
      desk.stop('solve')
      told()
    })
    desk.ask({ kind: 'solve', output: about.value, by: [by.value], ...job }, ({ done, error, result }) => {
      if (!done) return
      wait.end()
      if (error) found.replaceChildren(make('p', { className: 'notice' }, error))
      else tell(result)
      told(result)
    })
  }
  panel.addEventListener('submit', (e) => {
    e.preventDefault()
    if (held) letGo() // what is sought for it is overtaken
    seek({ query: bare(now().query), value: value.value }, (result) => {
      set = result?.set ?? {}
      take.hidden = !Object.keys(set).length
    })
  })
  take.addEventListener('click', ({ target }) => {
    const how = target.closest('button')?.dataset.goalDo
    if (!how) return
    send({ type: 'take', id: how === 'beside' ? 'beside' : '', set, final: true })
    take.hidden = true
    by.focus()
  })

  // The dots of the curves in the year that is read can be taken hold of.
  const refresh = () => {
    unit()
    if (panel.open && now() && !held) look({ type: 'hover', id: 'grip', value: now().year })
    if (!panel.open) for (const grip of $$('.grip')) grip.remove()
  }
  // A dot that was pulled is let go with the last that was sought for it, found or not.
  const letGo = (set = {}) => {
    send({ type: 'take', set, final: true })
    held = null
    refresh()
  }
  const pull = (dot, y, final) => {
    if (!held) return
    const { query, reading, output } = held
    about.value = output
    dot.style.setProperty('--y', y + 'px')
    // Several inputs are looked for when the point is let go.
    if (by.value === 'headline' && !final) return
    seek({ query, output, value: written(aimed(reading, y)) }, (result) => {
      if (final || !result) letGo(result?.set)
      else send({ type: 'take', set: result.set, final })
    })
  }
  const shown = (readings) => {
    if (!panel.open || held) return
    const focus = document.activeElement?.dataset.grip
    for (const dot of $$('.grip')) dot.remove()
    if (now().by === 'quarter') return // a dot is of one quarter then, and what is looked for of a year
    for (const reading of readings) {
      const plot = $(`[data-charts] [data-chart=${reading.chart}] .plot`)
      if (!plot) continue
      const before = [] // heights of this chart's dots
      for (const point of reading.points) {
        if (!point.output) continue
        const dot = make('span', { className: 'grip ' + point.tone, role: 'slider', tabIndex: 0, 'data-grip': point.output, 'aria-orientation': 'vertical', 'aria-label': t('{output} in {year}', { output: $(`[value="${point.output}"]`, about).textContent, year: now().year }), 'aria-valuetext': point.text, 'aria-valuenow': point.y })
        // A dot that would lie on another stands beside it.
        const aside = before.some((y) => Math.abs(y - point.y) < 24) ? 25 : 0
        before.push(point.y)
        dot.style.left = plot.offsetLeft + reading.x + aside + 'px'
        dot.style.top = plot.offsetTop + 'px'
        dot.style.setProperty('--y', point.y + 'px')
        dragHandle(dot, plot, point.y, {
          taken: () => (held = { reading, output: point.output, query: bare(now().query) }),
          moved: (y) => pull(dot, y, false),
          dropped: (y, moved) => (moved ? pull(dot, y, true) : (held = null)),
        })
        plot.after(dot) // what lies in a picture is not heard
        if (focus === point.output) dot.focus()
      }
    }
  }

  return {
    panel,
    refresh,
    shown,
    open() {
      panel.open = true
      value.focus()
      panel.scrollIntoView({ block: 'center' })
    },
  }
}
