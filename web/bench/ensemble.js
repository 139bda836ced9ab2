// The twin of package ensemble in plain JavaScript, from draws to bands, on one core;
// see model.js.

// --- sobol.go

const trailing = (x) => (x === 0 ? 32 : 31 - Math.clz32(x & -x))
function reverse(x) {
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1)
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2)
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4)
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8)
  return ((x >>> 16) | (x << 16)) >>> 0
}

// directions are the direction numbers of the draws, from Joe and Kuo's table.
const directions = [Uint32Array.from({ length: 32 }, (_, j) => (1 << j) >>> 0)]
for (const line of known.table.split('\n')) {
  if (!line || line.startsWith('#')) continue
  const [, degree, polynomial, ...m] = line.trim().split(/\s+/).map(Number)
  directions.push(newDirection(degree, polynomial, m))
}

function newDirection(s, a, m) {
  const v = new Uint32Array(32)
  for (let j = 0; j < 32; j++) {
    if (j < s) {
      v[j] = m[j] << (31 - j)
      continue
    }
    v[j] = v[j - s] ^ (v[j - s] >>> s)
    for (let k = 1; k < s; k++) if ((a >>> (s - 1 - k)) & 1) v[j] ^= v[j - k]
  }
  return v.map(reverse)
}

const golden = 0x9e3779b97f4a7c15n
const wrapped = (x) => BigInt.asUintN(64, x)
function mix64(x) {
  x = wrapped(x + golden)
  x = wrapped((x ^ (x >> 30n)) * 0xbf58476d1ce4e5b9n)
  x = wrapped((x ^ (x >> 27n)) * 0x94d049bb133111ebn)
  return x ^ (x >> 31n)
}
const keysOf = (seed) => Uint32Array.from(directions, (_, d) => Number(mix64(wrapped(seed + BigInt(d) * golden)) >> 32n))

// fill sets u to one dimension of the points from first on.
function fill(u, v, key, first) {
  let x = 0
  for (let gray = (first ^ (first >>> 1)) >>> 0; gray !== 0; gray = (gray & (gray - 1)) >>> 0) x = (x ^ v[trailing(gray)]) >>> 0
  for (let k = 0; k < u.length; k++) {
    u[k] = (reverse(scramble(x, key)) + 0.5) * 2 ** -32
    x = (x ^ v[trailing(~(first + k) >>> 0) & 31]) >>> 0
  }
}

function scramble(x, key) {
  x = (x ^ Math.imul(x, 0x3d20adea)) >>> 0
  x = (x + key) >>> 0
  x = Math.imul(x, (key >>> 16) | 1) >>> 0
  x = (x ^ Math.imul(x, 0x05526c56)) >>> 0
  return (x ^ Math.imul(x, 0x53a22864)) >>> 0
}

// --- normal.go

function deviate(p) {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745) * r + 3.387132872796366608)) /
      (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1)
  }
  const z = tail(Math.sqrt(-Math.log(q > 0 ? 1 - p : p)))
  return q < 0 ? -Math.abs(z) : Math.abs(z)
}

function tail(r) {
  if (r <= 5) {
    r -= 1.6
    return (((((((7.7454501427834140764e-4 * r + 2.27238449892691845833e-2) * r + 2.4178072517745061177e-1) * r + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r + 1.42343711074968357734) /
      (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 1.51986665636164571966e-2) * r + 1.4810397642748007459e-1) * r + 6.8976733498510000455e-1) * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1)
  }
  r -= 5
  return (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.2426609473880784386e-3) * r + 2.6532189526576123093e-2) * r + 2.9656057182850489123e-1) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r + 6.6579046435011037772) /
    (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r + 1.48753612908506148525e-2) * r + 1.3692988092273580531e-1) * r + 5.9983220655588793769e-1) * r + 1)
}

