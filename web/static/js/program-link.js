// The link to the program, of which there are two: the light one, in this
// document, comes first; the stage, in a frame of its own, takes over when it
// draws, and leaves it to the light one again where it cannot. Who sends and who
// shows need not know which answers.
import { make } from './dom.js'
import { key } from './texts.js'
import { saveData } from './save-data.js'

// In a sandbox without an origin both sides are 'null', which is no address.
const target = self.origin === 'null' ? '*' : self.origin

// What only the newest of counts, and what is answered and forgotten. All else
// makes the state, and is told again to a program that comes later.
const newest = ['layout', 'theme', 'bands']
const passing = ['hover', 'write']

// programLink calls handlers[type] for each message of the program that answers, and
// ready when the stage has taken over, left when it has gone.
export function programLink(handlers) {
  const frame = document.querySelector('iframe[data-src]')
  const light = { told: 0 } // how much of the past it knows; send, when it can be asked
  const stage = { told: 0 }
  const past = []
  const last = {} // of what only the newest counts
  let answers = null // the program whose answers are shown
  let lost = -Infinity // when the stage last lost its drawing context, in ms
  let heard = false
  let trouble = null // why the light program will not come
  let settle
  const settled = new Promise((done) => (settle = done)) // the stage draws, or will not

  // hear tells a program what it does not know yet.
  const hear = (program) => {
    if (!program?.send) return
    for (const type of newest) {
      if (last[type] && program[type] !== last[type]) program.send((program[type] = last[type]))
    }
    const news = past.slice(program.told)
    program.told = past.length
    if (news.length === 1) program.send(news[0])
    else if (news.length) program.send({ type: 'past', past: news })
  }
  // Of a slider's way only where it was let go is remembered.
  const note = (intent) => {
    const before = past.at(-1)
    if (before?.type === intent.type && before.id === intent.id && !before.final && ['track', 'take', 'year', 'open'].includes(intent.type)) {
      past.pop()
      for (const program of [light, stage]) program.told = Math.min(program.told, past.length)
    }
    past.push(intent)
  }
  const show = (program) => {
    answers = program
    hear(program)
  }

  async function begin() {
    try {
      const program = new URL(frame.dataset.program, document.baseURI).href
      // It is on its way before the script that runs it has arrived.
      document.head.append(make('link', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: program }))
      const { light: start } = await import(new URL(frame.dataset.light, document.baseURI).href)
      light.send = await start(program, Number(frame.dataset.size), handlers.progress, (answer) => {
        if (answer.type === 'failed') stopped(answer)
        else if (answers === light) handlers[answer.type]?.(answer)
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
    heard = false
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

  const said = {
    hello() {
      Object.assign(stage, { told: 0, layout: null, theme: null, bands: null, send: (intent) => frame.contentWindow.postMessage(JSON.stringify(intent), target) })
      if (!answers) answers = stage
      hear(stage)
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
    heard = true
    const answer = JSON.parse(data)
    if (said[answer.type]) said[answer.type](answer)
    else if (answers === stage) handlers[answer.type]?.(answer)
  })
  frame.addEventListener('load', () => {
    // The frame speaks while it loads, or never: it was blocked, or is not there.
    if (frame.hasAttribute('src'))
      setTimeout(() => heard || drop({ reason: key('The frame of the live charts did not load.') }), 2000)
  })

  return {
    frame,
    settled,
    send(intent) {
      if (passing.includes(intent.type)) return answers?.send(intent)
      if (newest.includes(intent.type)) last[intent.type] = intent
      else note(intent)
      hear(answers)
      if (answers !== stage) hear(stage)
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
