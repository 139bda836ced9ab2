import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import test from 'node:test'
import { load } from '../static/js/load.js'

// The smallest program, with a section that only makes it longer.
const program = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, 3, 1, 0x78, 0])

// Go stands for what wasm_exec.js brings: it is given the program and ends at once.
let ran
globalThis.Go = class {
  importObject = {}
  async run(instance) {
    ran = instance
  }
}

// from loads what a host sends and returns the error and the progress that was told.
async function from(status, type, body, size = body.length) {
  ran = null
  const host = createServer((_, response) => response.writeHead(status, { 'Content-Type': type }).end(body))
  await new Promise((listening) => host.listen(0, 'localhost', listening))
  const progress = []
  try {
    return { error: await load(`http://localhost:${host.address().port}/`, size, (...told) => progress.push(told)).catch((error) => error), progress }
  } finally {
    host.closeAllConnections()
    await new Promise((closed) => host.close(closed))
  }
}

test('a program is run, and its end is an error', async () => {
  const { error } = await from(200, 'application/wasm', program)
  assert.ok(ran instanceof WebAssembly.Instance)
  assert.equal(error.message, 'The model has stopped.')
})

test('a host that sends another type costs no program, and progress is told in parts of its size', async () => {
  const { error, progress } = await from(200, 'application/octet-stream', program, 1000)
  assert.ok(ran instanceof WebAssembly.Instance)
  assert.equal(error.message, 'The model has stopped.')
  assert.deepEqual(progress.at(-1), [program.length, 1000])
})

test('a status that is no success is told', async () => {
  const { error } = await from(404, 'text/html', 'not here')
  assert.equal(error.message, 'The model could not be downloaded (status {status}).')
  assert.deepEqual(error.fill, { status: 404 })
  assert.equal(ran, null)
})

test('a page in the program’s place is no program, whatever its type', async () => {
  for (const type of ['text/html', 'application/wasm']) {
    const { error } = await from(200, type, '<!doctype html>')
    assert.equal(error.message, 'The model could not be started ({error}).')
    assert.match(error.fill.error, /WebAssembly/)
    assert.equal(ran, null)
  }
})

test('a host that is not there is no connection', async () => {
  const host = createServer()
  await new Promise((listening) => host.listen(0, 'localhost', listening))
  const { port } = host.address()
  await new Promise((closed) => host.close(closed))
  const error = await load(`http://localhost:${port}/`, 1, () => {}).catch((error) => error)
  assert.equal(error.message, 'The model could not be downloaded (no connection).')
})
