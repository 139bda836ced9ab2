// The twin of package model in plain JavaScript, run from mid-2026: the peer that
// `make bench` measures the Go model against. ensemble.js is that of package ensemble.
//
// It is written by hand. Each part is called as the Go file whose equations it has,
// with the names that they have there. Inputs, outputs, distributions and what was
// observed come from Go, as the constant known; a rate or a share of new capacity
// that package model keeps to itself stands here again.
//
// When an equation changes in Go, change it here, in the part of that name.
// TestTheModelInPlainJavaScriptIsTheModel runs both in thousands of scenarios and
// names each output that differs, and where.

const { In, Out, quarters, years } = known // In and Out are places, by ID
const observed = Float64Array.from(known.observed, (v) => v ?? NaN)
const defaults = Float64Array.from(known.defaults)
const path = () => new Float64Array(quarters)

// Of package detmath: exponentials are the browser's own, so the last bits differ.
function expAll(x) {
  for (let i = 0; i < x.length; i++) x[i] = Math.exp(x[i])
}
// As fast as Math.pow, twice over.
function powerAll(x, y) {
  for (let i = 0; i < x.length; i++) x[i] = Math.exp(y * Math.log(x[i]))
}

// larger and smaller are Math.max and Math.min without NaN.
const larger = (a, b) => (a > b ? a : b)
const smaller = (a, b) => (a < b ? a : b)
const mix = (from, to, share) => from + (to - from) * share

// --- start.go

const worldPeople = 8.2
const worldProduct = 117e3
const productGrowth = 1.03
const facilityYears = 14
const buildingShare = 0.375
const hoursThousands = 8.76
const requestsAUser = 4.29
const typicalServing = 0.6
const otherCosts = 0.3
const siteCost = 15
const hurdleThen = 10
const wear = 1 / 6 // of money.go

// start is the world in mid-2026, with what derive, plan and renew work out.
const start = {
  time: 2026.5, closed: known.closed.length, horizon: 4.5,
  fleet: 30.7, packages: 19.8, power: 42.5, servers: 42.5 / 1.28,
  serving: 0.58, shortage: 1.15, revenue: 175, tokens: 3.86, runFLOP: 5.3e26,
  chips: 29, money: 269, netServers: 550, netCapital: 850, energyAI: 45, energyRest: 333,
  asked: null, askedServing: 0, askedCapital: 0, served: 0, rent: 0, margin: 0, funding: 0, mix: 0, answerCents: 0,
  plannedCapital: path(), neededRevenue: path(), fresh: new Float64Array(years),
}

function derive() {
  const s = start
  const o = observed
  s.asked = {
    h100e: s.shortage * s.fleet, packages: s.shortage * s.packages,
    power: s.power + (s.shortage - 1) * s.fleet * o[In.it_power] * o[In.peak_ratio],
    servers: s.servers + (s.shortage - 1) * s.fleet * o[In.it_power],
  }
  s.askedServing = s.serving * s.asked.h100e
  s.askedCapital = s.shortage * s.netServers + siteCost * s.asked.power
  s.served = smaller(1, (typicalServing * s.fleet) / s.askedServing)
  s.mix = workMix(o[In.reasoning_share] / 100, o[In.reasoning_multiplier], o[In.agent_share] / 100, o[In.agent_multiplier])
  const v = { packages: 0, power: o[In.it_power] * o[In.peak_ratio], servers: o[In.it_power], it: o[In.it_cost], site: o[In.facility_cost] }
  s.rent = rentOf(v, o[In.server_life], (((o[In.pue] * o[In.load_factor]) / 100) * o[In.electricity_price]) / 100 * hoursThousands)
  s.margin = s.revenue / (s.rent * s.askedServing * (1 - (1 - defaults[In.scarcity_pass]) * (1 - s.served)))
  s.funding = larger(1, (s.asked.h100e - s.askedServing) * s.rent - (o[In.research_share] / 100) * s.margin * s.rent * s.askedServing)
  s.answerCents = (100 * s.revenue) / (o[In.weekly_users] * requestsAUser * 365 * s.mix * s.served)
}

function plan() {
  const s = start
  const cash = path()
  const outside = path()
  planned(cash, In.cash_flow, defaults)
  planned(outside, In.outside_capital, defaults)
  const kept = survivalOf(defaults[In.server_life])
  const newServers = 0.65
  let servers = s.netServers
  let sites = siteCost * s.power
  let net = s.netCapital
  for (let q = s.closed; q < quarters; q++) {
    const spent = (cash[q] + outside[q]) / 4
    servers = servers * kept + newServers * spent
    sites += (1 - newServers) * spent
    net = net * kept + spent
    s.plannedCapital[q] = servers + sites
    s.neededRevenue[q] = (net * (hurdleThen / 100 + wear)) / (1 - otherCosts)
  }
}

// --- clock.go

const generations = 7
const firstGeneration = 2023.3
const generationYears = 2.05
const generationWidth = 0.7

// shape is how far what depends on the start alone has come.
const shape = {
  end: path(), mid: path(), adoption: path(), settled: path(), slowing: path(), plan: path(),
  generation: Array.from({ length: generations }, path), coming: 0, product: path(),
}

