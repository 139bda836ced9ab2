// The story's script: the step that is read sets scenario, charts and sliders,
// until the reader takes a slider; scrolling on goes on with the story.
import { connectProgram } from './program.js'
import { bindInputs } from './input.js'
import { density } from './density.js'
import { layout } from './layout.js'
import { show } from './show.js'
import { theme } from './switch.js'
import { bindCrosshair } from './crosshair.js'
import { follow } from './follow.js'
import { offline } from './offline.js'
import { $, $$ } from './dom.js'
import * as intents from './intents.js'

const root = document.documentElement
const figures = $$('.charts [data-chart]')
const explorer = $('[data-explorer]')
const words = (text) => text.split(' ').filter(Boolean)
const steps = $$('[data-step]').map((section) => ({
  id: section.id,
  section,
  query: section.dataset.query,
  charts: words(section.dataset.shows),
  sliders: words(section.dataset.moves),
  link: $(`.steps a[href="#${section.id}"]`),
}))
// The charts that the program keeps a table of without being asked.
const always = ['gpus', 'capex', 'power']

let step = steps[0]
let mine = false // the reader has taken over
let query = '' // of what is shown

const program = connectProgram({
  snapshot(snapshot) {
    show(snapshot, controls.held(), mine)
    crosshair.changed()
    query = snapshot.query
    explorer.search = query && '?' + query
  },
  reading: (answer) => crosshair.show(answer),
})

// send tells the program of something that the reader did.
const send = (intent) => {
  own(true)
  program.send(intent)
}
const controls = bindInputs(send)
const measure = layout(program.frame.closest('.view'), (intent) => program.send(intent), program.frame)
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const crosshair = bindCrosshair((intent) => program.send(intent), send)
const colours = theme((name) => program.send({ type: intents.theme, name, still: still() }))

// showScenario shows a scenario, with the table of the step's further chart.
function showScenario(text) {
  program.send({ type: intents.open, id: step.charts.find((name) => !always.includes(name)) ?? '' })
  program.send({ type: intents.query, text })
}

function own(yes) {
  mine = yes
  root.classList.toggle('mine', yes)
  for (const element of $$('[data-mine], [data-back]')) element.hidden = !yes
  $('[data-theirs]').hidden = yes
}

// dress makes the figure that of the step.
function dress() {
  for (const figure of figures) {
    const name = figure.dataset.chart
    figure.hidden = !step.charts.includes(name)
    const poster = step.section.querySelector(`[data-poster=${name}] svg`)
    // A live program draws the chart itself.
    if (poster && !program.live()) figure.querySelector('.plot').replaceChildren(poster.cloneNode(true))
  }
  $('.charts').dataset.count = step.charts.length
  for (const radio of $$('.tabs input')) {
    radio.closest('label').hidden = !step.charts.includes(radio.value)
    radio.checked = radio.value === step.charts[0]
  }
  $('.tabs').classList.toggle('single', step.charts.length < 2)
  for (const row of $$('[data-inputs] [data-input]')) {
    row.hidden = !step.sliders.includes(row.dataset.input)
    row.classList.toggle('first', row.dataset.input === step.sliders[0])
  }
  $('[data-inputs]').classList.remove('open')
  const unfold = $('[data-unfold]')
  unfold.hidden = step.sliders.length < 2
  unfold.setAttribute('aria-expanded', false)
  for (const each of steps) {
    each.section.classList.toggle('now', each === step)
    if (each === step) each.link.setAttribute('aria-current', 'step')
    else each.link.removeAttribute('aria-current')
  }
  for (const other of $$('[data-language]')) other.hash = step.id
}

function enter(next) {
  step = next
  own(false)
  controls.release()
  dress()
  showScenario(step.query)
}

$('[data-back]').addEventListener('click', () => {
  // The button goes away; the reader stays with the sliders.
  $('[data-input].first [type=range]')?.focus()
  enter(step)
})
for (const a of $$('.to-sliders'))
  a.addEventListener('click', (e) => {
    e.preventDefault()
    $('[data-input].first [type=range]').focus()
  })

program.send({ type: intents.language, text: root.lang })
program.send({ type: intents.theme, name: colours(), still: still() })
follow(steps, enter)
program.send(measure())
density(() => program.restart())
program.start()
offline(() => '', program.settled, () => root.classList.add('kept'))