function below(z) {
  const x = Math.abs(z)
  let beyond = 0
  if (x < 7.07106781186547) {
    beyond = Math.exp((-x * x) / 2) *
      ((((((0.0352624965998911 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x + 112.079291497871) * x + 221.213596169931) * x + 220.206867912376) /
      (((((((0.0883883476483184 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x + 296.564248779674) * x + 637.333633378831) * x + 793.826512519948) * x + 440.413735824752)
  } else if (x < 37) beyond = Math.exp((-x * x) / 2) / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.506628274631
  return z > 0 ? 1 - beyond : beyond
}

// --- belief.go

// The shapes of a distribution, as Go numbers them.
const { normal, logNormal, uniform } = known

class Belief {
  shape = 0
  center = 0
  unit = 0
  cut = 0
  kept = 0
  constructor(p, value) {
    const { P5, P95 } = p.Spread
    this.center = value
    this.min = p.Min
    this.max = p.Max
    if (p.Spread.Shape === logNormal && value > 0) {
      this.center = (Math.log(P5) + Math.log(P95)) / 2 + Math.log(value / p.Default)
      this.unit = Math.log(P95 / P5) / 3.2897072539029457
    } else if (p.Spread.Shape === normal) {
      this.center = (P5 + P95) / 2 + value - p.Default
      this.unit = (P95 - P5) / 3.2897072539029457
    } else if (p.Spread.Shape === uniform) {
      this.center = (P5 + P95) / 2 + value - p.Default
      this.unit = (P95 - P5) / 2 / 0.9
    } else return
    this.shape = p.Spread.Shape
    this.cut = this.below(p.Min)
    this.kept = this.below(p.Max) - this.cut
  }
  below(v) {
    if (this.shape === logNormal) return v <= 0 ? 0 : below((Math.log(v) - this.center) / this.unit)
    if (this.shape === normal) return below((v - this.center) / this.unit)
    return Math.min(Math.max((v - this.center) / this.unit + 1, 0), 2) / 2
  }
  // all replaces shares by the values that they lie below.
  all(u) {
    const { shape, center, unit, cut, kept, min, max } = this
    for (let k = 0; k < u.length; k++) {
      if (shape === uniform) u[k] = center + unit * (2 * (cut + u[k] * kept) - 1)
      else if (shape === normal || shape === logNormal) u[k] = center + unit * deviate(cut + u[k] * kept)
      else u[k] = center
    }
    if (shape === logNormal) expAll(u)
    for (let k = 0; k < u.length; k++) {
      if (u[k] < min) u[k] = min
      else if (u[k] > max) u[k] = max
    }
  }
}

// --- ties.go

const tied = new Float64Array(64)
function pullTie(rank, of, to) {
  for (let k = 0; k < to.length; k++) tied[k] = deviate(to[k])
  pullTogether(of, tied, 2 * Math.sin((Math.PI / 6) * rank))
}

function pullTogether(u, common, r) {
  const own = Math.sqrt(1 - r * r)
  for (let k = 0; k < u.length; k++) u[k] = below(r * common[k] + own * deviate(u[k]))
}

// --- quantile.go

const buckets = 512

class Sorter {
  start = new Int32Array(buckets + 1)
  next = new Int32Array(buckets + 1)
  constructor(n) {
    this.sorted = new Float64Array(n)
    this.part = new Uint16Array(n)
  }
  // band returns what a tenth, half and nine tenths of x lie below.
  band(x) {
    let low = x[0]
    let high = x[0]
    for (let k = 0; k < x.length; k++) {
      if (x[k] < low) low = x[k]
      if (x[k] > high) high = x[k]
    }
    if (low === high) return [low, low, low]
    this.lay(x, low, buckets / (high - low))
    return [this.quantile(rank(x.length, 0.1)), this.quantile(rank(x.length, 0.5)), this.quantile(rank(x.length, 0.9))]
  }
  lay(x, low, scale) {
    const { start, next, part, sorted } = this
    start.fill(0)
    for (let k = 0; k < x.length; k++) {
      let p = ((x[k] - low) * scale) | 0
      if (p > buckets - 1) p = buckets - 1
      part[k] = p
      start[p + 1]++
    }
    for (let p = 0; p < buckets; p++) {
      start[p + 1] += start[p]
      next[p] = start[p]
    }
    for (let k = 0; k < x.length; k++) sorted[next[part[k]]++] = x[k]
  }
  quantile(rank) {
    const k = Math.trunc(rank)
    const v = this.at(k)
    const part = rank - k
    return part > 0 ? v + part * (this.at(k + 1) - v) : v
  }
  at(rank) {
    let p = 0
    for (let high = buckets; p < high; ) {
      const middle = (p + high) >> 1
      if (this.start[middle + 1] > rank) high = middle
      else p = middle + 1
    }
    const part = this.sorted.subarray(this.start[p], this.start[p + 1])
    settle(part, rank - this.start[p])
    return part[rank - this.start[p]]
  }
}

const rank = (n, p) => Math.min(Math.max(n * p - 0.5, 0), n - 1)

function settle(x, k) {
  let first = 0
  let last = x.length - 1
  while (first < last) {
    const pivot = middle(x[first], x[first + ((last - first) >> 1)], x[last])
    let i = first
    let j = last
    while (i <= j) {
      while (x[i] < pivot) i++
      while (pivot < x[j]) j--
      if (i <= j) {
        const held = x[i]
        x[i++] = x[j]
        x[j--] = held
      }
    }
    if (k <= j) last = j
    else if (k >= i) first = i
    else return
  }
}

const middle = (a, b, c) => (a > b ? middle(b, a, c) : c < a ? a : c > b ? b : c)

// --- draw.go and ensemble.go

const block = 64

class Ensemble {
  constructor(inputs, seed, runs) {
    this.beliefs = known.inputs.map((p, i) => new Belief(p, inputs[i]))
    this.keys = keysOf(seed)
    this.draws = known.inputs.map(() => new Float64Array(block))
    this.common = new Float64Array(block)
    this.inputs = new Float64Array(inputs.length)
    this.result = new Result()
    this.year = new Float64Array(years)
    this.columns = known.headline.flatMap(() => Array.from(this.year, () => new Float64Array(runs)))
    this.sorter = new Sorter(runs)
    this.runs = runs
  }
  run() {
    for (let first = 0; first < this.runs; first += block) {
      const n = Math.min(block, this.runs - first)
      this.draw(first, n)
      for (let k = 0; k < n; k++) {
        for (let i = 0; i < this.inputs.length; i++) this.inputs[i] = this.draws[i][k]
        run(this.result, this.inputs)
        for (let h = 0; h < known.headline.length; h++) {
          eachYear(this.result, known.headline[h], this.year)
          for (let y = 0; y < years; y++) this.columns[h * years + y][first + k] = this.year[y]
        }
      }
    }
  }
  // draw sets the inputs of n runs from first on.
  draw(first, n) {
    const { beliefs } = this
    const draws = n === block ? this.draws : this.draws.map((u) => u.subarray(0, n))
    for (let i = 0; i < draws.length; i++) if (beliefs[i].shape !== 0) fill(draws[i], directions[i], this.keys[i], first)
    const common = this.common.subarray(0, n)
    const last = directions.length - 1
    fill(common, directions[last], this.keys[last], first)
    for (let k = 0; k < n; k++) common[k] = deviate(common[k])
    for (let i = 0; i < draws.length; i++) {
      const { Boom } = known.inputs[i]
      if (Boom !== 0 && beliefs[i].shape !== 0) pullTogether(draws[i], common, Boom)
    }
    for (const { Of, With, Rank } of known.ties) if (beliefs[Of].shape !== 0 && beliefs[With].shape !== 0) pullTie(Rank, draws[Of], draws[With])
    for (let i = 0; i < draws.length; i++) beliefs[i].all(draws[i])
  }
  bands() {
    return this.columns.flatMap((column) => this.sorter.band(column))
  }
}