function setShape() {
  const x = shape
  const { horizon } = start
  while (firstGeneration + generationYears * x.coming <= start.time) x.coming++
  for (let q = 0; q < quarters; q++) {
    const end = (q - start.closed + 1) / 4
    const mid = end - 0.125
    x.end[q] = end
    x.mid[q] = mid
    x.adoption[q] = faded(0.82, end) / faded(0.82, horizon)
    x.plan[q] = faded(0.5, mid) / faded(0.5, horizon - 0.5)
    x.slowing[q] = faded(0.55, end) / faded(0.55, horizon)
    const left = 1 - smaller(1, larger(0, end / horizon))
    x.settled[q] = 1 - left * left
    for (let k = 0; k < generations; k++) {
      const at = firstGeneration + generationYears * k - start.time
      x.generation[k][q] = sigmoid((mid - at) / generationWidth) - sigmoid(-at / generationWidth)
    }
    x.product[q] = Math.exp(Math.log(productGrowth) * mid)
  }
}

const faded = (f, t) => (1 - Math.pow(f, t)) / (1 - f)
const sigmoid = (x) => 1 / (1 + Math.exp(-x))

const growth = { end: path(), mid: path() }

function setGrowth(fade) {
  if (fade > 0.9999) {
    growth.end.set(shape.end)
    growth.mid.set(shape.mid)
    return
  }
  const eighth = Math.sqrt(Math.sqrt(Math.sqrt(fade)))
  const scale = 1 / (1 - fade)
  growth.end.fill(0, 0, start.closed)
  growth.mid.fill(0, 0, start.closed)
  let left = 1
  for (let q = start.closed; q < quarters; q++) {
    left *= eighth
    growth.mid[q] = (1 - left) * scale
    left *= eighth
    growth.end[q] = (1 - left) * scale
  }
}

function grow(p, rate, years) {
  for (let q = 0; q < quarters; q++) p[q] = rate * years[q]
  expAll(p)
}

function ramp(p, from, to, share) {
  const a = Math.log(from)
  const by = Math.log(to) - a
  for (let q = 0; q < quarters; q++) p[q] = a + by * share[q]
  expAll(p)
}

function curve(p, from, to, share) {
  const a = logit(from)
  const by = logit(to) - a
  for (let q = 0; q < quarters; q++) p[q] = -a - by * share[q]
  expAll(p)
  for (let q = 0; q < quarters; q++) p[q] = 1 / (1 + p[q])
}

function logit(p) {
  p = smaller(larger(p, 0.0005), 0.9995)
  return Math.log(p / (1 - p))
}

const softLeast = (x, most) => x * underCeiling(x / most)
function underCeiling(ratio) {
  ratio *= ratio
  return 1 / Math.sqrt(Math.sqrt(1 + ratio * ratio))
}

// --- use.go

const use = { users: path(), requests: path(), multiplier: path(), mix: path(), effort: path() }
const reasoning = path()
const agents = path()
const agentWork = path()
const busy = path()

const workMix = (reasoning, multiplier, agents, agentMultiplier) => 1 - reasoning + reasoning * multiplier + agents * agentMultiplier

function setUse(inputs) {
  const o = observed
  const u = use
  curve(u.users, o[In.weekly_users] / worldPeople, inputs[In.weekly_users] / worldPeople, shape.adoption)
  curve(reasoning, o[In.reasoning_share] / 100, inputs[In.reasoning_share] / 100, shape.adoption)
  curve(agents, o[In.agent_share] / 100, inputs[In.agent_share] / 100, shape.adoption)
  ramp(u.multiplier, o[In.reasoning_multiplier], inputs[In.reasoning_multiplier], shape.slowing)
  ramp(agentWork, o[In.agent_multiplier], inputs[In.agent_multiplier], shape.slowing)
  curve(busy, o[In.serving_utilisation] / 100, inputs[In.serving_utilisation] / 100, shape.settled)
  grow(u.requests, Math.log(inputs[In.request_growth]), growth.end)
  const software = Math.log(inputs[In.software_efficiency])
  const measured = Math.log(o[In.software_efficiency])
  grow(u.effort, Math.log(inputs[In.answer_growth]) - software + (inputs[In.longer_answers] / 100) * (software - measured), growth.end)
  for (let q = 0; q < quarters; q++) {
    u.effort[q] *= o[In.serving_utilisation] / 100 / busy[q]
    u.users[q] *= worldPeople
    u.requests[q] *= u.users[q] * requestsAUser
    u.multiplier[q] = larger(1, u.multiplier[q])
    u.mix[q] = workMix(reasoning[q], u.multiplier[q], agents[q], agentWork[q])
  }
}

// --- hardware.go

const packagesPerH100e = 1 / 2.5
const newPower = 1.5
const hardware = { steps: path(), it: path(), servers: path(), power: path(), packages: path(), site: path() }

