// The page's script: a thin shell. It sends what the reader wants to the program
// in the stage frame, and shows the snapshots that come back.
import { link } from './link.js'
import { offline } from './offline.js'
import { control } from './control.js'
import { density } from './density.js'
import { layout } from './layout.js'
import { show } from './show.js'
import { status } from './status.js'
import { remember } from './remember.js'
import { theme } from './switch.js'
import { cross } from './cross.js'
import { find } from './find.js'
import { keys } from './keys.js'
import { language } from './language.js'
import { menus } from './menus.js'
import { saved } from './saved.js'
import { share } from './share.js'
import { key } from './texts.js'

const root = document.documentElement
const report = status()
let acted = false // the reader changed something
let lost = -Infinity // when the stage last lost its drawing context, in ms

const place = remember((query) => send({ type: 'query', text: query }))

const stage = link({
  // A fresh frame knows nothing yet. The query comes last: what is wrong with
  // it must not be wiped out by another answer.
  hello() {
    controls.release()
    stage.send({ type: 'language', text: root.lang })
    stage.send(measure())
    stage.send({ type: 'theme', name: colours(), still: still() })
    stage.send(controls.opened())
    stage.send({ type: 'query', text: place.query() })
  },
  progress: report.progress,
  snapshot({ snapshot }) {
    report.running()
    show(snapshot, controls.held(), acted)
    kept.current(snapshot)
    taking.changed()
    crosshair.changed()
    if (acted) place.write(snapshot.query)
  },
  reading: (answer) => crosshair.show(answer),
  file: (answer) => kept.wrote(answer),
  ready() {
    report.running()
    root.classList.add('live')
  },
  lost() {
    const now = performance.now()
    if (now - lost < 60000) return failed(key('The graphics of this machine keep failing.'))
    lost = now
    restart()
  },
  failed: ({ reason, fill }) => failed(reason, fill),
})

// send tells the program of something that the reader did.
function send(intent) {
  acted ||= intent.type !== 'open'
  place.step(intent)
  stage.send(intent)
}

const controls = control(send)
const measure = layout(stage.frame, (intent) => stage.send(intent))
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const colours = theme((name) => stage.send({ type: 'theme', name, still: still() }))
const crosshair = cross((intent) => stage.send(intent), send)
const kept = saved(send, place)
const taking = share(place, colours)
find()
keys()
language(place)
menus()

function failed(reason, fill) {
  stage.stop()
  root.classList.remove('live')
  report.failed(reason, fill)
}

// Until the new frame answers, posters stand in and nothing can be changed that
// it would not hear of.
function restart() {
  root.classList.remove('live')
  report.waiting()
  stage.restart()
}

density(restart)
stage.start()
offline(place.query, () => root.classList.add('kept'))
