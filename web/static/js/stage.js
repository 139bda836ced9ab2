// Runs in the stage's frame: guards the document, loads the program, and passes
// messages between it and the page.
import { guard } from './guard.js'
import 'wasm_exec.js'
import { load } from './load.js'
import { key } from './texts.js'
import { hasWebGL2 } from './webgl.js'

const { program, size } = document.currentScript.dataset
const target = self.origin === 'null' ? '*' : self.origin
const post = (message) => parent !== self && parent.postMessage(message, target)
const { wake, rest } = guard(() => post({ type: 'lost' }))

// What the program finds: it answers with post, and sets intent when it can be
// asked. It says hello then, and the page tells it all that it has to know.
globalThis.hundredfold = {
  post(text) {
    const message = JSON.parse(text)
    if (message.type === 'ready') rest()
    post(message)
  },
  wake,
}

if (parent !== self)
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || origin !== self.origin || !hundredfold.intent) return
    hundredfold.intent(JSON.stringify(data))
    wake()
  })

const progress = (loaded, total) => post({ type: 'progress', loaded, total })
progress(0, Number(size))
const failed = ({ message, fill }) => post({ type: 'failed', reason: message, fill })
if (hasWebGL2()) load(program, Number(size), progress).catch(failed)
else failed({ message: key('This browser has no WebGL 2, which the live charts are drawn with.') })