function setHardware(inputs) {
  const o = observed
  const h = hardware
  const twoYears = inputs[In.growth_fade] * inputs[In.growth_fade]
  h.steps.fill(0)
  let weight = 1
  for (let k = 0; k < generations; k++) {
    if (k > shape.coming) weight *= twoYears
    const arrived = shape.generation[k]
    for (let q = 0; q < quarters; q++) h.steps[q] += weight * arrived[q]
  }
  const watts = Math.log(inputs[In.generation_watts])
  const dollars = Math.log(inputs[In.generation_dollars])
  const wafers = Math.log(inputs[In.generation_compute])
  const cost = Math.log(inputs[In.it_cost] / o[In.it_cost])
  const draw = Math.log(inputs[In.it_power] / o[In.it_power])
  for (let q = 0; q < quarters; q++) {
    const n = h.steps[q]
    const changed = larger(0, smaller(1, n / newPower))
    h.it[q] = cost * shape.settled[q] - dollars * n
    h.servers[q] = draw * changed - watts * n
    h.power[q] = mix(o[In.peak_ratio], inputs[In.peak_ratio], changed)
    h.packages[q] = -wafers * n
    h.site[q] = mix(o[In.facility_cost], inputs[In.facility_cost], shape.settled[q])
  }
  expAll(h.it)
  expAll(h.servers)
  expAll(h.packages)
  for (let q = 0; q < quarters; q++) {
    h.it[q] *= o[In.it_cost]
    h.servers[q] *= o[In.it_power]
    h.power[q] *= h.servers[q]
    h.packages[q] *= packagesPerH100e
  }
}

const vintageAt = (q) => ({
  packages: hardware.packages[q], power: hardware.power[q], servers: hardware.servers[q], it: hardware.it[q], site: hardware.site[q],
})

// --- fleet.go

function retire(f, survival) {
  const free = f.power * (1 - survival)
  f.h100e *= survival
  f.packages *= survival
  f.power *= survival
  f.servers *= survival
  return free
}

function add(f, n, free, v) {
  const gw = n * v.power
  f.h100e += n
  f.packages += n * v.packages
  f.power += gw
  f.servers += n * v.servers
  return { it: n * v.it, site: larger(gw - free, 0) * v.site }
}

function affordable(v, money, free) {
  const n = money / v.it
  return n * v.power <= free ? n : (money + free * v.site) / (v.it + v.power * v.site)
}

const rentOf = (v, serverLife, electricity) => v.it / serverLife + (v.power * v.site) / facilityYears + v.servers * electricity

// --- price.go

const price = { rent: path(), cost: path(), rebound: path(), survival: path() }

function setPrice(inputs) {
  const o = observed
  const p = price
  const kept = survivalOf(o[In.server_life])
  const keeps = survivalOf(inputs[In.server_life])
  for (let q = 0; q < quarters; q++) {
    const settled = shape.settled[q]
    const life = mix(o[In.server_life], inputs[In.server_life], settled)
    const electricity = (((mix(o[In.pue], inputs[In.pue], settled) * mix(o[In.load_factor], inputs[In.load_factor], settled)) / 100) *
      mix(o[In.electricity_price], inputs[In.electricity_price], settled)) / 100 * hoursThousands
    p.rent[q] = rentOf(vintageAt(q), life, electricity)
    p.cost[q] = (p.rent[q] / start.rent) * use.effort[q] * before(q).markup
    p.survival[q] = mix(kept, keeps, settled)
  }
  p.rebound.set(p.cost)
  powerAll(p.rebound, -elasticityOf(inputs))
}

const elasticityOf = (inputs) => (inputs[In.rebound] === 0 ? 0 : inputs[In.price_elasticity])
const survivalOf = (life) => Math.pow(2, -1 / (4 * life))

// --- demand.go

const chinaAsks = 0.15
const demand = {
  serving: path(), training: path(), revenue: path(), margin: path(), fleet: path(), power: path(),
  capex: path(), capital: path(), ceiling: path(), revenueCeiling: path(),
}

function setDemand(inputs) {
  const s = start
  const o = observed
  const d = demand
  const perRequest = perRequestOf()
  const asked = { ...s.asked }
  let servers = s.shortage * s.netServers
  for (let q = s.closed; q < quarters; q++) {
    const v = vintageAt(q)
    const rent = price.rent[q]
    d.ceiling[q] = ((inputs[In.spending_ceiling] / 100) * worldProduct * shape.product[q]) / 4
    d.revenueCeiling[q] = (inputs[In.revenue_ceiling] / 100) * worldProduct * shape.product[q]
    const work = perRequest * use.requests[q] * use.mix[q] * use.effort[q] * price.rebound[q] * exported(inputs, q)
    const serving = softLeast(work, d.revenueCeiling[q] / (s.margin * rent))
    d.margin[q] = mix(s.margin, inputs[In.revenue_margin], shape.settled[q])
    const earned = d.margin[q] * rent * serving
    const research = mix(o[In.research_share], inputs[In.research_share], shape.settled[q]) / 100
    const training = (research * earned + mix(s.funding, inputs[In.research_funding], shape.settled[q])) / rent
    d.serving[q] = serving
    d.training[q] = training
    d.revenue[q] = earned

    const free = retire(asked, price.survival[q])
    const missing = larger(serving + training - asked.h100e, 0)
    const n = missing > 0 ? softLeast(missing, affordable(v, d.ceiling[q], free)) : 0
    const b = add(asked, n, free, v)
    d.fleet[q] = smaller(asked.h100e, serving + training)
    d.power[q] = asked.power
    d.capex[q] = b.it + b.site
    servers = servers * price.survival[q] + b.it
    d.capital[q] = servers + siteCost * smaller(asked.power, s.asked.power) + v.site * larger(asked.power - s.asked.power, 0)
  }
}

