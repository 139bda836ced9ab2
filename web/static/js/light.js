// The light program, in the document itself: the model, and its charts as SVG.
import 'wasm_exec.js'
import { load } from './load.js'

// light starts the program and returns how to send it an intent. It calls post
// with each answer, before send returns.
export async function light(address, size, progress, post) {
  const host = (globalThis.hundredfold = {})
  const hello = new Promise((hello) => {
    host.post = (text) => {
      const answer = JSON.parse(text)
      if (answer.type === 'hello') hello()
      else post(answer)
    }
  })
  const running = load(address, size, (loaded, total) => progress({ loaded, total }))
  await Promise.race([hello, running])
  running.catch(({ message, fill }) => post({ type: 'failed', reason: message, fill }))
  return (intent) => host.intent(JSON.stringify(intent))
}
