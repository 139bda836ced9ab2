// Shows a snapshot.
import { $, $$, attribute, icon, make, text } from './dom.js'
import { t } from './texts.js'

const rows = new Map($$('[data-input]').map((row) => [row.dataset.input, row]))
const parts = new Map(
  [...rows].map(([id, row]) => [id, { row, range: $('[type=range]', row), box: $('.value', row), reset: $('.turn', row), idle: $('.idle', row) }]),
)
const year = $('#year')
const limits = $$('[data-limits] li')
const figures = $$('[data-output]')
const years = $$('[data-year]')
const answer = $('[data-sentence]')
const [summary, effect] = answer.children
const charts = new Map($$('[data-chart]').map((around) => [around.dataset.chart, around]))
const numbers = new Map($$('[data-explain]').map((hint) => [hint.dataset.explain, $$('b, dd', hint)]))
let wrong = new Set() // inputs that a notice is about
let spoken
let recent // the input that was changed last

// show takes the slider that the reader holds, whose place is not to be moved,
// and whether the reader has changed anything yet.
export function show(snapshot, held, acted) {
  sentence(summary, snapshot.sentence.filter((span) => !span.effect))
  sentence(effect, snapshot.sentence.filter((span) => span.effect))
  answer.dataset.pieces = summary.dataset.pieces
  for (const input of snapshot.inputs) slider(input, held)
  if (acted) speak([recent?.idle.textContent, answer.textContent].filter(Boolean).join(' '))
  if (year && held !== 'year') place(year, snapshot.year)
  for (const element of years) text(element, String(snapshot.year))
  limits.forEach((li, i) => limit(li, snapshot.limits[i]))
  figures.forEach((output, i) => {
    text(output, snapshot.figures[i].value)
    text($('p', output.closest('div')), snapshot.figures[i].note)
  })
  for (const { output, value, values } of snapshot.explained ?? [])
    numbers.get(output)?.forEach((element, i) => text(element, i ? values[i - 1] : value))
  for (const c of snapshot.charts) chart(c, snapshot.dragging)
  scenario(snapshot)
  history(snapshot)
  against(snapshot.compare)
  const earlier = ({ kind }) => kind === 'migrated'
  if (acted || snapshot.notices?.length) notices((snapshot.notices ?? []).filter((n) => !earlier(n)))
  migrated((snapshot.notices ?? []).filter(earlier))
}

// Only what differs is touched: an open hint hangs on its number.
function sentence(element, spans) {
  const now = spans.map(({ of, tone }) => `${of} ${tone}`).join()
  if (element.dataset.pieces !== now) {
    const held = element.contains(document.activeElement) && document.activeElement.getAttribute('popovertarget')
    element.replaceChildren(...spans.map(piece))
    if (held) ($(`[popovertarget="${held}"]`, element) ?? answer).focus()
  }
  element.dataset.pieces = now
  spans.forEach((span, i) => text(element.children[i], span.text))
}

// A piece of the sentence that is a value opens what explains it.
function piece({ of, tone }) {
  if (!of) return make('span', { className: tone ?? '' })
  const button = make('button', { type: 'button', className: 'ask ' + (tone ?? '') })
  button.setAttribute('popovertarget', 'why-' + of)
  return button
}

// A year of the strip: bands in the limits' colours, and their names where the
// year before has others.
function limit(li, { limit, second, named, run, again }) {
  attribute(li, 'class', [limit, second && 'and-' + second, 'run' + run, again && 'again'].filter(Boolean).join(' '))
  const label = li.firstElementChild
  const now = named.map(({ text }) => text).join('')
  if (label.textContent !== now) label.replaceChildren(...named.map(({ text, tone }) => make('span', { className: tone ?? '' }, text)))
}

// Said once, when the reader has come to rest; first why the slider that was moved
// changes nothing.
function speak(words) {
  clearTimeout(spoken)
  spoken = setTimeout(() => text($('[data-spoken]'), words), 500)
}

// A browser takes attributes that are set to what they are for news.
function slider(input, held) {
  const { id, position, value, text: shown, valueText, changed, idle = '' } = input
  const part = parts.get(id)
  if (!part) return
  const { range, box, reset, was } = part
  if (held !== id) place(range, position)
  if (box !== document.activeElement && box.value !== shown) box.value = shown
  text(part.idle, idle)
  if (was && was.value !== value) {
    recent?.row.classList.remove('recent')
    recent = part
    part.row.classList.add('recent')
  }
  if (was && was.value === value && was.valueText === valueText && was.changed === changed) return
  part.was = input
  attribute(range, 'aria-valuetext', valueText)
  box.dataset.bare = value
  box.dataset.text = shown
  reset.hidden = !changed
}

function place(range, position) {
  const value = String(Math.round(position))
  if (range.value === value) return
  range.value = value
  range.style.setProperty('--at', (value - range.min) / (range.max - range.min))
}