const perRequestOf = () => start.askedServing / (observed[In.weekly_users] * requestsAUser * start.mix)
const chinaPart = (limit) => smaller(limit / 100, chinaAsks)

function exported(inputs, q) {
  const may = mix(observed[In.china_cap], inputs[In.china_cap], shape.settled[q])
  return (1 - chinaAsks + chinaPart(may)) / (1 - chinaAsks + chinaPart(observed[In.china_cap]))
}

// pressure is one of demand.go, on what a plan would deliver.
class Pressure {
  constructor(lead) {
    this.seen = 1
    this.believed = 1
    this.pace = smaller(1, 2 / lead)
  }
  perceive(x) {
    this.seen += this.pace * (x - this.seen)
    this.believed += this.pace * (this.seen - this.believed)
    return this.believed
  }
}

function answer(pressures, elasticity) {
  for (let q = 0; q < quarters; q++) pressures[q] = larger(1, pressures[q])
  powerAll(pressures, elasticity)
}

// --- supply.go

const onsiteShare = 0.3
const supply = {
  chips: path(), grid: path(), onsite: path(), cash: path(), outside: path(),
  chipsReady: path(), gridReady: path(), onsiteReady: path(), moneyReady: path(),
}

// towards moves a ratio by a quarter, up and down by so much at most.
const towards = (up, down, ratio, ready) => larger(smaller(ready, ratio * (1 + up)), ratio * (1 - down))

function planned(p, i, inputs) {
  const remains = Math.log(1 + inputs[In.supply_growth] / 100)
  const from = Math.log(observed[i])
  const by = Math.log(larger(inputs[i], 1)) - from - remains * (start.horizon - 0.5)
  for (let q = 0; q < quarters; q++) p[q] = from + by * shape.plan[q] + remains * shape.mid[q]
  expAll(p)
}

function setSupply(inputs) {
  const s = start
  const p = supply
  const d = demand
  const lines = Math.log(inputs[In.packaging_growth])
  const wafers = Math.log(inputs[In.generation_compute])
  for (let q = 0; q < quarters; q++) p.chips[q] = lines * growth.mid[q] + wafers * hardware.steps[q]
  expAll(p.chips)
  planned(p.grid, In.grid_power, inputs)
  planned(p.onsite, In.onsite_power, inputs)
  planned(p.cash, In.cash_flow, inputs)
  planned(p.outside, In.outside_capital, inputs)

  let { fleet, power } = s
  const chips = new Pressure(inputs[In.chip_lead])
  const grid = new Pressure(inputs[In.grid_lead])
  const onsite = new Pressure(inputs[In.onsite_lead])
  const money = new Pressure(inputs[In.capital_lead])
  const plannedStart = s.netServers + siteCost * s.power
  for (let q = s.closed; q < quarters; q++) {
    p.chips[q] *= s.chips / 4
    p.grid[q] /= 4
    p.onsite[q] /= 4
    p.cash[q] /= 4
    p.outside[q] /= 4
    fleet = fleet * price.survival[q] + p.chips[q]
    power += p.grid[q] + p.onsite[q]
    const short = d.power[q] / power / (s.asked.power / s.power)
    p.chipsReady[q] = chips.perceive(d.fleet[q] / fleet / s.shortage)
    p.gridReady[q] = grid.perceive(short)
    p.onsiteReady[q] = onsite.perceive(short)
    p.moneyReady[q] = money.perceive(d.capital[q] / s.plannedCapital[q] / (s.askedCapital / plannedStart))
  }
  const how = inputs[In.supply_response]
  answer(p.chipsReady, smaller(how * inputs[In.chip_response], 1))
  answer(p.gridReady, smaller(how * inputs[In.grid_response], 0.6))
  answer(p.onsiteReady, smaller(how * inputs[In.onsite_response], 0.7))
  answer(p.moneyReady, smaller(how * inputs[In.capital_response], 1.5))
}

// limits are what one quarter can deliver, and weights by how much each holds back.
const limits = { chips: 0, power: 0, money: 0, ceiling: 0 }
const weights = { none: 0, chips: 0, power: 0, money: 0, ceiling: 0 }
const unlimited = 1e30

// deliver sets the weights and returns how much of what is missing is delivered.
function deliver(missing) {
  const l = limits
  const w = weights
  if (missing < 1e-9) {
    w.none = 1
    w.chips = w.power = w.money = w.ceiling = 0
    return 0
  }
  const none = overEighth(missing)
  const chips = overEighth(l.chips)
  const power = overEighth(l.power)
  const money = overEighth(l.money)
  const sum = none + chips + power + money
  w.none = none / sum
  w.chips = chips / sum
  w.power = power / sum
  w.money = money / sum
  w.ceiling = w.money * l.ceiling
  w.money -= w.ceiling
  return 1 / Math.sqrt(Math.sqrt(Math.sqrt(sum)))
}

