package model

import "hundredfold/model/internal/detmath"

// Layer is one of the three layers of the market for compute.
type Layer uint8

const (
	Builders   Layer = iota // who trains and serves models
	Clouds                  // who owns the machines
	Chipmakers              // who designs the chips
	Layers     = 3
)

// Players is the largest number of players in a layer, "others" included.
const Players = 8

// layer holds a layer's players and shares at the end of 2025, and where signed
// deals put new capacity. The last player is "others".
type layer struct {
	name    string
	players []string
	held    []float64 // million H100e at the end of 2025
	signed  []float64 // GW of capacity under contract for each player
}

// crowd is the number of equal firms that "others" stands for: many small firms do
// not gain from size as one large one would.
const crowd = 20

// layers holds the margins of 2025. Builders: compute in use (F256, F258, F260,
// F261, F262) of 16 million deployed (F223). Clouds: all chips owned (F247 to F253)
// of 20.3 million sold (C16). Chipmakers: sold (F180, F206, F212, F216, F221).
// Signed: OpenAI's chips with AMD, Broadcom and Cerebras (F565, F566, F568),
// Anthropic's with Google and Amazon (F571, F572, F575), Meta's with AMD and for
// Hyperion (F579, F581). OpenAI's clouds are inputs of their own, and letters of
// intent do not count.
var layers = [Layers]layer{
	Builders: {"builders",
		[]string{"OpenAI", "Google", "Anthropic", "Meta", "xAI", "others"},
		[]float64{1.743, 1.583, 1.190, 0.996, 0.635, 9.853},
		[]float64{16.75, 0, 9.5, 8, 0, 0}},
	Clouds: {"clouds",
		[]string{"Google", "Microsoft", "Amazon", "Meta", "Oracle", "CoreWeave", "xAI", "others"},
		[]float64{5.1, 3.5, 2.5, 2.4, 1.0, 0.85, 0.6, 4.35},
		[]float64{4.5, 0, 5, 8, 0, 0, 0, 0}},
	Chipmakers: {"chipmakers",
		[]string{"NVIDIA", "Google", "AMD", "Amazon", "Huawei", "others"},
		[]float64{13.66, 3.66, 1.245, 1.02, 0.708, 0.007},
		[]float64{0, 4.5, 12, 5, 0, 10.75}},
}

// String returns the layer's name in the plural.
func (l Layer) String() string { return layers[l].name }

// Names returns the layer's players, "others" last. Callers must not change it.
func (l Layer) Names() []string { return layers[l].players }

// contracts lists the GW under contract and the years over which they enter service
// evenly: OpenAI's chips from mid-2026 to the end of 2029, Anthropic's from 2026 to
// the end of 2031, Meta's from mid-2026 to the end of 2030. One buyer's deals for
// clouds and for chips concern the same sites, so only the larger counts.
var contracts = [...]struct{ gw, from, to float64 }{
	{16.75, 2026.5, 2030}, // F565, F566, F568
	{9.5, 2026, 2032},     // F571, F572, F575
	{8, 2026.5, 2031},     // F579, F581
}

// contracted is the GW of signed contracts in service by the end of each quarter.
var contracted = inService()

func inService() (gw [Quarters]float64) {
	for q := range gw {
		time := FirstYear + float64(q+1)/4
		for _, c := range contracts {
			gw[q] += c.gw * min(1, max(0, (time-c.from)/(c.to-c.from)))
		}
	}
	return gw
}

// openAIClouds lists the inputs for where OpenAI's new capacity goes, with the
// index of each cloud.
var openAIClouds = [...]struct {
	input Input
	cloud int
}{{OpenAIAzure, 1}, {OpenAIAWS, 2}, {OpenAIOracle, 4}, {OpenAICoreWeave, 5}, {OpenAIGoogle, 0}, {OpenAIOwn, 7}}

// shares holds the shares of each layer's players, 0 to 1.
type shares [Layers][Players]float64

