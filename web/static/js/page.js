// The page's script: a thin shell. It sends what the reader wants to the program
// in the stage frame, and shows the snapshots that come back.
import { link } from './link.js'
import { offline } from './offline.js'
import { control } from './control.js'
import { layout } from './layout.js'
import { show } from './show.js'
import { status } from './status.js'
import { remember } from './remember.js'
import { theme } from './switch.js'
import { key } from './texts.js'

const root = document.documentElement
const place = remember()
const report = status()
let acted = false // the reader changed something
let lost = -Infinity // when the stage last lost its drawing context, in ms

const stage = link({
  // A fresh frame knows nothing yet. The query comes last: what is wrong with
  // it must not be wiped out by another answer.
  hello() {
    controls.release()
    stage.send(measure())
    stage.send({ type: 'theme', name: colours() })
    stage.send(controls.opened())
    stage.send({ type: 'query', text: place.query() })
  },
  progress: report.progress,
  snapshot({ snapshot }) {
    report.running()
    show(snapshot, controls.held(), acted)
    if (acted) place.write(snapshot.query)
  },
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

const controls = control((intent) => {
  acted ||= intent.type !== 'open'
  stage.send(intent)
})
const measure = layout(stage.frame, (intent) => stage.send(intent))
const colours = theme((name) => stage.send({ type: 'theme', name }))

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

// The stage reads the density of the screen once.
function watch() {
  const density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
  density.addEventListener('change', () => (restart(), watch()), { once: true })
}

watch()
stage.start()
offline(place.query, () => root.classList.add('kept'))