function overEighth(x) {
  let y = 1 / x
  y *= y
  y *= y
  return y * y
}

function binding() {
  const { none, chips, power, money, ceiling } = weights
  let limit = 0
  let most = none
  if (chips > most) [limit, most] = [1, chips]
  if (power > most) [limit, most] = [2, power]
  if (money > most) [limit, most] = [3, money]
  return ceiling > most ? 4 : limit
}

// --- money.go

const moneyStep = 0.08
const baseCapex = 547
const money = {
  rate: 0, revenue: 0, expected: 0, capital: 0, needed: path(), elasticity: 0, back: 0, untaken: 0,
  carry: 0, other: 0, cashShare: 0, asked: 0, all: 0, byCeiling: 0,
}

function setMoney(inputs) {
  const s = start
  const m = money
  m.rate = s.money
  m.revenue = s.revenue
  m.expected = s.revenue
  m.capital = s.netCapital
  m.elasticity = inputs[In.return_response]
  m.carry = inputs[In.capex_share] / 100
  m.other = inputs[In.non_ai_capex] / 4
  m.back = inputs[In.flywheel] !== 0 ? inputs[In.reinvestment] / 100 : 0
  m.untaken = inputs[In.scarcity_price] !== 0 ? 1 - inputs[In.scarcity_pass] : 1
  m.asked = baseCapex
  m.all = baseCapex
  for (const closed of known.closed) {
    m.asked += closed[Out.capex_ai_demand]
    m.all += closed[Out.capex_ai]
  }
  const covered = observed[In.return_coverage] / 100
  const cover = ((inputs[In.return_coverage] / 100) * (inputs[In.hurdle] / 100 + wear)) / (hurdleThen / 100 + wear)
  for (let q = 0; q < quarters; q++) m.needed[q] = s.neededRevenue[q] * mix(covered, cover, shape.settled[q])
}

// raise returns what can be spent in a quarter, and sets what the ceiling decides.
function raise(q, answered, ceiling) {
  const m = money
  m.expected += 0.5 * (m.revenue - m.expected)
  const returns = Math.pow(smaller(larger(m.expected / m.needed[q], 0.1), 2.5), m.elasticity)
  const cash = supply.cash[q] * returns
  const target = cash + supply.outside[q] * answered * returns + (m.back * m.expected) / 4
  m.cashShare = cash / target
  m.rate = larger(smaller(target, m.rate * (1 + moneyStep)), m.rate * (1 - moneyStep))
  const left = underCeiling(m.rate / ceiling)
  const four = left * left
  m.byCeiling = 1 - four * four
  return m.rate * left
}

function earn(q, inService) {
  const short = larger(0, 1 - (typicalServing * inService) / demand.serving[q])
  money.revenue = softLeast(demand.revenue[q] * (1 - money.untaken * short), demand.revenueCeiling[q])
}

// --- power.go

const basePower = 30.7
const usElectricityGrowth = 1.035
const usBaseShare = 0.65
const meanEnergy = (gw, pue, load) => ((gw * pue * load) / 100) * hoursThousands
const quarterly = (yearly) => Math.sqrt(Math.sqrt(yearly))
const usQuarter = quarterly(usElectricityGrowth)
const baseEnergyAI = meanEnergy((14.1 + basePower) / 2 / 1.28, 1.2, 60) + 45
const usRestShare = ((42 / 100) * 485 - usBaseShare * baseEnergyAI) / (485 - baseEnergyAI)
const energy = { load: path(), carbon: path(), rest: path(), national: path(), fixed: 0, share: 0 }

function setEnergy(inputs) {
  const o = observed
  const e = energy
  e.fixed = start.energyAI / 4
  e.share = inputs[In.us_share] / 100
  for (let q = 0; q < quarters; q++) {
    const settled = shape.settled[q]
    e.load[q] = meanEnergy(1, mix(o[In.pue], inputs[In.pue], settled), mix(o[In.load_factor], inputs[In.load_factor], settled)) / 4
    e.carbon[q] = mix(o[In.carbon_intensity], inputs[In.carbon_intensity], settled)
  }
  const a = quarterly(1 + inputs[In.non_ai_energy_growth] / 100)
  let rest = (start.energyRest / 4) * Math.sqrt(a)
  let national = (inputs[In.us_other_electricity] / 4) * Math.exp(Math.log(usElectricityGrowth) * (shape.mid[start.closed] - (start.horizon - 0.5)))
  for (let q = start.closed; q < quarters; q++) {
    e.rest[q] = rest
    e.national[q] = national
    rest *= a
    national *= usQuarter
  }
}

const american = (gw) => usBaseShare * smaller(gw, start.power) + energy.share * larger(gw - start.power, 0)

// --- market.go

const players = 8
const crowd = 20
const [builders, clouds, chipmakers] = [0, 1, 2]
const newShares = () => Array.from({ length: 3 }, () => new Float64Array(players))

