// A line through all charts at the year that the reader points at, with what
// each curve says there. Pointing is for mouse and finger; the year's slider
// does the same for the keyboard.
import { $, $$, make } from './dom.js'
import * as intents from './intents.js'

// bindCrosshair calls post with what is pointed at; show is given the answers. A click on
// a chart is sent as the year to read.
export function bindCrosshair(post, send) {
  const plots = new Map($$('[data-charts] .plot').map((plot) => [plot.closest('[data-chart]').dataset.chart, plot]))
  const slider = $('#year') // the story has none
  let pointed = null // what is pointed at, null for nothing
  let year = 0
  let waiting = false

  const read = () => {
    waiting = false
    if (pointed) post({ type: intents.hover, ...pointed })
  }
  const point = (at) => {
    pointed = at
    if (!waiting) requestAnimationFrame(read)
    waiting = true
  }
  const leave = () => {
    pointed = null
    for (const plot of plots.values()) $('.cross', plot)?.remove()
  }

  for (const [id, plot] of plots) {
    const at = ({ clientX }) => point({ id, position: clientX - plot.getBoundingClientRect().left })
    plot.addEventListener('pointermove', at)
    plot.addEventListener('pointerdown', at)
    plot.addEventListener('pointerleave', (e) => e.pointerType === 'mouse' && leave())
    plot.addEventListener('pointercancel', leave)
    plot.addEventListener('click', () => pointed && year && send({ type: intents.year, value: year, final: true }))
  }
  // A finger that goes elsewhere lets go.
  addEventListener('pointerdown', ({ target }) => pointed && !target.closest('.plot, #year') && leave())
  addEventListener('keydown', ({ key }) => key === 'Escape' && leave())
  for (const type of ['focus', 'input'])
    slider?.addEventListener(type, () => slider.matches(':focus-visible') && point({ id: '', value: slider.valueAsNumber }))
  slider?.addEventListener('blur', leave)

  return {
    // What is pointed at says something else after a change.
    changed: () => pointed && point(pointed),
    show({ chart, readings }) {
      if (!pointed || pointed.id !== chart) return
      for (const [id, plot] of plots) {
        $('.cross', plot)?.remove()
        const reading = readings.find((r) => r.chart === id)
        if (!reading) continue
        year = reading.year
        plot.append(drawing(reading, plot, !chart || chart === id))
      }
    },
  }
}

// drawing is the line, a dot on each curve and, where it speaks, what they say.
function drawing({ x, title, points, notes }, plot, speaks) {
  const around = make('div', { className: 'cross', 'aria-hidden': 'true' }, make('i'))
  around.style.setProperty('--x', x + 'px')
  for (const { tone, y } of points) {
    if (y == null) continue
    const dot = make('b', { className: tone })
    dot.style.setProperty('--y', y + 'px')
    around.append(dot)
  }
  if (!speaks) return around
  const tip = make('div', { className: 'tip' }, make('strong', {}, title))
  for (const { label, text, tone, range } of points) {
    const line = make('p', { className: tone }, make('span', {}, label), ' ', make('b', {}, text))
    if (range) line.append(' ', make('small', {}, range))
    tip.append(line)
  }
  for (const note of notes ?? []) tip.append(make('p', { className: 'note' }, note))
  tip.classList.toggle('left', x > plot.clientWidth / 2)
  around.append(tip)
  return around
}
