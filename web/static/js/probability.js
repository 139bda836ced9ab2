// How likely is it: the chance that each published forecast, and each threshold
// that the reader asks about, is passed.
import { $, attribute, make, text } from './dom.js'
import { bands } from './bands.js'
import { typed, written } from './number.js'
import { place, analysis } from './analysis.js'
import { threshold } from './threshold.js'
import { t } from './texts.js'
import { working } from './working.js'

const first = Number($('#year').min)

// probabilities calls look with bands for the charts, and send with what the reader
// changes.
export function probabilities(desk, asked, send, look, colours) {
  const section = $('[data-likely]')
  const panel = $('[data-chance]', section)
  const body = $('[data-chances]', section)
  const form = $('form', section)
  const trouble = $('[role=alert]', section)
  const weighing = $('[data-weighing]')
  const wait = working(panel)
  let own = [] // the reader's questions
  let charted = '' // the one that is drawn; the first where it is none of those asked
  let announce = false
  let shown = null
  let rows = [] // of the table
  let read = 0 // the year that it was drawn for
  let latest = null

  const drawn = bands(desk, look, told, () => ({ questions: own, published: true, charted: of(charted), ...place(panel, colours(), latest.held) }))
  // of is the question if it is asked, else the first.
  const of = (question) => (own.includes(question) || shown?.chances.some((c) => c.question === question) ? question : (own[0] ?? shown?.chances[0]?.question ?? ''))
  const again = () => {
    if (drawn.changed(latest)) wait.begin(leave)
  }
  const leave = () => {
    desk.stop('bands')
    weighing.hidden = true
  }

  function told({ error, done, progress, result }) {
    wait.at(progress)
    weighing.value = progress
    weighing.hidden = done || $('[data-working]', panel).hidden
    if (done) wait.end()
    if (done || result) text(trouble, error ?? '')
    if (error) {
      own = shown ? own.filter((q) => shown.chances.some(({ question }) => question === q)) : []
      return
    }
    if (!result) return
    shown = result
    for (const { question, value } of result.chances) line.name(question, value)
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
    read = reading()
    if (shown.chart) analysis(panel, shown.chart)
    panel.dataset.charted = of(charted)
    const both = shown.chances.some(({ b }) => b)
    for (const b of section.querySelectorAll('[data-b]')) b.hidden = !both
    const before = rows
    rows = shown.chances.map((c, i) => (before[i]?.of === key(c) ? before[i] : row(c)))
    if (rows.length !== before.length || rows.some((r, i) => r !== before[i])) {
      const { forget, charts } = document.activeElement?.dataset ?? {}
      body.replaceChildren(...rows.map(({ line }) => line))
      if (forget) (body.querySelector(`[data-forget="${forget}"]`) ?? form.elements.value).focus()
      if (charts) body.querySelector(`[data-charts="${charts}"]`)?.focus()
    }
    rows.forEach(({ fill }, i) => fill(shown.chances[i]))
  }
  // A row is made once; in a drag only what it says changes. row returns its line,
  // and what fills it.
  const key = ({ question, by, b }) => [question, by, !!b].join()
  const row = (chance) => {
    const { question, by, asks, year, b: compared } = chance
    const when = new Text()
    const head = make('th', { scope: 'row' }, ...(by ? [make('small', {}, by), ' '] : []), when)
    if (!by) head.append(' ', make('button', { type: 'button', 'data-forget': question, 'aria-label': t('Ask no longer: {asks}', { asks }) }, '×'))
    const [picture, paint] = bars(compared)
    const chart = make('button', { type: 'button', className: 'spark', 'data-charts': question, 'aria-label': t('Draw by year: {asks}', { asks }) }, picture)
    const [a, tell] = cell()
    const [b, tellB] = compared ? cell() : []
    const fill = (c) => {
      text(when, t('{asks}, {year}', { asks, year: year || reading() }))
      attribute(chart, 'aria-pressed', question === of(charted))
      tell(c.a[at(year)])
      tellB?.(c.b[at(year)])
      paint(c.a, c.b, at(year))
    }
    return { of: key(chance), line: make('tr', {}, head, a, ...(b ? [b] : []), make('td', {}, chart)), fill }
  }
  const cell = () => {
    const about = make('b')
    const range = make('small')
    const fill = ({ share, low, high }) => {
      text(about, percent(share))
      text(range, t('{low} to {high}', { low: percent(low), high: percent(high) }))
    }
    return [make('td', {}, about, ' ', range), fill]
  }

  // The reader asks, and sees at once what is asked.
  const ask = (questions) => {
    own = questions.slice(0, 8)
    asked.set('ask', own.join(','))
    again()
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { output, mark, value } = form.elements
    const number = typed(value.value)
    if (!Number.isFinite(number)) {
      text(trouble, t('{typed} is not a number: give the value as 200 or 1.5.', { typed: `“${value.value}”` }))
      value.setAttribute('aria-invalid', 'true')
      return value.focus()
    }
    value.removeAttribute('aria-invalid')
    const question = output.value + mark.value + number
    announce = true
    charted = question
    ask([question, ...own.filter((q) => q !== question)])
    line.refresh()
  })
  const unit = () => text($('#ask-unit'), form.elements.output.selectedOptions[0]?.dataset.unit ?? '')
  form.elements.output.addEventListener('change', () => {
    unit()
    line.refresh()
  })
  // The threshold on the chart is the newest question of its output.
  const line = threshold(form, look, () => latest, (value, final) => {
    const { output, mark } = form.elements
    const start = output.value + mark.value
    const question = start + value
    form.elements.value.value = written(value)
    charted = question
    const others = own.filter((q) => q !== question && !(q === own[0] && q.startsWith(start)))
    if (final) return ask([question, ...others])
    own = [question, ...others]
    drawn.changed({ ...latest, held: true })
  })
  body.addEventListener('click', ({ target }) => {
    const { forget, charts } = target.closest('button')?.dataset ?? {}
    if (forget) {
      ask(own.filter((q) => q !== forget))
      form.elements.value.focus()
    }
    if (charts) {
      charted = charts
      again()
    }
  })
  for (const box of section.querySelectorAll('[data-draw]'))
    box.addEventListener('change', () => send({ type: box.dataset.draw, text: box.value }))

  // A drawing is as large as it was asked for.
  new ResizeObserver(() => latest && again()).observe(panel)

  return {
    changed(snapshot, news) {
      latest = snapshot
      if (news) {
        own = asked.get('ask').split(',').filter(Boolean)
        charted = ''
        // The form holds what was asked last, so that its threshold is on the chart.
        const [, output, mark, value] = own[0]?.match(/^(.+?)(?:@.+)?([<>])(.+)$/) ?? []
        if (output) Object.entries({ output, mark, value: written(value) }).forEach(([name, text]) => (form.elements[name].value = text))
        unit()
      }
      const { on, seed, runs } = snapshot.doubt
      section.hidden = !on
      weighing.hidden ||= !on
      for (const [name, value] of [['seed', seed], ['runs', runs]]) {
        const box = $(`[data-draw=${name}]`, section)
        if (box !== document.activeElement) box.value = value
      }
      if (!on) wait.end()
      again()
      if (on && reading() !== read) draw()
      if (!snapshot.held) line.refresh()
    },
    shown: line.shown,
    repaint: () => latest && again(),
  }
}