// market is part 9: the shares of each layer, updated once a year. It depends
// neither on a limit nor on demand, so that a mark-up that reduces demand never
// turns more demand into less, and all years can be computed before the first
// quarter is built.
type market struct {
	at       [Years + 1]standing // at the end of each year, from 2025
	split    [Players]float64    // of OpenAI's new capacity over clouds
	exponent float64
	signed   float64 // share of new capacity that goes by signed deals
	slope    float64 // change of the mark-up with concentration
	open     float64 // interoperability, %
	base     float64 // mark-up at the start
}

// standing holds the shares and what they do to the price.
type standing struct {
	share   shares
	index   [Layers]float64 // HHI of each layer
	leaders float64         // share of the three largest clouds, %
	ahead   float64         // ratio of the largest builder to the fifth
	markup  float64         // ratio of price to cost, relative to the start
}

var startShares = shares2025()

func shares2025() (s shares) {
	for l := range layers {
		sum := 0.0
		for _, v := range layers[l].held {
			sum += v
		}
		for k, v := range layers[l].held {
			s[l][k] = v / sum
		}
	}
	return s
}

// set computes all years.
func (m *market) set(s *state, in *Inputs) {
	m.exponent = in[FlywheelExponent]
	if in[Flywheel] == 0 {
		m.exponent = 1
	}
	m.signed = in[SignedShare] / 100
	m.slope = 0
	if in[ConcentrationMarkup] != 0 {
		m.slope = in[MarkupSlope]
	}
	m.open = in[Interoperability]
	sum := 0.0
	for _, c := range openAIClouds {
		sum += in[c.input]
	}
	for _, c := range openAIClouds {
		if sum > 0 {
			m.split[c.cloud] = in[c.input] / sum
		} else {
			m.split[c.cloud] = 1 / float64(len(openAIClouds))
		}
	}

	start := &m.at[0]
	start.share = startShares
	// The start's price reflects the concentration and openness of the start; more
	// openness lowers the mark-up from then on.
	m.base = 1
	m.measure(start)
	m.base = m.factor(start, s.observed[Interoperability])
	m.measure(start)
	for y := range Years {
		now := &m.at[y+1]
		now.share = m.at[y].share
		m.move(&now.share, s.fresh[y])
		m.measure(now)
	}
}

// measure computes concentration and mark-up from the shares.
func (m *market) measure(s *standing) {
	for l := range layers {
		s.index[l] = s.share.hhi(Layer(l))
	}
	s.leaders = s.share.top3(Clouds)
	s.ahead = s.share.firstToFifth(Builders)
	s.markup = m.factor(s, m.open) / m.base
}

// move allocates a year's new capacity in each layer, first by signed deals, then
// by size to the power of the flywheel's exponent. Clouds get OpenAI's part by its
// split.
func (m *market) move(s *shares, fresh float64) {
	openAI := s[Builders][0]
	weight := m.pull(s)
	for l := range layers {
		n := len(layers[l].players)
		sum, deals := 0.0, 0.0
		for k := range n {
			sum += weight[l][k]
			deals += layers[l].signed[k]
		}
		for k := range n {
			open := (1-m.signed)*weight[l][k]/sum + m.signed*layers[l].signed[k]/deals
			if Layer(l) == Clouds {
				open = openAI*m.split[k] + (1-openAI)*open
			}
			s[l][k] += fresh * (open - s[l][k])
		}
	}
}

// pull returns the weights by which players attract new capacity.
func (m *market) pull(s *shares) shares {
	if m.exponent == 1 {
		return *s
	}
	var each [Layers * Players]float64
	n := 0
	for l := range layers {
		n += copy(each[n:], s[l][:len(layers[l].players)])
		each[n-1] /= crowd
	}
	detmath.PowerAll(each[:n], m.exponent)
	var weight shares
	n = 0
	for l := range layers {
		last := len(layers[l].players) - 1
		for k := range last + 1 {
			if s[l][k] != 0 { // a share of 0 attracts nothing
				weight[l][k] = each[n]
			}
			n++
		}
		weight[l][last] *= crowd
	}
	return weight
}

// hhi returns a layer's Herfindahl-Hirschman index, 0 to 10,000; "others" count as
// 0, so it is a lower bound.
func (s *shares) hhi(l Layer) float64 {
	sum := 0.0
	for _, v := range s[l][:len(layers[l].players)-1] {
		sum += v * v
	}
	return 1e4 * sum
}

