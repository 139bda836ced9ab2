// Runs in a worker: the light program once more, as the calculator of what is
// uncertain. It is given jobs and posts answers, as wasm/uncertainty has them.
import 'wasm_exec.js'
import { load } from './load.js'
import { key } from './texts.js'

// What the program finds: it calls ready when it has set submit and stop, and
// onAnswer with each answer.
const ready = new Promise((ready) => (globalThis.hundredfold = { ready, onAnswer: (text) => postMessage({ answer: JSON.parse(text) }) }))
const failed = ({ message, fill }) => postMessage({ failed: message, fill })
let running = null

addEventListener('message', async ({ data: { program, size, job, stop } }) => {
  try {
    if (!running) {
      const model = load(program, size, () => {})
      model.catch(failed) // it ended, now or later
      running = Promise.race([ready, model])
    }
    await running
    if (job) hundredfold.submit(JSON.stringify(job))
    if (stop) hundredfold.stop(stop)
  } catch {
    failed({ message: key('The model has stopped.') })
  }
})
