// Loads and runs a program. Every failure is an Error whose message a reader
// can understand, with what fills its places: the page around says it in its
// language.
import { key } from './texts.js'

// load resolves never while the program runs. size is that of the program as it
// is run: what comes over the wire is compressed, and its length says little.
export async function load(address, size, progress) {
  if (typeof WebAssembly !== 'object') throw new Error(key('This browser has no WebAssembly, which the model runs in.'))
  const go = new Go()
  const { instance } = await instantiate(await download(address), go.importObject, (loaded) => progress(loaded, size))
  await go.run(instance)
  throw new Error(key('The model has stopped.'))
}

async function download(address) {
  const response = await fetch(address).catch(() => null)
  if (response?.ok) return response
  if (!response) throw new Error(key('The model could not be downloaded (no connection).'))
  throw filled(key('The model could not be downloaded (status {status}).'), { status: response.status })
}

// The browser compiles while it downloads and keeps what it compiled, if the
// type is right. A host that sends another type costs time, not the program.
async function instantiate(response, imports, progress) {
  try {
    if (WebAssembly.instantiateStreaming && response.headers.get('Content-Type')?.startsWith('application/wasm')) {
      read(response.clone(), progress).catch(() => {}) // the original fails too, and says so
      return await WebAssembly.instantiateStreaming(response, imports)
    }
    return await WebAssembly.instantiate(await read(response, progress), imports)
  } catch (error) {
    throw filled(key('The model could not be started ({error}).'), { error: error.message })
  }
}

const filled = (text, fill) => Object.assign(new Error(text), { fill })

async function read(response, progress) {
  const chunks = []
  let loaded = 0
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(chunks).arrayBuffer()
    chunks.push(value)
    progress((loaded += value.length))
  }
}