// top3 returns the share of a layer's three largest named players, %.
func (s *shares) top3(l Layer) float64 {
	var a, b, c float64
	for _, v := range s[l][:len(layers[l].players)-1] {
		switch {
		case v > a:
			a, b, c = v, a, b
		case v > b:
			b, c = v, b
		case v > c:
			c = v
		}
	}
	return 100 * (a + b + c)
}

// factor returns the ratio of price to cost that concentration of chips and clouds
// allows, reduced by interoperability (open, %).
func (m *market) factor(s *standing, open float64) float64 {
	return 1 + m.slope*(s.index[Clouds]+s.index[Chipmakers])/2e4*(1-open/100)
}

// before returns the standing at the start of a quarter, yearEnd that at its end:
// shares change at the end of a year.
func (m *market) before(q int) *standing  { return &m.at[q/4] }
func (m *market) yearEnd(q int) *standing { return &m.at[(q+1)/4] }

// write records a quarter of part 9.
func (m *market) write(r *Result, s *state, in *Inputs, q int) {
	now := m.yearEnd(q)
	r.series[PriceMarkup][q] = m.before(q).markup
	r.series[MarketHHIBuilders][q] = now.index[Builders]
	r.series[MarketHHIClouds][q] = now.index[Clouds]
	r.series[MarketHHIChips][q] = now.index[Chipmakers]
	r.series[MarketTop3Clouds][q] = now.leaders
	r.series[MarketFirstToFifth][q] = now.ahead
	r.series[MarketContracted][q] = contractedShare(q, r.series[PowerAIDemandAdded][q])
	part := chinaPart(mix(s.observed[ChinaCap], in[ChinaCap], s.shape.settled[q]))
	r.series[FleetChina][q], r.series[MarketChinaMet][q] = inChina(part, r.series[FleetH100e][q], r.series[DemandH100e][q])
	if q%4 == 3 {
		r.shares[q/4] = now.share
	}
}

// contractedShare returns the share of the power asked for since 2025 that signed
// contracts cover by the end of a quarter, %.
func contractedShare(q int, added float64) float64 {
	return 100 * contracted[q] / larger(added, contracted[q])
}

// inChina returns China's part of the built fleet, in million H100e, and the share
// of China's own demand that it meets, %. part is China's share of the world's
// demand under export controls.
func inChina(part, built, asked float64) (fleet, met float64) {
	all := 1 - chinaAsks + part // demand relative to demand without controls
	return built * part / all, 100 * smaller(1, built*part/(asked*chinaAsks))
}

// Share returns a player's share of a layer at the end of a year, 2025 to 2035, as
// 0 to 1. It panics for other years and unknown players.
func (r *Result) Share(l Layer, player, year int) float64 {
	if year == BaseYear {
		return startShares[l][player]
	}
	return r.shares[year-FirstYear][l][player]
}

// firstToFifth returns the ratio of the largest named player to the fifth.
func (s *shares) firstToFifth(l Layer) float64 {
	var top [5]float64
	for _, v := range s[l][:len(layers[l].players)-1] {
		for k := range top {
			if v > top[k] {
				v, top[k] = top[k], v
			}
		}
	}
	return top[0] / top[4]
}

// renew computes the share of new capacity in each year: replacements, and growth
// at the pace of planned chips. It does not depend on the inputs, so that market
// shares depend neither on demand nor on a limit.
func (s *state) renew() {
	var g growth
	var h hardware
	var lines path
	d := defaults
	g.set(s, d[GrowthFade])
	h.set(s, &d)
	kept := survival(d[ServerLife])
	for q := range lines {
		lines[q] = s.chips / 4 * detmath.Exp(detmath.Ln(d[PackagingGrowth])*g.mid[q]+detmath.Ln(d[GenerationCompute])*h.steps[q])
	}
	stock := s.fleet
	for y := range Years {
		old := stock
		for q := 4 * y; q < 4*y+4; q++ {
			if q >= s.closed {
				old *= kept
				stock = stock*kept + lines[q]
			}
		}
		s.fresh[y] = 1 - old/stock
	}
}
