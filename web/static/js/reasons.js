// Asking why: what matters most, what would have to be true, and why A and B
// differ. All of it is worked out in the worker of doubt.js, when a part is open.
import { $, $$, make, text } from './dom.js'
import { t } from './texts.js'

// reasons asks a desk of doubt's, calls send with what the reader changes, look
// with what the program is asked about the charts, and colours for the theme's name.
export function reasons({ ask, stop }, send, look, colours) {
  const section = $('[data-reasons]')
  const about = $('#about')
  const panels = new Map($$('[data-why]', section).map((panel) => [panel.dataset.why, panel]))
  const goal = $('[data-goal]', section)
  const value = $('#goal-value')
  const by = $('#goal-by')
  let now = null // the newest snapshot
  let shares = false // the first panel shows shares of the variance
  let order = [] // of all inputs, by influence

  const working = (panel, share) => {
    const line = $('[data-working]', panel)
    line.hidden = share == null
    if (share != null) line.firstElementChild.value = share
  }
  const work = (name, kind = name) => {
    const panel = panels.get(name)
    const ladder = $('[data-ladder]', panel)
    const { width, height } = ladder.getBoundingClientRect()
    if (!now || !panel.open || width < 100) return
    const slow = setTimeout(() => working(panel, 0), 100)
    const query = now.query
    ask({ kind, query, output: about.value, width, height, theme: colours() }, ({ progress, done, error, result }) => {
      if (!done) return $('[data-working]', panel).hidden || working(panel, progress)
      clearTimeout(slow)
      working(panel)
      text($('[data-reason-said]', panel), error ?? '')
      if (result) draw(panel, result)
    })
    $('[data-cancel]', panel).onclick = () => {
      stop(kind)
      clearTimeout(slow)
      working(panel)
      text($('[data-reason-said]', panel), t('Cancelled.'))
    }
  }
  const draw = (panel, { svg, inputs, takeaway, subtitle, description, columns, rows, order: found, name }) => {
    const ladder = $('[data-ladder]', panel)
    const held = ladder.contains(document.activeElement) && document.activeElement.dataset.row
    ladder.innerHTML = svg
    ladder.append(
      ...inputs.map(({ id, said, top, bottom }) => {
        const row = make('button', { type: 'button', 'data-row': id, 'aria-label': said })
        row.style.setProperty('--top', top + 'px')
        row.style.setProperty('--high', bottom - top + 'px')
        return row
      }),
    )
    if (held) $(`[data-row=${held}]`, ladder)?.focus()
    text($('.takeaway', panel), takeaway)
    text($('figcaption', panel), subtitle)
    text($('[data-description]', panel), description)
    const cells = (tag, list) => list.map((cell) => make(tag, {}, cell))
    $('thead tr', panel).replaceChildren(...columns.map((c) => make('th', { scope: 'col' }, c)))
    $('tbody', panel).replaceChildren(...rows.map(([first, ...rest]) => make('tr', {}, make('th', { scope: 'row' }, first), ...cells('td', rest))))
    if (name !== 'waterfall') sort((order = found))
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
    if (!shares) work('tornado')
    if (now?.compare) work('waterfall')
    $('[data-no-b]', section).hidden = !!now?.compare
    $('figure', panels.get('waterfall')).hidden = !now?.compare
    grips()
  }

  const single = () => {
    shares = false
    stop('variance')
    working(panels.get('tornado'))
    $('[data-work=tornado]', section).hidden = true
  }

  section.addEventListener('click', ({ target }) => {
    const { work: what, row, goalDo } = target.closest('button')?.dataset ?? {}
    if (row) reach(row)
    if (what === 'order') {
      sorting.setAttribute('aria-pressed', sorting.getAttribute('aria-pressed') !== 'true')
      sort()
      if (sorting.getAttribute('aria-pressed') === 'true') more.open = true
    } else if (what) {
      shares = what === 'variance'
      $('[data-work=tornado]', section).hidden = !shares
      work('tornado', what)
    }
    if (goalDo) {
      send({ type: 'take', id: goalDo === 'beside' ? 'beside' : '', set: found, final: true })
      $('[data-take-goal]', section).hidden = true
      by.focus()
    }
  })
  for (const panel of $$('.reason', section)) panel.addEventListener('toggle', refresh)
  about.addEventListener('change', () => {
    text($('[data-unit]', goal), about.selectedOptions[0].dataset.unit)
    refresh()
  })
  text($('[data-unit]', goal), about.selectedOptions[0].dataset.unit)
  // A drawing is as large as it was asked for.
  let wide = 0
  new ResizeObserver(() => section.clientWidth !== wide && ((wide = section.clientWidth), refresh())).observe(section)

  // What would have to be true.
  let found = {}
  $('#goal-forecast').addEventListener('change', ({ target }) => {
    const { aim, yearOf } = target.selectedOptions[0].dataset
    if (!aim) return value.focus()
    about.value = aim
    about.dispatchEvent(new Event('change'))
    value.value = target.value
    send({ type: 'year', value: Number(yearOf), final: true })
  })
  const tell = ({ words, changes }) =>
    $('[data-found-goal]', goal).replaceChildren(
      make('p', {}, words),
      make('ul', {}, ...changes.map(({ label, from, to, far }) => make('li', {}, label + ': ', make('b', {}, to), ' ', make('small', {}, t('instead of {value}', { value: from }) + ', ' + far)))),
    )
  const seek = (job, told) =>
    ask({ kind: 'solve', output: about.value, ...job }, ({ error, result }) => {
      if (error) $('[data-found-goal]', goal).replaceChildren(make('p', { className: 'notice' }, error))
      else tell(result)
      told(result)
    })
  $('[data-seek]', goal).addEventListener('submit', (e) => {
    e.preventDefault()
    seek({ query: now.query, value: value.value, by: [by.value] }, (result) => {
      found = result?.set ?? {}
      $('[data-take-goal]', goal).hidden = !Object.keys(found).length
    })
  })

  // The dots of the curves in the year that is read can be taken hold of.
  let held = null // { query, reading, y, set }
  const grips = () => {
    if (goal.open && now && !held) look({ type: 'hover', id: 'grip', value: now.year })
    if (!goal.open) for (const grip of $$('.grip')) grip.remove()
  }
  const aimed = ({ top, bottom, least, most, log }, y) => {
    const part = Math.min(1, Math.max(0, (bottom - y) / (bottom - top)))
    return log ? least * (most / least) ** part : least + part * (most - least)
  }
  const pull = (y, final) => {
    if (!held) return
    held.y = y
    const { query, reading, output } = held
    about.value = output
    held.grip.style.setProperty('--y', y + 'px')
    // Several inputs are looked for when the point is let go.
    if (by.value === 'headline' && !final) return
    seek({ query, output, value: String(aimed(reading, y)).replace('.', $('html').lang === 'de' ? ',' : '.'), by: [by.value] }, (result) => {
      if (result) send({ type: 'take', set: result.set, final })
      if (!final) return
      held = null
      grips()
    })
  }
  const shown = ({ readings }) => {
    if (!goal.open || held) return
    const focus = document.activeElement?.dataset.grip
    for (const grip of $$('.grip')) grip.remove()
    for (const reading of readings) {
      const plot = $(`[data-charts] [data-chart=${reading.chart}] .plot`)
      if (!plot) continue
      const before = [] // heights of this chart's dots
      for (const point of reading.points) {
        if (!point.output) continue
        const grip = make('span', { className: 'grip ' + point.tone, role: 'slider', tabIndex: 0, 'data-grip': point.output, 'aria-orientation': 'vertical', 'aria-label': t('{output} in {year}', { output: $(`#about [value="${point.output}"]`).textContent, year: now.year }), 'aria-valuetext': point.text, 'aria-valuenow': point.y })
        // A dot that would lie on another stands beside it.
        const aside = before.some((y) => Math.abs(y - point.y) < 24) ? 25 : 0
        before.push(point.y)
        grip.style.left = plot.offsetLeft + reading.x + aside + 'px'
        grip.style.top = plot.offsetTop + 'px'
        grip.style.setProperty('--y', point.y + 'px')
        const hold = () => {
          grip.classList.add('held')
          held = { grip, reading, output: point.output, query: now.query, y: point.y }
        }
        const release = () => {
          grip.classList.remove('held')
          held = null
        }
        let frame = 0
        grip.addEventListener('pointerdown', (e) => {
          e.preventDefault()
          grip.focus()
          grip.setPointerCapture(e.pointerId)
          hold()
        })
        grip.addEventListener('pointermove', ({ clientY }) => {
          if (held?.grip !== grip) return
          held.y = clientY - plot.getBoundingClientRect().top
          frame ||= requestAnimationFrame(() => {
            frame = 0
            pull(held?.y, false)
          })
        })
        const drop = () => {
          cancelAnimationFrame(frame)
          frame = 0
          if (held?.grip === grip) held.y === point.y ? release() : pull(held.y, true)
        }
        grip.addEventListener('pointerup', drop)
        grip.addEventListener('pointercancel', drop)
        grip.addEventListener('click', (e) => e.stopPropagation()) // no year is chosen
        grip.addEventListener('keydown', (e) => {
          const step = { ArrowUp: -2, ArrowDown: 2, PageUp: -12, PageDown: 12 }[e.key]
          if (!step || held) return
          e.preventDefault()
          hold()
          pull(point.y + step, true)
        })
        plot.after(grip) // what lies in a picture is not heard
        if (focus === point.output) grip.focus()
      }
    }
  }

  return {
    changed(snapshot) {
      // Shares that took long to work out are of the scenario that was.
      if (shares && snapshot.query !== now.query) single()
      now = snapshot
      refresh()
    },
    shown,
    repaint: refresh,
    // From a number of the page: what would have to be true for another?
    from(output) {
      about.value = output
      about.dispatchEvent(new Event('change'))
      goal.open = true
      value.focus()
      goal.scrollIntoView({ block: 'center' })
    },
  }
}