// layers are who has signed, in GW; how many hold shares, and those of the start,
// are Go's.
const layers = [
  { n: known.shares[0].length, signed: [16.75, 0, 9.5, 8, 0, 0] },
  { n: known.shares[1].length, signed: [4.5, 0, 5, 8, 0, 0, 0, 0] },
  { n: known.shares[2].length, signed: [0, 4.5, 12, 5, 0, 10.75] },
]
const contracts = [[16.75, 2026.5, 2030], [9.5, 2026, 2032], [8, 2026.5, 2031]]
const contracted = path().map((_, q) =>
  contracts.reduce((gw, [all, from, to]) => gw + all * Math.min(1, Math.max(0, (2026 + (q + 1) / 4 - from) / (to - from))), 0))
const openAIClouds = [
  { input: In.openai_azure, cloud: 1 }, { input: In.openai_aws, cloud: 2 }, { input: In.openai_oracle, cloud: 4 },
  { input: In.openai_coreweave, cloud: 5 }, { input: In.openai_google, cloud: 0 }, { input: In.openai_own, cloud: 7 },
]
const market = {
  at: Array.from({ length: years + 1 }, () => ({ share: newShares(), index: new Float64Array(3), leaders: 0, ahead: 0, markup: 0 })),
  split: new Float64Array(players), exponent: 0, signed: 0, slope: 0, open: 0, base: 0,
}
for (const [l, shares] of known.shares.entries()) market.at[0].share[l].set(shares)

function setMarket(inputs) {
  const m = market
  m.exponent = inputs[In.flywheel] === 0 ? 1 : inputs[In.flywheel_exponent]
  m.signed = inputs[In.signed_share] / 100
  m.slope = inputs[In.concentration_markup] !== 0 ? inputs[In.markup_slope] : 0
  m.open = inputs[In.interoperability]
  let sum = 0
  for (const c of openAIClouds) sum += inputs[c.input]
  for (const c of openAIClouds) m.split[c.cloud] = sum > 0 ? inputs[c.input] / sum : 1 / openAIClouds.length

  const first = m.at[0]
  m.base = 1
  measure(first)
  m.base = factor(first, observed[In.interoperability])
  measure(first)
  for (let y = 0; y < years; y++) {
    const now = m.at[y + 1]
    copyShares(now.share, m.at[y].share)
    moveShares(now.share, start.fresh[y])
    measure(now)
  }
}

function copyShares(to, from) {
  for (let l = 0; l < layers.length; l++) to[l].set(from[l])
}

function measure(s) {
  for (let l = 0; l < layers.length; l++) s.index[l] = hhi(s.share, l)
  s.leaders = top3(s.share, clouds)
  s.ahead = firstToFifth(s.share, builders)
  s.markup = factor(s, market.open) / market.base
}

function moveShares(s, fresh) {
  const m = market
  const openAI = s[builders][0]
  const weight = pull(s)
  for (let l = 0; l < layers.length; l++) {
    const { n, signed } = layers[l]
    let sum = 0
    let deals = 0
    for (let k = 0; k < n; k++) {
      sum += weight[l][k]
      deals += signed[k]
    }
    for (let k = 0; k < n; k++) {
      let open = ((1 - m.signed) * weight[l][k]) / sum + (m.signed * signed[k]) / deals
      if (l === clouds) open = openAI * m.split[k] + (1 - openAI) * open
      s[l][k] += fresh * (open - s[l][k])
    }
  }
}

const pulled = newShares()

// pull returns the weight with which each share attracts new capacity.
function pull(s) {
  copyShares(pulled, s)
  if (market.exponent === 1) return pulled
  for (let l = 0; l < layers.length; l++) {
    const weight = pulled[l]
    const last = layers[l].n - 1
    weight[last] /= crowd
    for (let k = 0; k <= last; k++) if (weight[k] !== 0) weight[k] = Math.exp(market.exponent * Math.log(weight[k]))
    weight[last] *= crowd
  }
  return pulled
}

function hhi(s, l) {
  let sum = 0
  for (let k = 0; k < layers[l].n - 1; k++) sum += s[l][k] * s[l][k]
  return 1e4 * sum
}

function top3(s, l) {
  let a = 0
  let b = 0
  let c = 0
  for (let k = 0; k < layers[l].n - 1; k++) {
    const v = s[l][k]
    if (v > a) {
      c = b
      b = a
      a = v
    } else if (v > b) {
      c = b
      b = v
    } else if (v > c) c = v
  }
  return 100 * (a + b + c)
}

const five = new Float64Array(5)
function firstToFifth(s, l) {
  five.fill(0)
  for (let i = 0; i < layers[l].n - 1; i++) {
    let v = s[l][i]
    for (let k = 0; k < five.length; k++) {
      if (v > five[k]) {
        const less = five[k]
        five[k] = v
        v = less
      }
    }
  }
  return five[0] / five[4]
}

const factor = (s, open) => 1 + ((market.slope * (s.index[clouds] + s.index[chipmakers])) / 2e4) * (1 - open / 100)
const before = (q) => market.at[Math.trunc(q / 4)]
const after = (q) => market.at[Math.trunc((q + 1) / 4)]

