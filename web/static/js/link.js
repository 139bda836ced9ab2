// The link to the program, which lives in a frame of its own.
import { key } from './texts.js'

// In a sandbox without an origin both sides are 'null', which is no address.
const target = self.origin === 'null' ? '*' : self.origin

// link calls handlers[type] for each message of the frame.
export function link(handlers) {
  const frame = document.querySelector('iframe[data-src]')
  let heard = false
  let stopped = false

  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== self.origin || stopped) return
    heard = true
    handlers[data.type]?.(data)
  })
  frame.addEventListener('load', () => {
    // The frame speaks while it loads, or never: it was blocked, or is not there.
    if (frame.hasAttribute('src'))
      setTimeout(() => heard || handlers.failed({ reason: key('The frame of the live charts did not load.') }), 2000)
  })

  return {
    frame,
    send: (intent) => stopped || frame.contentWindow.postMessage(intent, target),
    // The page is painted before the program is asked for.
    start() {
      const begin = () => requestAnimationFrame(() => setTimeout(this.restart))
      if (document.readyState === 'complete') begin()
      else addEventListener('load', begin, { once: true })
    },
    restart() {
      if (stopped) return
      heard = false
      frame.hidden = false
      frame.src = frame.dataset.src
    },
    stop() {
      stopped = true
      frame.remove()
    },
  }
}
