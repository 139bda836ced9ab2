// What would have to be true: a value that an output should have, typed or dragged
// to on a chart, and the inputs that give it.
import { $, $$, make, text } from './dom.js'
import { dragHandle, plotOf } from './drag-handle.js'
import { working } from './working.js'
import * as intents from './intents.js'

// goals is given the menu of what is asked about, and how to get the newest
// snapshot.
export function goals(scheduler, about, send, post, latest) {
  const panel = $('[data-goal]')
  const value = $('#goal-value')
  const by = $('#goal-by')
  const found = $('[data-found-goal]', panel)
  const take = $('[data-take-goal]', panel)
  const wait = working(panel)
  let set = {} // what was found
  let newest = [] // points that can be dragged
  let held = '' // the output whose point is dragged

  $('#goal-forecast').addEventListener('change', ({ target }) => {
    const { aim, yearOf } = target.selectedOptions[0].dataset
    if (!aim) return value.focus()
    about.value = aim
    about.dispatchEvent(new Event('change'))
    value.value = target.value
    send({ type: intents.year, value: Number(yearOf), final: true })
  })
  const show = ({ words, changes }) =>
    found.replaceChildren(
      make('p', {}, words),
      make('ul', {}, ...(changes ?? []).map(({ label, to, note }) => make('li', {}, label + ': ', make('b', {}, to), ' ', make('small', {}, note)))),
    )
  // seek calls onEnd with what was found, nothing where the search failed or was left.
  const seek = (job, onEnd) => {
    wait.begin(() => {
      scheduler.stop('solve')
      onEnd()
    })
    scheduler.submit(job, ({ done, error, result }) => {
      if (!done) return
      wait.end()
      if (error) found.replaceChildren(make('p', { className: 'notice' }, error))
      else show(result)
      onEnd(result)
    })
  }
  panel.addEventListener('submit', (e) => {
    e.preventDefault()
    if (held) letGo() // what is sought for it is overtaken
    seek({ kind: 'solve', query: latest().inputsQuery, output: about.value, value: value.value, by: [by.value] }, (result) => {
      set = result?.set ?? {}
      take.hidden = !Object.keys(set).length
    })
  })
  take.addEventListener('click', ({ target }) => {
    const how = target.closest('button')?.dataset.goalDo
    if (!how) return
    send({ type: intents.take, id: how === 'beside' ? 'beside' : '', set, final: true })
    take.hidden = true
    by.focus()
  })

  // A point that was dragged is let go with the last that was sought for it, found or
  // not.
  const letGo = (set = {}) => {
    held = ''
    send({ type: intents.take, set, final: true })
  }
  const drag = (dot, { chart, output }, y, final) => {
    if (!held) return
    dot.style.setProperty('--y', y + 'px')
    if (about.value !== output) send({ type: intents.about, text: (about.value = output) })
    post({ type: intents.dragPoint, id: output, chart, position: y, by: by.value, final })
  }
  // The points of the curves in the year that is read can be taken hold of.
  const points = (all) => {
    newest = all
    if (held) return
    const focus = document.activeElement?.dataset.grip
    for (const dot of $$('.grip')) dot.remove()
    const before = {} // heights of each chart's points
    for (const point of all) {
      const plot = plotOf(point.chart)
      if (!plot) continue
      const dot = make('span', { className: 'grip ' + point.tone, role: 'slider', tabIndex: 0, 'data-grip': point.output, 'aria-orientation': 'vertical', 'aria-label': point.label, 'aria-valuetext': point.text, 'aria-valuenow': point.y })
      // A dot that would lie on another stands beside it.
      const ys = (before[point.chart] ??= [])
      const aside = ys.some((y) => Math.abs(y - point.y) < 24) ? 25 : 0
      ys.push(point.y)
      dot.style.left = plot.offsetLeft + point.x + aside + 'px'
      dot.style.top = plot.offsetTop + 'px'
      dot.style.setProperty('--y', point.y + 'px')
      dragHandle(dot, plot, point.y, {
        taken: () => (held = point.output),
        moved: (y) => drag(dot, point, y, false),
        dropped(y, moved) {
          if (moved) return drag(dot, point, y, true)
          held = ''
          points(newest)
        },
      })
      plot.after(dot) // what lies in a picture is not heard
      if (focus === point.output) dot.focus()
    }
  }

  return {
    panel,
    points,
    refresh: () => text($('[data-unit]', panel), about.selectedOptions[0].dataset.unit),
    // goal is given what is to be sought for the point that is dragged, null for nothing.
    goal({ goal, final }) {
      if (!held) return
      if (!goal) return letGo()
      seek(goal, (result) => {
        if (final || !result) letGo(result?.set)
        else send({ type: intents.take, set: result.set, final })
      })
    },
    open() {
      panel.open = true
      value.focus()
      panel.scrollIntoView({ block: 'center' })
    },
  }
}
