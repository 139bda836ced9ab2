// The link to the program, of which there are two: the light one, in this
// document, comes first; the stage, in a frame of its own, takes over when it
// draws, and leaves it to the light one again where it cannot. Who sends and who
// shows need not know which answers.
import { make } from './dom.js'
import { key } from './texts.js'
import { saveData } from './save-data.js'
import { waitingIntents } from './waiting.js'
import * as intents from './intents.js'

// In a sandbox without an origin both sides are 'null', which is no address.
const target = self.origin === 'null' ? '*' : self.origin

// What only the newest of counts beside the state, and what is answered and
// forgotten.
const newest = [intents.layout, intents.theme, intents.bands]
const passing = [intents.hover, intents.write, intents.dragPoint]

// programLink calls handlers[type] for each message of the program that answers, and
// ready when the stage has taken over, left when it has gone.
export function programLink(handlers) {
  const frame = document.querySelector('iframe[data-src]')
  const light = {} // send, when it can be told
  const stage = {}
  const waiting = waitingIntents() // until a program has made a state of them
  const last = {} // of what only the newest counts
  let state = null // as the program that answers exported it last
  let answers = null // the program whose answers are shown
  let lost = -Infinity // when the stage last lost its drawing context, in ms
  let spoke = false // the stage's frame
  let trouble = null // why the light program will not come
  let settle
  const settled = new Promise((done) => (settle = done)) // the stage draws, or will not

  // join tells a program that comes later all that it has to know.
  const join = (program) => {
    const known = state ? [{ type: intents.state, text: state }] : []
    program.send({ type: intents.batch, batch: [...newest.map((type) => last[type]).filter(Boolean), ...known, ...waiting.all()] })
  }
  const show = (program) => {
    answers = program
    if (program) join(program)
  }
  const receive = (program, answer) => {
    if (answers !== program) return
    if (answer.state) {
      state = answer.state
      waiting.clear()
    }
    handlers[answer.type]?.(answer)
  }

  async function begin() {
    try {
      const program = new URL(frame.dataset.program, document.baseURI).href
      // It is on its way before the script that runs it has arrived.
      document.head.append(make('link', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: program }))
      const { light: start } = await import(new URL(frame.dataset.light, document.baseURI).href)
      light.send = await start(program, Number(frame.dataset.size), handlers.progress, (answer) => {
        if (answer.type === 'failed') stopped(answer)
        else receive(light, answer)
      })
      show(light)
    } catch (error) {
      trouble = error.fill || error.message ? { reason: error.message, fill: error.fill } : { reason: key('The frame of the live charts did not load.') }
    }
    if (saveData() && light.send) return drop()
    ;(self.requestIdleCallback ?? setTimeout)(restart)
  }
  // The light program ended, which it does on a fault of its own.
  const stopped = (why) => {
    light.send = null
    trouble = why
    if (answers === light) handlers.failed(why)
  }
  const restart = () => {
    if (!frame.isConnected) return
    leave()
    spoke = false
    frame.hidden = false
    frame.src = frame.dataset.src
  }
  // The light program takes over what the stage leaves, as it is now.
  const leave = () => {
    stage.send = null
    if (answers !== stage) return
    show(light.send ? light : null)
    handlers.left()
    if (!answers) handlers.waiting()
  }
  // The stage will not come, or not again.
  const drop = (why) => {
    settle()
    leave()
    frame.remove()
    if (!light.send) handlers.failed(trouble ?? why)
  }

  const own = {
    hello() {
      stage.send = (intent) => frame.contentWindow.postMessage(JSON.stringify(intent), target)
      if (!answers) answers = stage
      join(stage)
    },
    ready() {
      settle()
      answers = stage
      handlers.ready()
    },
    progress: (how) => answers || handlers.progress(how),
    lost() {
      const now = performance.now()
      if (now - lost < 60000) return drop({ reason: key('The graphics of this machine keep failing.') })
      lost = now
      restart()
    },
    failed: drop,
  }
  addEventListener('message', ({ source, origin, data }) => {
    if (!frame.contentWindow || source !== frame.contentWindow || origin !== self.origin || typeof data !== 'string') return
    spoke = true
    const answer = JSON.parse(data)
    if (own[answer.type]) own[answer.type](answer)
    else receive(stage, answer)
  })
  frame.addEventListener('load', () => {
    // The frame speaks while it loads, or never: it was blocked, or is not there.
    if (frame.hasAttribute('src'))
      setTimeout(() => spoke || drop({ reason: key('The frame of the live charts did not load.') }), 2000)
  })

  return {
    frame,
    settled,
    send(intent) {
      if (passing.includes(intent.type)) return answers?.send(intent)
      if (newest.includes(intent.type)) last[intent.type] = intent
      else if (!state || !answers) waiting.add(intent)
      for (const program of new Set([answers, stage])) program?.send?.(intent)
    },
    start() {
      painted().then(begin)
    },
    // The stage reads the density of the screen once.
    restart: () => frame.hasAttribute('src') && restart(),
    live: () => !!answers,
  }
}

// painted is when the page has loaded and can be seen: it comes before any
// program. A page in the background is not painted, and waits no longer.
const painted = () =>
  new Promise((done) => {
    // A browser that never says so must not keep the reader waiting.
    setTimeout(done, 3000)
    const soon = () => {
      if (performance.getEntriesByName('first-contentful-paint').length || document.hidden) return done()
      requestAnimationFrame(() => setTimeout(soon))
    }
    if (document.readyState === 'complete') soon()
    else addEventListener('load', soon, { once: true })
  })
