// Something on a chart that can be taken hold of and moved up and down, by
// pointer and by arrow keys.
import { $ } from './dom.js'

// plotOf is a chart's picture on the page, null for none.
export const plotOf = (chart) => $(`[data-charts] [data-chart=${chart}] .plot`)

// dragHandle calls moved with where it is held, in CSS pixels from the chart's top, once
// a frame, and dropped when it is let go; taken comes before both. top is where it
// is now. What was moved stays held until the chart has another in its place. A
// key steps n steps up, 2 pixels each where nobody else says.
export function dragHandle(element, plot, top, { taken, moved, dropped, stepped }) {
  let y = top
  let held = false
  let frame = 0

  const take = () => {
    held = true
    element.classList.add('held')
    taken()
  }
  const drop = () => {
    if (!held) return
    held = false
    cancelAnimationFrame(frame)
    frame = 0
    const stayed = y === top
    if (stayed) element.classList.remove('held')
    dropped(y, !stayed)
  }
  element.addEventListener('pointerdown', (e) => {
    e.preventDefault()
    element.focus()
    element.setPointerCapture(e.pointerId)
    take()
  })
  element.addEventListener('pointermove', ({ clientY }) => {
    if (!held) return
    y = clientY - plot.getBoundingClientRect().top
    frame ||= requestAnimationFrame(() => {
      frame = 0
      if (held) moved(y)
    })
  })
  element.addEventListener('pointerup', drop)
  element.addEventListener('pointercancel', drop)
  element.addEventListener('click', (e) => e.stopPropagation()) // no year is chosen
  element.addEventListener('keydown', (e) => {
    const n = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 6, PageDown: -6 }[e.key]
    if (!n || held) return
    e.preventDefault()
    if (stepped) return stepped(n)
    take()
    y -= 2 * n
    drop()
  })
}
