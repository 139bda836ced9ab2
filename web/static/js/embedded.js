// An embed's script: the light program alone, in a frame of somebody else's page.
// Poster, sentence and sliders are there before it; it is asked for when the
// frame comes into sight, or when a slider is first touched.
import { embedAnalyses } from './embed-analyses.js'
import { bindInputs } from './input.js'
import { choose } from './choose.js'
import { bindCrosshair } from './crosshair.js'
import { uncertainty } from './uncertainty.js'
import { draw } from './draw.js'
import { $, $$ } from './dom.js'
import { height } from './height.js'
import { offlineCache } from './offline-cache.js'
import { layout } from './layout.js'
import { show } from './show.js'
import { saveData } from './save-data.js'
import { t } from './texts.js'
import { waitingIntents } from './waiting.js'
import * as intents from './intents.js'

const root = document.documentElement
const { light: script, program: address, size } = document.body.dataset
const link = $('[data-explorer]')
const dark = matchMedia('(prefers-color-scheme: dark)')
const forced = matchMedia('(forced-colors: active)')
// What of the address a chart stands for in the explorer's.
const places = { tornado: 'why=tornado', variance: 'why=variance', waterfall: 'why=waterfall', chance: 'doubt=on' }

let chosen = choose(new URLSearchParams(location.search))
let acted = false
let begun = null
let latest // snapshot
const waiting = waitingIntents()
let send = waiting.add

// What the page around is told, and who answers it.
const postToHost = (message) => parent !== self && parent.postMessage(message, '*')
addEventListener('message', ({ source, data }) => {
  if (source !== parent || source === self || data?.hundredfold !== 'show' || typeof data.search !== 'string') return
  chosen = choose(new URLSearchParams(data.search))
  for (const area of $$('[data-notices], [data-migrated]')) area.replaceChildren() // of what was asked for before
  dress()
})

const theme = () => {
  const now = root.dataset.theme ?? (dark.matches ? 'dark' : 'light')
  return !forced.matches ? now : dark.matches ? 'white-on-black' : 'black-on-white'
}

// lead has the link open the same scenario, and what is asked about it.
function lead(query) {
  const opened = chosen.charts.map((name) => places[name]).filter(Boolean)
  link.search = [query, ...opened].filter(Boolean).join('&')
}

// dress has the page show what is asked for.
function dress() {
  const main = ['gpus', 'capex', 'power']
  for (const table of $$('figure details')) table.open = root.classList.contains('table')
  send({ type: intents.theme, name: theme(), still: true })
  send(measure())
  send({ type: intents.open, id: chosen.charts.find((name) => !main.includes(name) && !places[name]) ?? '' })
  send({ type: intents.query, text: chosen.state })
  // The posters show the central scenario: of another they say nothing.
  if (chosen.state && !begun) root.classList.add('other')
  lead(chosen.state)
}

const handlers = {
  drawings: draw,
  reading: (answer) => crosshair.show(answer),
  snapshot({ snapshot }) {
    // Nothing explains itself here: the full page does.
    const sentence = snapshot.sentence.map((span) => ({ ...span, of: '' }))
    // A key that means nothing here may mean something to the page around.
    const notices = snapshot.notices?.filter(({ kind }) => kind !== 'key')
    show({ ...snapshot, sentence, notices }, controls.held(), acted)
    root.classList.remove('other')
    lead(snapshot.query)
    crosshair.changed()
    latest = snapshot
    answers.changed(snapshot)
    postToHost({ hundredfold: 'change', snapshot: plain(snapshot) })
  },
  failed,
}

// plain is what a snapshot says to other people's pages.
function plain(snapshot) {
  const { preset, query, year, sentence, inputs, figures } = snapshot
  return {
    preset, query, year,
    sentence: sentence.map(({ text }) => text).join(''),
    inputs: Object.fromEntries(inputs.map(({ id, value }) => [id, value])),
    figures: Object.fromEntries(figures.map(({ output, value }) => [output, value])),
  }
}

function failed({ reason, fill }) {
  root.classList.remove('js')
  quietly(t(reason, fill) + ' ' + t('The picture shows the central scenario.'))
  postToHost({ hundredfold: 'error', reason: t(reason, fill) })
}

// quietly says below the charts what is missing from them.
function quietly(text) {
  const trouble = $('[data-trouble]')
  trouble.hidden = !text
  trouble.textContent = text
}

// begin asks for the program once.
function begin() {
  $('[data-sparing]').hidden = true
  answers.awaited()
  begun ??= run().catch(({ message, fill }) => failed({ reason: message, fill }))
}
async function run() {
  const { light } = await import(new URL(script, document.baseURI).href)
  send = await light(new URL(address, document.baseURI).href, Number(size), () => {}, (answer) => handlers[answer.type]?.(answer))
  send({ type: intents.batch, batch: [{ type: intents.language, text: root.lang }, ...waiting.all().filter(({ type }) => ![intents.layout, intents.hover].includes(type)), measure()] })
  postToHost({ hundredfold: 'ready', snapshot: plain(latest) })
  ;(self.requestIdleCallback ?? setTimeout)(offlineCache)
}

const answers = embedAnalyses(uncertainty(document.body.dataset), (intent) => send(intent), quietly, theme)
const controls = bindInputs((intent) => {
  acted ||= intent.type !== intents.open
  send(intent)
})
const measure = layout($('.pictures'), (intent) => send(intent))
const crosshair = bindCrosshair((intent) => send(intent), (intent) => send(intent))
const repaint = () => {
  send({ type: intents.theme, name: theme(), still: true })
  answers.repaint()
}
for (const media of [dark, forced]) media.addEventListener('change', repaint)

dress()
postToHost({ hundredfold: 'shown' })
height(new URLSearchParams(location.search))
for (const type of ['pointerdown', 'focusin', 'input']) $('[data-inputs]').addEventListener(type, begin, { once: true })
// Who saves data asks for the program, or takes a slider.
const waits = saveData()
$('[data-sparing]').hidden = !waits
$('[data-sparing] button').addEventListener('click', begin)
const sight = new IntersectionObserver((seen) => {
  if (!seen.some(({ isIntersecting }) => isIntersecting)) return
  sight.disconnect()
  const still = root.classList.contains('static') && !chosen.state && !chosen.charts.some((name) => places[name])
  if (!waits && !still) begin()
})
sight.observe($('.pictures'))