// While a slider is held a table that is not open waits.
function chart({ name, subtitle, takeaway, description, log, columns, rows }, dragging) {
  const around = charts.get(name)
  if (!around || !takeaway) return
  text($('#takeaway-' + name), takeaway)
  text($('[data-subtitle]', around), subtitle)
  attribute($('[data-scale]', around), 'aria-pressed', !!log)
  if (!rows) return
  if (description) text($('#description-' + name), description)
  const heads = $('[data-heads]', around)
  if (!heads || (dragging && heads.closest('details:not([open])'))) return
  // Those that the page was built with may explain themselves.
  while (heads.cells.length > columns.length) heads.lastElementChild.remove()
  while (heads.cells.length < columns.length) heads.append(make('th', { scope: 'col' }))
  columns.forEach((column, i) => text(heads.cells[i].firstElementChild ?? heads.cells[i], column))
  const body = $('[data-rows]', around)
  while (body.rows.length > rows.length) body.deleteRow(-1)
  rows.forEach((cells, i) => {
    const row = body.rows[i] ?? body.insertRow()
    while (row.cells.length > cells.length) row.lastElementChild.remove()
    while (row.cells.length < cells.length)
      row.append(row.cells.length ? make('td') : make('th', { scope: 'row' }))
    cells.forEach((cell, j) => text(row.cells[j], cell))
  })
}

function scenario(snapshot) {
  const { preset, name, about, changes, title, dragging } = snapshot
  const menu = $('#preset')
  if (!menu) return
  if (menu !== document.activeElement || menu.value !== preset) menu.value = preset
  const n = changes.length
  // What is said of a scenario holds until something in it is changed.
  // The sentence says what is changed, against the central one where no other is named.
  text($('[data-about]'), !n ? about : preset === 'central' ? '' : t('Changed from the scenario “{name}”.', { name }))
  const button = $('[data-changes]')
  button.hidden = !n
  text(button.firstElementChild, n === 1 ? t('1 change') : t('{n} changes', { n }))
  if (dragging) return
  list($('ul[data-changed]'), changes)
  document.title = title + ' · Hundredfold'
}

// The inputs that differ from the scenario, each with its way back.
function list(ul, changes) {
  const now = JSON.stringify(changes)
  if (ul.dataset.now === now) return
  ul.dataset.now = now
  ul.replaceChildren(
    ...changes.map(({ id, label, now, was }) =>
      make(
        'li',
        {},
        make('span', {}, label + ' ', make('b', {}, now), ' ', make('small', {}, t('instead of {value}', { value: was }))),
        make('button', { type: 'button', className: 'turn', 'data-reset': id, 'aria-label': t('Reset: {input}', { input: label }) }, icon('turn')),
      ),
    ),
  )
  if (!ul.children.length) ul.replaceChildren(make('li', {}, t('Nothing is changed.')))
}

function history(snapshot) {
  const { canUndo, canRedo, by } = snapshot
  for (const [command, can] of [['undo', canUndo], ['redo', canRedo]]) {
    const button = $(`[data-do=${command}]`)
    // A button that is off loses the focus: the reader stays beside it.
    if (button && !can && button === document.activeElement) $('#preset').focus()
    if (button) button.disabled = !can
  }
  for (const radio of $$('[data-by] input')) radio.checked = radio.value === by
}

// The other scenario that this one is compared with.
function against(compare) {
  const banner = $('[data-against]')
  if (!banner) return
  banner.hidden = !compare
  const section = $('[data-differences]')
  section.hidden = !compare
  document.documentElement.classList.toggle('comparing', !!compare)
  const menu = $('#against')
  if (menu !== document.activeElement) menu.value = ''
  if (!compare) return
  text($('[data-against-name]'), t('Compared with B (“{name}”), which stands still.', { name: compare.name }))
  const body = $('tbody', section)
  const rows = compare.differences.map(({ label, a, b }) =>
    make('tr', {}, make('th', { scope: 'row' }, label), make('td', {}, a), make('td', {}, b)),
  )
  if (!rows.length) rows.push(make('tr', {}, make('td', { colSpan: 3 }, t('They are the same. Move a slider.'))))
  body.replaceChildren(...rows)
}

function notices(all) {
  const texts = all.map((n) => n.text)
  const area = $('[data-notices]')
  if ($$('p', area).map((p) => p.textContent).join('\n') !== texts.join('\n'))
    area.replaceChildren(...texts.map((line) => make('p', { className: 'notice' }, line)))
  const before = wrong
  wrong = new Set(all.map((n) => n.of))
  for (const [id, { box }] of parts) {
    if (wrong.has(id)) box.setAttribute('aria-invalid', 'true')
    else if (before.has(id)) box.removeAttribute('aria-invalid')
  }
}

// What became of the inputs of an earlier version: it stays until the reader
// closes it, or another such scenario comes.
function migrated(all) {
  if (!all.length) return
  const close = make('button', { type: 'button', className: 'close', 'aria-label': t('Close') }, icon('close'))
  const notice = make('div', { className: 'notice calm' }, make('div', {}, ...all.map((n) => make('p', {}, n.text))), close)
  close.addEventListener('click', () => notice.remove())
  $('[data-migrated]').replaceChildren(notice)
}