// renew works out which part of a layer's capacity is new in each year.
function renew() {
  setGrowth(defaults[In.growth_fade])
  setHardware(defaults)
  const kept = survivalOf(defaults[In.server_life])
  const lines = Math.log(defaults[In.packaging_growth])
  const wafers = Math.log(defaults[In.generation_compute])
  let stock = start.fleet
  for (let y = 0; y < years; y++) {
    let old = stock
    for (let q = Math.max(4 * y, start.closed); q < 4 * y + 4; q++) {
      old *= kept
      stock = stock * kept + (start.chips / 4) * Math.exp(lines * growth.mid[q] + wafers * hardware.steps[q])
    }
    start.fresh[y] = 1 - old / stock
  }
}

// --- run.go

// Result has the outputs of a run, by Out and quarter, and shares by year.
class Result {
  base = new Float64Array(known.outputs.length)
  series = Array.from(known.outputs, path)
  shares = Array.from({ length: years }, newShares)
}
const bases = Float64Array.from(known.base, (v) => v ?? NaN)

setShape()
derive()
plan()
renew()

// run is model.Run.
function run(result, inputs) {
  setGrowth(inputs[In.growth_fade])
  setMarket(inputs)
  setUse(inputs)
  setHardware(inputs)
  setPrice(inputs)
  setDemand(inputs)
  setSupply(inputs)
  setMoney(inputs)
  setEnergy(inputs)

  const { series } = result
  result.base.set(bases)
  for (let q = 0; q < start.closed; q++) for (let o = 0; o < series.length; o++) series[o][q] = known.closed[q][o]
  const built = { h100e: start.fleet, packages: start.packages, power: start.power, servers: start.servers }
  let inUse = start.servers
  let chipsReady = 1
  let gridReady = 1
  let onsiteReady = 1
  let moneyReady = 1
  for (let q = start.closed; q < quarters; q++) {
    const v = vintageAt(q)
    const free = retire(built, price.survival[q])

    chipsReady = towards(0.05, 0.03, chipsReady, supply.chipsReady[q])
    gridReady = towards(0.02, 0.02, gridReady, supply.gridReady[q])
    onsiteReady = towards(0.06, 0.04, onsiteReady, supply.onsiteReady[q])
    moneyReady = towards(0.05, 0.05, moneyReady, supply.moneyReady[q])
    const short = supply.grid[q] + supply.onsite[q]
    const connected = supply.grid[q] + short * (1 - onsiteShare) * (gridReady - 1)
    const ownPower = supply.onsite[q] + short * onsiteShare * (onsiteReady - 1)
    const delivered = supply.chips[q] * chipsReady * (1 - lost(inputs, q))
    const budget = raise(q, moneyReady, demand.ceiling[q])

    const limited = inputs[In.limit_money] !== 0
    limits.chips = inputs[In.limit_chips] !== 0 ? delivered : unlimited
    limits.power = inputs[In.limit_power] !== 0 ? (connected + ownPower + free) / v.power : unlimited
    limits.money = affordable(v, limited ? budget : demand.ceiling[q], free)
    limits.ceiling = limited ? money.byCeiling : 1
    const n = deliver(larger(demand.fleet[q] - built.h100e, 0))
    const b = add(built, n, free, v)
    const inService = smaller(built.h100e, demand.fleet[q])
    earn(q, inService)

    const used = (built.servers * inService) / built.h100e
    writeUse(series, q, inputs)
    writeFleet(series, q, built, inService, n)
    writeLimits(series, q, delivered, connected, ownPower)
    series[Out.answer_chips][q] = chipsReady
    series[Out.answer_grid][q] = gridReady
    series[Out.answer_onsite][q] = onsiteReady
    series[Out.answer_money][q] = moneyReady
    writePrices(series, q, inService)
    writeMoney(series, q, v, b)
    writeEnergy(series, q, built, (inUse + used) / 2)
    writeMarket(result, q, inputs)
    inUse = used
  }
  writePricedOut(series, inputs)
}

function lost(inputs, q) {
  const year = start.time + shape.mid[q]
  return year < 2028 || year > 2029 ? 0 : inputs[In.supply_loss] / 100
}

function writeUse(series, q, inputs) {
  series[Out.use_users][q] = use.users[q]
  series[Out.use_requests][q] = demand.serving[q] / (perRequestOf() * exported(inputs, q) * use.mix[q] * use.effort[q])
  series[Out.use_reasoning_multiplier][q] = use.multiplier[q]
  series[Out.demand_serving][q] = demand.serving[q]
  series[Out.demand_training][q] = demand.training[q]
  series[Out.demand_h100e][q] = demand.fleet[q]
}

function writeFleet(series, q, built, inService, n) {
  const asked = demand.fleet[q]
  series[Out.fleet_h100e][q] = inService
  series[Out.fleet_idle][q] = built.h100e - inService
  series[Out.fleet_packages][q] = built.packages
  series[Out.deliveries_h100e][q] = n
  series[Out.demand_shortage][q] = larger(asked - inService, 0)
  series[Out.demand_met][q] = 100 * smaller(inService / asked, 1)
}

