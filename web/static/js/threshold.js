// The threshold that is asked about, as a line across the chart that shows its
// output: it is pulled to another value, or moved by arrow keys.
import { $, make } from './dom.js'
import { aimed, dragHandle, risen } from './drag-handle.js'
import { typed } from './number.js'
import { t } from './texts.js'

// threshold is given the form that asks, and calls asks with the value that the
// line is moved to, and whether that is where it stays.
export function threshold(form, look, now, asks) {
  const { output, mark, value } = form.elements
  const names = new Map() // of values, by question
  let held = false

  const line = () => $('.threshold')
  const refresh = () => {
    if (held) return
    if (!now()?.doubt.on) return line()?.remove()
    look({ type: 'hover', id: 'grip', value: now().year })
  }
  const say = (bar, text) => {
    bar.firstElementChild.textContent = text
    bar.setAttribute('aria-valuetext', text)
  }
  // As many digits as a reader can tell apart on the chart.
  const rounded = (v) => Number(v.toPrecision(Math.abs(v) < 10 ? 2 : 3))

  const shown = (readings) => {
    if (held || !now()?.doubt.on) return
    const focused = document.activeElement === line()
    line()?.remove()
    for (const reading of readings) {
      const plot = $(`[data-charts] [data-chart=${reading.chart}] .plot`)
      const point = reading.points.find((p) => p.output === output.value)
      if (!plot || !point || plot.closest('figure').hidden) continue
      const wanted = typed(value.value)
      const at = wanted >= reading.least && wanted <= reading.most ? wanted : rounded(aimed(reading, point.y))
      const y = risen(reading, at)
      const name = output.selectedOptions[0]
      const said = (v) => names.get(output.value + mark.value + v) ?? `${v.toLocaleString(document.documentElement.lang)} ${name.dataset.unit}`
      const bar = make('span', { className: 'threshold', role: 'slider', tabIndex: 0, 'aria-orientation': 'vertical', 'aria-label': t('Threshold: {output}', { output: name.textContent }), 'aria-valuemin': reading.least, 'aria-valuemax': reading.most, 'aria-valuenow': at, 'aria-valuetext': said(at) }, make('b', {}, said(at)))
      bar.style.left = plot.offsetLeft + 'px'
      bar.style.width = plot.offsetWidth + 'px'
      bar.style.top = plot.offsetTop + 'px'
      bar.style.setProperty('--y', y + 'px')
      const move = (to, final) => {
        const v = rounded(aimed(reading, to))
        bar.style.setProperty('--y', risen(reading, v) + 'px')
        bar.setAttribute('aria-valuenow', v)
        say(bar, said(v))
        asks(v, final)
      }
      dragHandle(bar, plot, y, {
        along(from, n) {
          const v = rounded(aimed(reading, from))
          return risen(reading, rounded(v + n * 10 ** Math.floor(Math.log10(Math.abs(v) || 1) - 1)))
        },
        taken: () => (held = true),
        moved: (to) => move(to, false),
        dropped(to, moved) {
          held = false
          if (moved) move(to, true)
          refresh()
        },
      })
      plot.after(bar) // what lies in a picture is not heard
      if (focused) bar.focus()
      return
    }
  }
  return {
    refresh,
    shown,
    // name is how a question's value is written.
    name(question, text) {
      names.set(question, text)
      const bar = line()
      if (bar && question === output.value + mark.value + bar.getAttribute('aria-valuenow')) say(bar, text)
    },
  }
}
