// The threshold that is asked about, as a line across the chart that shows its
// output: it is dragged to another value, or moved by arrow keys.
import { $, make } from './dom.js'
import { dragHandle, plotOf } from './drag-handle.js'
import * as intents from './intents.js'

// threshold calls send with where the line is dragged to, and returns what shows the
// line, null for none. While it is dragged it lies where the pointer is.
export function threshold(send) {
  let held = false
  let latest = null

  const element = () => $('.threshold')
  const say = (bar, { value, text }) => {
    bar.firstElementChild.textContent = text
    bar.setAttribute('aria-valuenow', value)
    bar.setAttribute('aria-valuetext', text)
  }
  const show = (line) => {
    latest = line
    const before = element()
    if (held) return line && say(before, line)
    const focused = document.activeElement === before
    before?.remove()
    const plot = line && plotOf(line.chart)
    if (!plot) return
    const { chart, y, least, most, label } = line
    const bar = make('span', { className: 'threshold', role: 'slider', tabIndex: 0, 'aria-orientation': 'vertical', 'aria-label': label, 'aria-valuemin': least, 'aria-valuemax': most }, make('b'))
    say(bar, line)
    bar.style.left = plot.offsetLeft + 'px'
    bar.style.width = plot.offsetWidth + 'px'
    bar.style.top = plot.offsetTop + 'px'
    bar.style.setProperty('--y', y + 'px')
    const drag = (position, final) => send({ type: intents.dragThreshold, chart, position, final })
    dragHandle(bar, plot, y, {
      taken: () => (held = true),
      moved(to) {
        bar.style.setProperty('--y', to + 'px')
        drag(to, false)
      },
      dropped(to, moved) {
        held = false
        if (moved) drag(to, true)
        else show(latest)
      },
      stepped: (steps) => send({ type: intents.dragThreshold, chart, steps, final: true }),
    })
    plot.after(bar) // what lies in a picture is not heard
    if (focused) bar.focus()
  }
  return show
}