// percent writes a share. What is not quite nothing or all does not say it is.
function percent(share) {
  const n = Math.round(100 * share)
  if (n === 0 && share > 0) return t('under {n}%', { n: 1 })
  if (n === 100 && share < 1) return t('over {n}%', { n: 99 })
  return t('{n}%', { n })
}

// bars is a bar a year, with B's as a line across it: a picture, and what paints
// it.
function bars(compared) {
  const svg = (tag, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return element
  }
  const picture = svg('svg', { viewBox: '0 0 120 30', width: 120, height: 30, 'aria-hidden': true })
  const path = (name, d = '') => picture.appendChild(svg('path', { class: name, d }))
  path('foot', 'M0 29.5H120')
  const [all, read, b] = [path(''), path('read'), compared && path('b')]
  const bar = ({ share }, i) => `M${12 * i + 1} 29v${-Math.max(28 * share, share ? 1 : 0)}h9V29`
  const paint = (a, others, marked) => {
    attribute(all, 'd', a.map((c, i) => (i === marked ? '' : bar(c, i))).join(''))
    attribute(read, 'd', bar(a[marked], marked))
    if (b) attribute(b, 'd', others.map(({ share }, i) => `M${12 * i} ${29 - 28 * share}h11`).join(''))
  }
  return [picture, paint]
}
