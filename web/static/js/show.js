// Shows a snapshot. Only what differs is touched, so that a held slider, a
// focused box and an open table stay as they are.
const $ = (selector, within = document) => within.querySelector(selector)
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)]

const text = (element, value) => {
  if (element.textContent !== value) element.textContent = value
}
const attribute = (element, name, value) => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

const rows = new Map($$('[data-input]').map((row) => [row.dataset.input, row]))
const parts = new Map(
  [...rows].map(([id, row]) => [id, { range: $('[type=range]', row), box: $('.value', row), reset: $('.turn', row) }]),
)
const year = $('#year')
const limits = $$('[data-limits] li')
const figures = $$('[data-output]')
const years = $$('[data-year]')
const numbers = new Map($$('[data-explain]').map((hint) => [hint.dataset.explain, $$('b, dd', hint)]))
let spoken

// show takes the slider that the reader holds, whose place is not to be moved,
// and whether the reader has changed anything yet.
export function show(s, held, acted) {
  sentence(s.sentence, acted)
  for (const input of s.inputs) slider(input, held)
  if (held !== 'year') place(year, s.year)
  for (const element of years) text(element, String(s.year))
  limits.forEach((li, i) => {
    attribute(li, 'class', s.limits[i].limit)
    text(li.firstElementChild, s.limits[i].label)
  })
  figures.forEach((output, i) => {
    text(output, s.figures[i].value)
    text($('p', output.closest('div')), s.figures[i].note)
  })
  for (const { output, value, values } of s.explained)
    numbers.get(output).forEach((element, i) => text(element, i ? values[i - 1] : value))
  s.charts.forEach(chart)
  scenario(s)
  if (acted || s.notices?.length) notices(s.notices ?? [])
}

function sentence(spans, acted) {
  const h1 = $('[data-sentence]')
  const key = ({ of, tone }) => `${of} ${tone}`
  const now = spans.map(key).join()
  if (h1.dataset.sentence !== now) h1.replaceChildren(...spans.map(piece))
  h1.dataset.sentence = now
  spans.forEach((span, i) => text(h1.children[i], span.text))
  if (!acted) return
  // Said once, when the reader has come to rest.
  clearTimeout(spoken)
  spoken = setTimeout(() => text($('[data-spoken]'), h1.textContent), 500)
}

// A piece of the sentence that is a value opens what explains it.
function piece({ of, tone }) {
  const element = document.createElement(of ? 'button' : 'span')
  if (!of) return element
  element.type = 'button'
  element.className = 'ask ' + tone
  element.setAttribute('popovertarget', 'why-' + of)
  return element
}

function slider({ id, position, value, text: shown, changed }, held) {
  const { range, box, reset } = parts.get(id)
  if (held !== id) place(range, position)
  attribute(range, 'aria-valuetext', shown)
  box.dataset.bare = value
  box.dataset.text = shown
  if (box !== document.activeElement && box.value !== shown) box.value = shown
  reset.hidden = !changed
}

function place(range, position) {
  const value = String(Math.round(position))
  if (range.value === value) return
  range.value = value
  range.style.setProperty('--at', (value - range.min) / (range.max - range.min))
}

function chart({ name, takeaway, description, rows }) {
  if (!takeaway) return
  text($('#takeaway-' + name), takeaway)
  if (!rows) return
  text($('#description-' + name), description)
  const body = $(`[data-chart=${name}] [data-rows]`)
  if (!body) return
  while (body.rows.length > rows.length) body.deleteRow(-1)
  while (body.rows.length < rows.length) body.append(body.rows[0].cloneNode(true))
  rows.forEach((cells, i) => cells.forEach((cell, j) => text(body.rows[i].cells[j], cell)))
}

function scenario({ preset, name, about, changes }) {
  const menu = $('#preset')
  if (menu !== document.activeElement || menu.value !== preset) menu.value = preset
  // What is said of a scenario holds until something in it is changed.
  const changed = changes.length
  text($('[data-about]'), changed ? `Changed from the scenario “${name}”; reset goes back to it.` : about)
  const list = $('[data-changes]')
  list.hidden = !changed
  text(list.firstElementChild, changed === 1 ? '1 change' : changed + ' changes')
}

function notices(list) {
  const said = list.map((n) => n.text)
  const area = $('[data-notices]')
  if ($$('p', area).map((p) => p.textContent).join('\n') !== said.join('\n')) {
    area.replaceChildren(
      ...said.map((line) => {
        const p = document.createElement('p')
        p.className = 'notice'
        p.textContent = line
        return p
      }),
    )
  }
  for (const [id, { box }] of parts) {
    if (list.some((n) => n.of === id)) box.setAttribute('aria-invalid', 'true')
    else box.removeAttribute('aria-invalid')
  }
}
