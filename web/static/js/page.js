// The page's script: a thin shell. It sends what the reader wants to the program,
// and shows the snapshots that come back.
import { connectProgram } from './program.js'
import { offline } from './offline.js'
import { bindInputs } from './input.js'
import { density } from './density.js'
import { uncertainty } from './uncertainty.js'
import { layout } from './layout.js'
import { show } from './show.js'
import { urlState } from './url-state.js'
import { theme } from './switch.js'
import { bindCrosshair } from './crosshair.js'
import { find } from './find.js'
import { keys } from './keys.js'
import { language } from './language.js'
import { menus } from './menus.js'
import { saved } from './saved.js'
import { $ } from './dom.js'
import { builder } from './builder.js'
import { share } from './share.js'
import * as intents from './intents.js'

const root = document.documentElement
let latest = null // snapshot
let handles = null // what can be taken hold of on the charts, once that is told
let acted = false // the reader changed something

const place = urlState((query) => send({ type: intents.query, text: query }))

const program = connectProgram({
  snapshot(snapshot) {
    show(snapshot, controls.held(), acted)
    savedScenarios.current(snapshot)
    sharing.changed()
    building.changed()
    crosshair.changed()
    latest = snapshot
    toggle.checked = snapshot.uncertainty.on
    if (snapshot.uncertainty.on || snapshot.questions.analyses.length) loadQuestions()
    questions?.changed(snapshot)
    if (acted) place.write(snapshot.query)
  },
  reading: (answer) => crosshair.show(answer),
  handles(answer) {
    handles = answer.handles
    questions?.handles(handles)
  },
  goal: (answer) => questions?.goal(answer),
  file: (answer) => savedScenarios.wrote(answer),
})

// send tells the program of something that the reader did.
function send(intent) {
  acted ||= intent.type !== intents.open
  place.step(intent)
  program.send(intent)
}

const controls = bindInputs(send)
const measure = layout(program.frame.closest('.view'), (intent) => program.send(intent), program.frame)
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const colours = theme((name) => {
  program.send({ type: intents.theme, name, still: still() })
  questions?.repaint()
})
const crosshair = bindCrosshair((intent) => program.send(intent), send)
const scheduler = uncertainty($('[data-worker]').dataset)
// What asks is a script of its own, loaded when something is first asked.
const section = $('[data-reasons]')
let questions = null
let loading = null
const loadQuestions = () =>
  (loading ??= import(new URL(section.dataset.script, document.baseURI).href).then(({ questionsPanel }) => {
    questions = questionsPanel(scheduler, send, (intent) => program.send(intent), colours)
    if (latest) questions.changed(latest)
    if (handles) questions.handles(handles)
  }))
section.addEventListener('toggle', loadQuestions, { capture: true, once: true })
const toggle = $('[data-doubt]')
toggle.addEventListener('change', () => send({ type: intents.doubt, text: toggle.checked ? 'on' : 'off' }))
const savedScenarios = saved(send, place)
const sharing = share(place, colours)
const building = builder(place)
find()
addEventListener('click', ({ target }) => {
  const { ask } = target.closest('[data-ask]')?.dataset ?? {}
  if (!ask) return
  target.closest('[popover]').hidePopover()
  loadQuestions().then(() => questions.from(ask))
})
keys()
language(place)
menus()

// What the program has to know. The query comes last: what is wrong with it must
// not be wiped out by another answer.
program.send({ type: intents.language, text: root.lang })
program.send(measure())
program.send({ type: intents.theme, name: colours(), still: still() })
program.send(controls.opened())
program.send({ type: intents.query, text: place.query() })

density(() => program.restart())
program.start()
offline(place.query, program.settled, () => root.classList.add('kept'))
