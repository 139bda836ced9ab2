// The model in plain JavaScript: what stands here by hand, then what was translated
// from Go, then what runs an ensemble as package ensemble does. The page calls
// check and time.
const cut = (x, from, to) => (from === 0 && to === x.length ? x : x.subarray ? x.subarray(from, to) : x.slice(from, to))
function copied(to, at, end, from, start, stop) {
  const n = Math.min(end - at, stop - start)
  for (let i = 0; i < n; i++) to[at + i] = from[start + i]
  return n
}
const infinite = (sign) => (sign < 0 ? -Infinity : Infinity)
const copysign = (x, sign) => (sign < 0 || Object.is(sign, -0) ? -Math.abs(x) : Math.abs(x))
const trailing = (x) => (x === 0 ? 32 : 31 - Math.clz32(x & -x))
function reverse(x) {
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1)
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2)
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4)
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8)
  return ((x >>> 16) | (x << 16)) >>> 0
}
function search(n, found) {
  let low = 0
  let high = n
  while (low < high) {
    const middle = (low + high) >> 1
    if (found(middle)) high = middle
    else low = middle + 1
  }
  return low
}
function expAll(x) {
  for (let i = 0; i < x.length; i++) x[i] = Math.exp(x[i])
}
function lnAll(x) {
  for (let i = 0; i < x.length; i++) x[i] = Math.log(x[i])
}
// As fast as Math.pow, twice over.
function powerAll(x, y) {
  for (let i = 0; i < x.length; i++) x[i] = Math.exp(y * Math.log(x[i]))
}

// directions are the direction numbers of the draws, from Joe and Kuo's table.
const directions = () => (directions.all ??= readDirections(known.table))
function readDirections(table) {
  const all = [Uint32Array.from({ length: 32 }, (_, j) => (1 << j) >>> 0)]
  for (const line of table.split('\n').filter((line) => line && !line.startsWith('#'))) {
    const row = line.trim().split(/\s+/).map(Number)
    all.push(ensemble_newDirection(row[1], row[2], row.slice(3)).slice()) // lent
  }
  return all
}

/* TRANSLATED */

// eachYear sets values to an output's, year by year. Go's takes a window of the
// series for each year, which JavaScript would have to allocate.
function eachYear(r, o, values) {
  const s = r.series[o]
  const aggregate = known.outputs[o].Aggregate
  for (let y = 0, q = 0; y < values.length; y++, q += 4) {
    const sum = s[q] + s[q + 1] + s[q + 2] + s[q + 3]
    values[y] = aggregate === known.sum ? sum : aggregate === known.mean ? sum / 4 : s[q + 3]
  }
}

// An ensemble as package ensemble runs it, on one core.
const block = 64
class Ensemble {
  constructor(inputs, seed, runs) {
    this.prior = ensemble_newPrior(inputs, seed)
    this.draws = zero_ensemble_columns()
    this.inputs = zero_model_Inputs()
    this.result = zero_model_Result()
    this.year = new Float64Array(known.years)
    this.columns = known.headline.flatMap(() => Array.from(this.year, () => new Float64Array(runs)))
    this.sorter = ensemble_newSorter(runs)
    this.runs = runs
  }
  run() {
    for (let first = 0; first < this.runs; first += block) {
      const n = Math.min(block, this.runs - first)
      ensemble_prior_shares(this.prior, this.draws, 0, first, n)
      ensemble_prior_tie(this.prior, this.draws, first, n)
      ensemble_prior_values(this.prior, this.draws, n)
      for (let k = 0; k < n; k++) {
        ensemble_columns_run(this.draws, this.inputs, k)
        model_Run(this.result, this.inputs)
        for (let h = 0; h < known.headline.length; h++) {
          eachYear(this.result, known.headline[h], this.year)
          for (let y = 0; y < known.years; y++) this.columns[h * known.years + y][first + k] = this.year[y]
        }
      }
    }
  }
  bands() {
    return this.columns.flatMap((column) => {
      const { P10, P50, P90 } = ensemble_sorter_band(this.sorter, column)
      return [P10, P50, P90]
    })
  }
}

// A difference below this, in an output's unit, is none: where two large numbers
// meet, what is left of the one less the other is their last bits alone.
const nothing = 1e-12

// check runs what Go has run and returns the largest difference, in parts of what
// Go has, and where it is. Go's draws come as numbers: inputs, then all outputs of
// all quarters, for each; the bands of an ensemble stand at the end.
async function check(address) {
  const all = new Float64Array(await (await fetch(address)).arrayBuffer())
  const inputs = zero_model_Inputs()
  const result = zero_model_Result()
  const worst = { part: 0, output: '', draw: 0 }
  const compare = (got, want, output, draw) => {
    const differ = Math.abs(got - want)
    const part = differ < nothing ? 0 : Math.min(differ / Math.abs(want), Number.MAX_VALUE) // JSON has no infinity
    if (!(part <= worst.part)) Object.assign(worst, { part: part || Number.MAX_VALUE, output, draw })
  }
  let at = 0
  for (let draw = 0; draw < known.draws; draw++) {
    inputs.set(all.subarray(at, (at += inputs.length)))
    model_Run(result, inputs)
    for (let o = 0; o < result.series.length; o++)
      for (const v of result.series[o]) compare(v, all[at++], known.outputs[o].ID, draw)
  }
  const ensemble = new Ensemble(model_defaults, 1n, 1024)
  ensemble.run()
  for (const v of ensemble.bands()) compare(v, all[at++], 'a band', 0)
  if (at !== all.length) throw new Error(`${all.length - at} of Go's numbers were not looked at`)
  return worst
}

// time returns the best times of a run, in microseconds, and of 1,024 with the
// bands of the headline outputs, in milliseconds.
function time(rounds) {
  const result = zero_model_Result()
  const inputs = model_defaults.slice()
  const ensemble = new Ensemble(model_defaults, 1n, 1024)
  const best = { run: Infinity, frame: Infinity }
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    for (let k = 0; k < 1000; k++) {
      inputs[0] = 120 - inputs[0] // 20 and 100
      model_Run(result, inputs)
    }
    const between = performance.now()
    ensemble.run()
    ensemble.bands()
    best.run = Math.min(best.run, between - start)
    best.frame = Math.min(best.frame, performance.now() - between)
  }
  return best
}
