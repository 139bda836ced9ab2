package model

import "hundredfold/model/internal/detmath"

// hardware is part 2: what a million H100e delivered in a quarter need. Chips come
// in generations, each with more compute for a watt, a dollar and a wafer.
type hardware struct {
	steps    path // generations since the start, later ones counting less as growth slows
	it       path // $bn of chips and IT
	servers  path // GW at the servers
	power    path // GW facility peak
	packages path // million
	site     path // $bn per GW of new facility
}

// packagesPerH100e is the inverse of the compute of a package that was new at
// the end of 2025: 2.5 H100e, as GB200 and GB300 have (F009, F030).
const packagesPerH100e = 1 / 2.5

// newPower is the number of generations over which new chips and sites reach a
// different power draw. With the inputs' ranges it ensures that no vintage needs
// more power for its compute than the one before, and that what is built needs no
// more than what is asked for.
const newPower = 1.5

func (h *hardware) set(s *state, in *Inputs) {
	o, x := &s.observed, s.shape
	twoYears := in[GrowthFade] * in[GrowthFade]
	h.steps = path{}
	weight := 1.0
	for k := range x.generation {
		if k > x.coming {
			weight *= twoYears
		}
		for q, arrived := range x.generation[k] {
			h.steps[q] += weight * arrived
		}
	}
	watts, dollars, wafers := detmath.Ln(in[GenerationWatts]), detmath.Ln(in[GenerationDollars]), detmath.Ln(in[GenerationCompute])
	cost, draw := detmath.Ln(in[ITCost]/o[ITCost]), detmath.Ln(in[ITPower]/o[ITPower])
	for q, n := range h.steps {
		changed := larger(0, smaller(1, n/newPower))
		h.it[q] = cost*x.settled[q] - dollars*n
		h.servers[q] = draw*changed - watts*n
		h.power[q] = mix(o[PeakRatio], in[PeakRatio], changed)
		h.packages[q] = -wafers * n
		h.site[q] = mix(o[FacilityCost], in[FacilityCost], x.settled[q])
	}
	detmath.ExpAll(h.it[:])
	detmath.ExpAll(h.servers[:])
	detmath.ExpAll(h.packages[:])
	for q := range h.it {
		h.it[q] *= o[ITCost]       // $k per H100e is $bn per million
		h.servers[q] *= o[ITPower] // kW per H100e is GW per million
		h.power[q] *= h.servers[q]
		h.packages[q] *= packagesPerH100e
	}
}

// at returns a quarter's vintage.
func (h *hardware) at(q int) vintage {
	return vintage{packages: h.packages[q], power: h.power[q], servers: h.servers[q], it: h.it[q], site: h.site[q]}
}
