package model

import "hundredfold/model/internal/detmath"

// money is part 7: what is spent, what comes in, and what is missing. It keeps
// two running sums and the last quarter's revenue.
type money struct {
	other        float64 // $bn a year, data centres without AI
	asked, built float64 // $bn from 2025 on
	carry        float64 // capital spending over the revenue that it needs
	revenue      float64 // $bn, last quarter

	perUser [Quarters]float64 // revenue, ratio to 2025
}

// set starts the sums; years are effective years of growth at the end of each
// quarter.
func (m *money) set(in *Inputs, years []float64) {
	m.other, m.carry = in[NonAICapex], in[CapexShare]/100
	m.asked, m.built, m.revenue = baseCapex, baseCapex, baseRevenue/4
	ramp{0, detmath.Ln(in[RevenueGrowth])}.along(m.perUser[:], years)
}

// earn records a quarter's revenue and what is missing. Revenue follows users
// and what each brings in; what shortage takes from the volume it gives, at
// least in part, to the price.
func (m *money) earn(r *Result, q int) {
	served := r.series[DemandMet][q] / 100 * r.series[PriceScarcity][q]
	m.revenue = baseRevenue / 4 * r.series[UseUsers][q] / observed[WeeklyUsers] * m.perUser[q] * served
	needed := r.series[CapexAI][q] / m.carry
	r.series[RevenueAI][q] = m.revenue
	r.series[RevenueNeeded][q] = needed
	r.series[RevenueGap][q] = larger(needed-m.revenue, 0)
}

func (m *money) spend(r *Result, q int, v *vintage, wish, done *build) {
	spent := done.it + done.site
	m.asked += wish.it + wish.site
	m.built += spent
	r.series[CapexAIDemand][q] = wish.it + wish.site
	r.series[CapexAI][q] = spent
	r.series[CapexAIDemandCumulative][q] = m.asked
	r.series[CapexAICumulative][q] = m.built
	r.series[CapexIT][q] = done.it
	r.series[CapexPowerCooling][q] = done.site * (1 - buildingShare)
	r.series[CapexBuilding][q] = done.site * buildingShare
	r.series[CapexTotal][q] = spent + m.other/4
	r.series[CapexPerGW][q] = v.it/v.power + v.site
}
