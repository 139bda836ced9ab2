// The model for other people's pages: an ES module. load() resolves to the inputs
// and outputs that there are, and run(overrides), which takes inputs by their IDs
// and returns { first, outputs }: for each output its values by year, from first
// on. What cannot be run is an Error that names the culprit.
//
//   import { load } from 'https://…/model.js'
//   const { run, params, outputs } = await load()
//   run({ reasoning_multiplier: 100 }).outputs['power.ai']
import 'wasm_exec.js'
import { load as start } from './load.js'
import { program, size } from 'light-program.js'

let loaded

export const load = () => (loaded ??= begin())

async function begin() {
  const host = {}
  const hello = new Promise((hello) => (host.post = hello))
  const before = globalThis.hundredfold
  globalThis.hundredfold = host // where the program looks, once, when it starts
  const running = start(new URL(program, import.meta.url).href, size, () => {})
  await Promise.race([hello, running])
  running.catch(() => {})
  if (before === undefined) delete globalThis.hundredfold
  else globalThis.hundredfold = before
  const ask = (text) => {
    const answer = JSON.parse(text)
    if (answer.error) throw new Error(answer.error)
    return answer
  }
  return { ...ask(host.registries()), run: (overrides = {}) => ask(host.run(JSON.stringify(overrides))) }
}
