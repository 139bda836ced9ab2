package model

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
	t.lnDollar = ln(in[DollarGrowth])
	t.lnWatt = ln(in[WattGrowth])
	t.lnPackage = ln(in[PackageGrowth])
}

// at sets v to the vintage that is delivered after so many effective years.
func (t *hardwareTrend) at(v *vintage, years float64) {
	v.it = t.it * exp(-t.lnDollar*years)
	v.servers = t.servers * exp(-t.lnWatt*years)
	v.power = v.servers * t.peak
	v.packages = packagesPerH100e * exp(-t.lnPackage*years)
	v.site = t.site
}
