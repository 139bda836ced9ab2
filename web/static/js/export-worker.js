// Runs in a worker: loads the program that makes files, and passes requests to
// it and files back.
import 'wasm_exec.js'
import { load } from './load.js'
import { key } from './texts.js'

// What the program finds. It calls ready when it has set make, and
// onProgress with the share of a file that is done.
let made = 0 // the request that is at work
const ready = new Promise((ready) => (globalThis.hundredfold = { ready, onProgress: (share) => postMessage({ id: made, share }) }))
let running = null

addEventListener('message', async ({ data: { id, program, size, request } }) => {
  try {
    running ??= Promise.race([ready, load(program, size, (loaded, total) => postMessage({ loaded, total }))])
    await running
    made = id
    const answer = hundredfold.make(JSON.stringify(request))
    if (!answer) throw new Error(key('The model has stopped.'))
    const { error, ...file } = answer
    if (error) postMessage({ id, error })
    else postMessage({ id, file }, [file.bytes.buffer])
  } catch ({ message, fill }) {
    postMessage({ failed: message, fill })
  }
})
