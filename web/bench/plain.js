// Checks and times the twin of the model; see model.js.

// A difference below this, in an output's unit, is none: where two large numbers
// meet, what is left of the one less the other is their last bits alone.
const nothing = 1e-12

// check runs what Go has run. It returns the largest difference of each output, in
// parts of what Go has, and in which scene it is. Go's numbers are the inputs of each
// scene and all outputs of all quarters; then come the bands of an ensemble.
async function check(address) {
  const all = new Float64Array(await (await fetch(address)).arrayBuffer())
  const worst = new Map()
  const compare = (got, want, output, scene) => {
    const differ = Math.abs(got - want)
    let part = differ < nothing || Object.is(got, want) ? 0 : Math.min(differ / Math.abs(want), Number.MAX_VALUE) // JSON has no infinity
    if (Number.isNaN(part)) part = Number.MAX_VALUE
    if (part >= (worst.get(output)?.part ?? 0)) worst.set(output, { output, scene, part })
  }
  const inputs = new Float64Array(known.inputs.length)
  const result = new Result()
  let at = 0
  for (const scene of known.scenes) {
    inputs.set(all.subarray(at, (at += inputs.length)))
    run(result, inputs)
    for (let o = 0; o < result.series.length; o++) for (const v of result.series[o]) compare(v, all[at++], known.outputs[o].ID, scene)
  }
  const ensemble = new Ensemble(defaults, 1n, 1024)
  ensemble.run()
  for (const [i, v] of ensemble.bands().entries()) compare(v, all[at++], known.outputs[known.headline[Math.trunc(i / 3 / years)]].ID, 'bands')
  if (at !== all.length) throw new Error(`${all.length - at} of Go's numbers were not looked at`)
  return [...worst.values()]
}

// time returns the best times of a run, in microseconds, and of 1,024 with the
// bands of the headline outputs, in milliseconds.
function time(rounds) {
  const result = new Result()
  const inputs = defaults.slice()
  const ensemble = new Ensemble(defaults, 1n, 1024)
  const best = { run: Infinity, frame: Infinity }
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    for (let k = 0; k < 1000; k++) {
      inputs[0] = 120 - inputs[0] // 20 and 100
      run(result, inputs)
    }
    const between = performance.now()
    ensemble.run()
    ensemble.bands()
    best.run = Math.min(best.run, between - start)
    best.frame = Math.min(best.frame, performance.now() - between)
  }
  return best
}
