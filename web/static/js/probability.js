// How likely is it: the chance that each published forecast, and each threshold
// that the reader asks about, is passed.
import { $, attribute, make, text } from './dom.js'
import { bands } from './bands.js'
import { place, analysis } from './analysis.js'
import { threshold } from './threshold.js'
import { t } from './texts.js'
import { working } from './working.js'
import * as intents from './intents.js'

export function probabilities(scheduler, send, post, theme) {
  const section = $('[data-likely]')
  const panel = $('[data-chance]', section)
  const body = $('[data-chances]', section)
  const form = $('form', section)
  const { output, mark, value } = form.elements
  const alert = $('[role=alert]', section)
  const weighing = $('[data-weighing]')
  const wait = working(panel)
  let submitted = false // and not answered by the program yet
  let announce = false // the answer that is waited for
  let failure = '' // why there is no answer
  let result = null
  let rows = [] // of the table
  let latest = null // snapshot
  let shownForm = { output: output.value, below: false, value: '' } // that the form shows

  const drawn = bands(scheduler, post, onAnswer, () => {
    const { probabilities, charted } = latest.questions
    return { questions: probabilities, published: true, charted, ...place(panel, theme(), latest.dragging) }
  })
  const work = () => {
    if (drawn.changed(latest)) wait.begin(leave)
  }
  const leave = () => {
    scheduler.stop('bands')
    weighing.hidden = true
  }
  const complain = () => text(alert, latest.questions.error || failure)

  function onAnswer({ error = '', done, progress, result: now }) {
    wait.at(progress)
    weighing.value = progress
    weighing.hidden = done || $('[data-working]', panel).hidden
    if (done) wait.end()
    if (done || now) failure = error
    complain()
    if (!now) return
    result = now
    draw()
    text($('[data-drawn]', section), result.text)
    if (!done || !announce) return
    announce = false
    text($('[role=status]', section), result.probabilities[0].answer)
  }

  const draw = () => {
    const { probabilities, chart, charted } = result
    if (!probabilities) return
    if (chart) analysis(panel, chart)
    panel.dataset.charted = charted
    const both = probabilities.some(({ b }) => b)
    for (const b of section.querySelectorAll('[data-b]')) b.hidden = !both
    const before = rows
    rows = probabilities.map((p, i) => (before[i]?.of === key(p) ? before[i] : row(p)))
    if (rows.length !== before.length || rows.some((r, i) => r !== before[i])) {
      const { forget, charts } = document.activeElement?.dataset ?? {}
      body.replaceChildren(...rows.map(({ line }) => line))
      if (forget) (body.querySelector(`[data-forget="${forget}"]`) ?? value).focus()
      if (charts) body.querySelector(`[data-charts="${charts}"]`)?.focus()
    }
    rows.forEach(({ fill }, i) => fill(probabilities[i]))
  }
  // A row is made once; in a drag only what it says changes. row returns its line,
  // and what fills it.
  const key = ({ question, by, b }) => [question, by, !!b].join()
  const row = (probability) => {
    const { question, by, asks, b: compared } = probability
    const when = new Text()
    const head = make('th', { scope: 'row' }, ...(by ? [make('small', {}, by), ' '] : []), when)
    if (!by) head.append(' ', make('button', { type: 'button', 'data-forget': question, 'aria-label': t('Remove: {asks}', { asks }) }, '×'))
    const [picture, paint] = bars(compared)
    const chart = make('button', { type: 'button', className: 'spark', 'data-charts': question, 'aria-label': t('Draw by year: {asks}', { asks }) }, picture)
    const [a, fillA] = cell()
    const [b, fillB] = compared ? cell() : []
    const fill = (p) => {
      text(when, p.text)
      attribute(chart, 'aria-pressed', question === result.charted)
      fillA(p.a)
      fillB?.(p.b)
      paint(p.a.years, p.b?.years, p.at)
    }
    return { of: key(probability), line: make('tr', {}, head, a, ...(b ? [b] : []), make('td', {}, chart)), fill }
  }
  const cell = () => {
    const share = make('b')
    const range = make('small')
    const fill = (shares) => {
      text(share, shares.text)
      text(range, shares.range)
    }
    return [make('td', {}, share, ' ', range), fill]
  }

  const question = (type) => ({ type, id: output.value, below: mark.value === '<', text: value.value })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submitted = true
    send(question(intents.questionAdd))
  })
  const unit = () => text($('#ask-unit'), output.selectedOptions[0]?.dataset.unit ?? '')
  for (const menu of [output, mark])
    menu.addEventListener('change', () => {
      unit()
      send(question(intents.questionForm))
    })
  body.addEventListener('click', ({ target }) => {
    const { forget, charts } = target.closest('button')?.dataset ?? {}
    if (forget) {
      send({ type: intents.questionRemove, text: forget })
      value.focus()
    }
    if (charts) send({ type: intents.questionChart, text: charts })
  })
  for (const box of section.querySelectorAll('[data-draw]'))
    box.addEventListener('change', () => send({ type: box.dataset.draw, text: box.value }))

  // A drawing is as large as it was asked for.
  new ResizeObserver(() => latest && work()).observe(panel)

  // The form shows what is in the program's, where that changed: what is being
  // typed is the reader's own.
  const showForm = (now) => {
    if (now.output !== shownForm.output) output.value = now.output
    if (now.below !== shownForm.below) mark.value = now.below ? '<' : '>'
    if (now.value !== shownForm.value) value.value = now.value
    shownForm = now
    unit()
  }
  const showError = (error) => {
    if (error) value.setAttribute('aria-invalid', 'true')
    else value.removeAttribute('aria-invalid')
    if (submitted) {
      if (error) value.focus()
      else announce = true
    }
    submitted = false
    complain()
  }

  return {
    changed(snapshot) {
      latest = snapshot
      showForm(snapshot.questions.form)
      showError(snapshot.questions.error)
      const { on, seed, runs } = snapshot.uncertainty
      section.hidden = !on
      weighing.hidden ||= !on
      for (const [name, value] of [['seed', seed], ['runs', runs]]) {
        const box = $(`[data-draw=${name}]`, section)
        if (box !== document.activeElement) box.value = value
      }
      if (!on) wait.end()
      work()
    },
    threshold: threshold(send),
    repaint: () => latest && work(),
  }
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
  const bar = (share, i) => `M${12 * i + 1} 29v${-Math.max(28 * share, share ? 1 : 0)}h9V29`
  const paint = (a, others, marked) => {
    attribute(all, 'd', a.map((share, i) => (i === marked ? '' : bar(share, i))).join(''))
    attribute(read, 'd', bar(a[marked], marked))
    if (b) attribute(b, 'd', others.map((share, i) => `M${12 * i} ${29 - 28 * share}h11`).join(''))
  }
  return [picture, paint]
}
