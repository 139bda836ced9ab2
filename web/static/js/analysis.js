// The figure of a chart that was worked out: the drawing, whose rows can be
// pressed, its words and its table.
import { $, make, text } from './dom.js'

const rooms = new WeakMap() // of panels

// place is how large a drawing is asked for; null where there is no room. While a
// slider is dragged it is as large as before: to measure has the whole page laid out.
export function place(panel, theme, dragging) {
  if (!dragging || !rooms.has(panel)) rooms.set(panel, $('[data-ladder]', panel).getBoundingClientRect())
  const { width, height } = rooms.get(panel)
  return width < 100 ? null : { width, height, theme }
}

export function analysis(panel, { svg, inputs, takeaway, subtitle, description, columns, rows, name }) {
  const ladder = $('[data-ladder]', panel)
  const focused = ladder.contains(document.activeElement) && document.activeElement.dataset.row
  ladder.innerHTML = svg
  ladder.append(
    ...(inputs ?? []).map(({ id, label, top, bottom }) => {
      const row = make('button', { type: 'button', 'data-row': id, 'aria-label': label })
      row.style.setProperty('--top', top + 'px')
      row.style.setProperty('--high', bottom - top + 'px')
      return row
    }),
  )
  if (focused) $(`[data-row=${focused}]`, ladder)?.focus()
  text($('.takeaway', panel), takeaway)
  text($('[data-subtitle]', panel), subtitle)
  text($('[data-description]', panel), description)
  const take = $('[data-take]', panel)
  if (take) take.dataset.take = name
  const cells = (tag, list) => list.map((cell) => make(tag, {}, cell))
  const figure = ladder.closest('figure')
  $('thead tr', figure).replaceChildren(...columns.map((c) => make('th', { scope: 'col' }, c)))
  $('tbody', figure).replaceChildren(...rows.map(([first, ...rest]) => make('tr', {}, make('th', { scope: 'row' }, first), ...cells('td', rest))))
}
