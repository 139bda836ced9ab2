package model

import "math"

// Flows holds who builds on whose machines with whose chips: GW of facility peak by
// builder, cloud and chipmaker, in the order of Layer.Names.
type Flows [6][Players][6]float64

// rare is the affinity of two players without a known link.
const rare = 1e-3

// The affinities are the starting weights of pairs of players in neighbouring
// layers, before fitting to the margins: what is known of 2025, and rare where
// nothing is known. Builders on clouds: OpenAI is on Azure, Oracle, AWS and
// CoreWeave (F556, F560, F554, F567), Anthropic on Amazon and Google (F571, F575),
// Google, Meta and xAI on their own. Clouds with chips: NVIDIA's share of each
// cloud (F228, F231, F234, F237, F240, F246 over F247 to F253), and each cloud's
// own chips.
var (
	onCloud = [6][Players]float64{ // Google, Microsoft, Amazon, Meta, Oracle, CoreWeave, xAI, others
		{0.05, 0.50, 0.10, rare, 0.20, 0.10, rare, 0.05},
		{1, rare, rare, rare, rare, rare, rare, rare},
		{0.40, 0.05, 0.55, rare, rare, rare, rare, rare},
		{0.05, rare, rare, 0.85, rare, 0.10, rare, rare},
		{rare, rare, rare, rare, 0.05, rare, 0.95, rare},
		{0.2, 0.2, 0.15, 0.1, 0.05, 0.05, rare, 0.25},
	}
	withChip = [Players][6]float64{ // NVIDIA, Google, AMD, Amazon, Huawei, others
		{0.24, 0.76, rare, rare, rare, rare},
		{0.90, rare, 0.08, rare, rare, 0.02},
		{0.57, rare, rare, 0.41, rare, 0.02},
		{0.77, rare, 0.21, rare, rare, 0.02},
		{0.95, rare, 0.05, rare, rare, rare},
		{0.98, rare, 0.02, rare, rare, rare},
		{0.98, rare, 0.02, rare, rare, rare},
		{0.70, 0.02, 0.08, rare, 0.16, 0.04},
	}
)

// fits is the tolerance of the fit to the margins, as a share of the total.
const fits = 1e-12

// Flows fills dst for the end of a year, 2025 to 2035: the affinities of 2025
// fitted to that year's shares of each layer by iterative proportional fitting
// (Deming and Stephan 1940), times the built power.
//
// Each layer is linked only to its neighbours, so a cell is always the product of
// two affinities and a weight for each of its three players: only the weights are
// fitted, and the table is written once.
func (r *Result) Flows(dst *Flows, year int) {
	var weight, sum shares
	for l := range weight {
		for k := range weight[l] {
			weight[l][k] = 1
		}
	}
	builder, cloud, chip := &weight[Builders], &weight[Clouds], &weight[Chipmakers]
	for range 10_000 {
		var uses, used [Players]float64 // sums for a cloud over its chips and over its builders
		for c := range withChip {
			for h, v := range withChip[c] {
				uses[c] += v * chip[h]
			}
		}
		for b := range onCloud {
			sum[Builders][b] = 0
			for c, v := range onCloud[b] {
				sum[Builders][b] += builder[b] * v * cloud[c] * uses[c]
			}
		}
		off := r.fit(Builders, year, &weight, &sum)
		for c := range withChip {
			for b := range onCloud {
				used[c] += builder[b] * onCloud[b][c]
			}
			sum[Clouds][c] = used[c] * cloud[c] * uses[c]
		}
		off = max(off, r.fit(Clouds, year, &weight, &sum))
		sum[Chipmakers] = [Players]float64{}
		for c := range withChip {
			for h, v := range withChip[c] {
				sum[Chipmakers][h] += used[c] * cloud[c] * v * chip[h]
			}
		}
		if off = max(off, r.fit(Chipmakers, year, &weight, &sum)); off < fits {
			break
		}
	}
	gw := r.Annual(PowerAI, year)
	for b := range dst {
		for c := range dst[b] {
			for h := range dst[b][c] {
				dst[b][c][h] = gw * builder[b] * onCloud[b][c] * cloud[c] * withChip[c][h] * chip[h]
			}
		}
	}
}

// fit scales a layer's weights so that its players' sums match their shares, and
// returns the largest deviation before that.
func (r *Result) fit(l Layer, year int, weight, sum *shares) (off float64) {
	for k := range l.Names() {
		want := r.Share(l, k, year)
		off = max(off, math.Abs(sum[l][k]-want))
		weight[l][k] *= want / sum[l][k]
	}
	return off
}

// Margin returns the GW of one player of a layer.
func (t *Flows) Margin(l Layer, player int) float64 {
	sum := 0.0
	for b := range t {
		for c := range t[b] {
			for h, v := range t[b][c] {
				if [Layers]int{b, c, h}[l] == player {
					sum += v
				}
			}
		}
	}
	return sum
}