function writeLimits(series, q, chips, grid, onsite) {
  series[Out.limit_binding][q] = binding()
  series[Out.limit_chips][q] = 100 * weights.chips
  series[Out.limit_power][q] = 100 * weights.power
  series[Out.limit_money][q] = 100 * weights.money
  series[Out.limit_ceiling][q] = 100 * weights.ceiling
  series[Out.supply_chips][q] = chips
  series[Out.supply_grid][q] = grid
  series[Out.supply_onsite][q] = onsite
  series[Out.supply_money][q] = money.rate
  series[Out.money_cash_share][q] = 100 * money.cashShare
}

function writePrices(series, q, inService) {
  const s = start
  const d = demand
  const inference = d.serving[q] / (d.serving[q] + d.training[q])
  const served = inService * inference
  const scarcity = larger(1, money.revenue / (d.margin[q] * price.rent[q] * served))
  series[Out.demand_inference][q] = 100 * inference
  series[Out.price_scarcity][q] = scarcity
  series[Out.price_answer][q] = ((s.answerCents * d.margin[q]) / s.margin) * price.cost[q] * scarcity
  series[Out.price_gpu_hour][q] = ((0.926 * price.rent[q]) / s.rent) * scarcity
  series[Out.tokens_month][q] = (s.tokens * served) / (s.fleet * s.serving) / use.effort[q]
  const trains = (inService * d.training[q]) / (d.serving[q] + d.training[q])
  const largest = ((s.runFLOP / 1e26) * trains) / (s.fleet * (1 - s.serving))
  series[Out.training_largest_run][q] = largest
  series[Out.training_runs_1e26][q] = largest
}

function writeMoney(series, q, v, b) {
  const m = money
  const spent = b.it + b.site
  m.asked += demand.capex[q]
  m.all += spent
  m.capital = m.capital * price.survival[q] + spent
  series[Out.capex_ai_demand][q] = demand.capex[q]
  series[Out.capex_ai][q] = spent
  series[Out.capex_ai_demand_cumulative][q] = m.asked
  series[Out.capex_ai_cumulative][q] = m.all
  series[Out.capex_it][q] = b.it
  series[Out.capex_power_cooling][q] = b.site * (1 - buildingShare)
  series[Out.capex_building][q] = b.site * buildingShare
  series[Out.capex_total][q] = spent + m.other
  series[Out.capex_per_gw][q] = v.it / v.power + v.site
  const needed = spent / m.carry
  series[Out.revenue_ai][q] = m.revenue / 4
  series[Out.revenue_needed][q] = needed
  series[Out.revenue_gap][q] = larger(needed - m.revenue / 4, 0)
  series[Out.revenue_coverage][q] = (m.revenue * (1 - otherCosts)) / (m.capital * (hurdleThen / 100 + wear))
}

function writeEnergy(series, q, built, servers) {
  const e = energy
  const us = american(built.power)
  series[Out.power_ai_demand][q] = demand.power[q]
  series[Out.power_ai][q] = built.power
  series[Out.power_ai_it][q] = built.servers
  series[Out.power_ai_demand_added][q] = demand.power[q] - basePower
  series[Out.power_ai_added][q] = built.power - basePower
  series[Out.power_us_ai][q] = us
  series[Out.power_us_added][q] = us - usBaseShare * basePower
  const inFleet = servers * e.load[q]
  const ai = inFleet + e.fixed
  const inUS = (inFleet * us) / built.power + usBaseShare * e.fixed + usRestShare * e.rest[q]
  series[Out.energy_ai][q] = ai
  series[Out.energy_all][q] = ai + e.rest[q]
  series[Out.energy_us][q] = inUS
  series[Out.energy_us_share][q] = (100 * inUS) / (inUS + e.national[q])
  series[Out.emissions][q] = ai * e.carbon[q]
}

function writeMarket({ series, shares }, q, inputs) {
  const now = after(q)
  series[Out.price_markup][q] = before(q).markup
  series[Out.market_hhi_builders][q] = now.index[builders]
  series[Out.market_hhi_clouds][q] = now.index[clouds]
  series[Out.market_hhi_chips][q] = now.index[chipmakers]
  series[Out.market_top3_clouds][q] = now.leaders
  series[Out.market_first_to_fifth][q] = now.ahead
  series[Out.market_contracted][q] = (100 * contracted[q]) / larger(demand.power[q] - basePower, contracted[q])
  const part = chinaPart(mix(observed[In.china_cap], inputs[In.china_cap], shape.settled[q]))
  const built = (series[Out.fleet_h100e][q] * part)
  series[Out.fleet_china][q] = built / (1 - chinaAsks + part)
  series[Out.market_china_met][q] = 100 * smaller(1, built / (demand.fleet[q] * chinaAsks))
  if (q % 4 === 3) copyShares(shares[(q - 3) / 4], now.share)
}

function writePricedOut(series, inputs) {
  const away = series[Out.demand_priced_out]
  away.set(series[Out.price_scarcity])
  away.fill(1, 0, start.closed)
  powerAll(away, -elasticityOf(inputs))
  for (let q = 0; q < quarters; q++) away[q] = series[Out.demand_h100e][q] * (1 - away[q])
}

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
