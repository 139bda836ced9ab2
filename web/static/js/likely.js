// How likely is it: the chance that each published forecast, and each threshold
// that the reader asks about, is passed.
import { $, make, text } from './dom.js'
import { bands } from './bands.js'
import { t } from './texts.js'

const first = Number($('#year').min)

// likely calls send with bands for the charts, and with what the reader changes.
export function likely(desk, send, act) {
  const section = $('[data-likely]')
  const body = $('tbody', section)
  const form = $('form', section)
  const trouble = $('[role=alert]', section)
  let own = [] // the reader's questions, as the program reads them
  let announce = false
  let shown = null

  const drawn = bands(desk, send, told, () => ({ questions: own, published: true }))

  function told({ error, done, result }) {
    text(trouble, error ?? '')
    if (error) {
      own = shown ? own.filter((q) => shown.chances.some(({ question }) => question === q)) : []
      return
    }
    shown = result
    draw()
    text($('[data-drawn]', section), t('{n} runs', { n: result.bands.runs }))
    if (done && announce) {
      announce = false
      const { asks, year, a } = result.chances[0]
      text($('[role=status]', section), t('{asks}, {year}: {chance}', { asks, year: year || reading(), chance: percent(a[at(year)].share) }))
    }
  }

  const reading = () => $('#year').valueAsNumber
  const at = (year) => (year || reading()) - first
  const draw = () => {
    if (!shown?.chances) return
    const both = shown.chances.some(({ b }) => b)
    for (const b of section.querySelectorAll('[data-b]')) b.hidden = !both
    const kept = document.activeElement?.dataset?.forget
    body.replaceChildren(...shown.chances.map((c) => row(c, both)))
    if (kept) (body.querySelector(`[data-forget="${kept}"]`) ?? form.elements.value).focus()
  }
  const row = ({ question, by, asks, year, a, b }, both) => {
    const when = year || reading()
    const head = make('th', { scope: 'row' }, ...(by ? [make('small', {}, by), ' '] : []), t('{asks}, {year}', { asks, year: when }))
    if (!by) head.append(' ', make('button', { type: 'button', 'data-forget': question, 'aria-label': t('Ask no longer: {asks}', { asks }) }, '×'))
    return make('tr', {}, head, cell(a[at(year)]), ...(both ? [cell(b[at(year)])] : []), make('td', {}, bars(a, b, at(year)), spoken(a)))
  }
  const cell = ({ share, low, high }) =>
    make('td', {}, make('b', {}, percent(share)), ' ', make('small', {}, t('{low} to {high}', { low: percent(low), high: percent(high) })))

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { output, mark, value } = form.elements
    const number = value.value.trim().replace(',', '.')
    if (number === '' || !Number.isFinite(Number(number))) {
      text(trouble, t('{typed} is not a number: give the value as 200 or 1.5.', { typed: `“${value.value}”` }))
      value.setAttribute('aria-invalid', 'true')
      return value.focus()
    }
    value.removeAttribute('aria-invalid')
    const question = output.value + mark.value + Number(number)
    own = [question, ...own.filter((q) => q !== question)].slice(0, 8)
    announce = true
    drawn.changed(latest)
  })
  form.elements.output.addEventListener('change', ({ target }) => text($('#ask-unit'), target.selectedOptions[0].dataset.unit))
  body.addEventListener('click', ({ target }) => {
    const question = target.dataset.forget
    if (!question) return
    own = own.filter((q) => q !== question)
    drawn.changed(latest)
    form.elements.value.focus()
  })
  for (const box of section.querySelectorAll('[data-draw]'))
    box.addEventListener('change', () => act({ type: box.dataset.draw, text: box.value }))
  const toggle = $('[data-doubt]')
  toggle.addEventListener('change', () => act({ type: 'doubt', text: toggle.checked ? 'on' : 'off' }))

  let latest
  return {
    changed(snapshot) {
      latest = snapshot
      const { on, seed, runs } = snapshot.doubt
      toggle.checked = on
      section.hidden = !on
      for (const [name, value] of [['seed', seed], ['runs', runs]]) {
        const box = $(`[data-draw=${name}]`, section)
        if (box !== document.activeElement) box.value = value
      }
      drawn.changed(snapshot)
      if (on) draw() // another year may be read
    },
  }
}

// percent writes a share. What is not quite nothing or all does not say it is.
function percent(share) {
  const n = Math.round(100 * share)
  if (n === 0 && share > 0) return t('under {n}%', { n: 1 })
  if (n === 100 && share < 1) return t('over {n}%', { n: 99 })
  return t('{n}%', { n })
}

const spoken = (chances) =>
  make('span', { className: 'aside' }, chances.map(({ share }, i) => `${first + i}: ${percent(share)}`).join('; '))

// bars is a bar a year, with B's as a line across it.
function bars(a, b, marked) {
  const svg = (tag, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return element
  }
  const all = svg('svg', { viewBox: '0 0 120 30', width: 120, height: 30, 'aria-hidden': true })
  all.append(svg('line', { x1: 0, x2: 120, y1: 29.5, y2: 29.5 }))
  a.forEach(({ share }, i) => {
    const high = Math.max(28 * share, share ? 1 : 0)
    all.append(svg('rect', { x: 12 * i + 1, y: 29 - high, width: 9, height: high, class: i === marked ? 'read' : '' }))
    if (b) all.append(svg('line', { class: 'b', x1: 12 * i, x2: 12 * i + 11, y1: 29 - 28 * b[i].share, y2: 29 - 28 * b[i].share }))
  })
  return all
}
