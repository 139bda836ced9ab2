// Runs in the stage's frame: guards the document, loads the program, and passes
// messages between it and the page.
import { guard } from './guard.js'
import 'wasm_exec.js'
import { load } from './load.js'
import { key } from './texts.js'
import { hasWebGL2 } from './webgl.js'

const { program, size } = document.currentScript.dataset
const target = self.origin === 'null' ? '*' : self.origin
// Messages are JSON both ways: the program reads and writes it, and a browser
// hands on text faster than objects.
const postText = (text) => parent !== self && parent.postMessage(text, target)
const post = (message) => postText(JSON.stringify(message))
const { wake, rest } = guard(() => post({ type: 'lost' }))

// What the program finds: it answers with post, and sets intent when it can be
// asked. It says hello then, and the page tells it all that it has to know.
globalThis.hundredfold = {
  post: postText,
  ready() {
    rest()
    post({ type: 'ready' })
  },
  wake,
}

if (parent !== self)
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || origin !== self.origin || typeof data !== 'string' || !hundredfold.intent) return
    hundredfold.intent(data)
    wake()
  })

const progress = (loaded, total) => post({ type: 'progress', loaded, total })
progress(0, Number(size))
const failed = ({ message, fill }) => post({ type: 'failed', reason: message, fill })
if (hasWebGL2()) load(program, Number(size), progress).catch(failed)
else failed({ message: key('This browser has no WebGL 2, which the live charts are drawn with.') })
