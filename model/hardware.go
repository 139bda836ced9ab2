package model

import "hundredfold/model/internal/detmath"

// hardwareTrend is how a vintage's compute, watts and dollars change with the
// quarter it is delivered in.
type hardwareTrend struct {
	it, servers, site, peak     float64 // of a million H100e at the end of 2025: $bn, GW; $bn per GW; ratio
	lnDollar, lnWatt, lnPackage float64
}

// packagesPerH100e is the inverse of the compute of a new package at the end of
// 2025: 2.5 H100e, as GB200 and GB300 have (F009, F030).
const packagesPerH100e = 1 / 2.5

func (t *hardwareTrend) set(in *Inputs) {
	t.it = in[ITCost]                              // $k per H100e is $bn per million
	t.servers, t.peak = in[ITPower], in[PeakRatio] // kW per H100e is GW per million
	t.site = in[FacilityCost]
	t.lnDollar = detmath.Ln(in[DollarGrowth])
	t.lnWatt = detmath.Ln(in[WattGrowth])
	t.lnPackage = detmath.Ln(in[PackageGrowth])
}

// vintages are the hardware of each quarter, as ratios to the end of 2025's.
type vintages struct {
	trend                  hardwareTrend
	dollars, watts, number [Quarters]float64 // per H100e
}

// after sets the vintages that are delivered after so many effective years.
func (t *hardwareTrend) after(v *vintages, years []float64) {
	v.trend = *t
	falling(v.dollars[:], t.lnDollar, years)
	falling(v.watts[:], t.lnWatt, years)
	falling(v.number[:], t.lnPackage, years)
}

// falling sets path to what falls at a rate a year, over effective years.
func falling(path []float64, rate float64, years []float64) {
	path = path[:len(years)]
	for q, t := range years {
		path[q] = -rate * t
	}
	detmath.ExpAll(path)
}

// at returns a quarter's vintage.
func (v *vintages) at(q int) vintage { return v.trend.vintage(v.dollars[q], v.watts[q], v.number[q]) }

// vintage returns what a million H100e take at these ratios to the end of 2025.
func (t *hardwareTrend) vintage(dollars, watts, number float64) vintage {
	servers := t.servers * watts
	return vintage{
		it: t.it * dollars, servers: servers, power: servers * t.peak,
		packages: packagesPerH100e * number, site: t.site,
	}
}
