package model

// money is part 7: what is spent, what comes in, and what is missing. It keeps
// two running sums and the last quarter's revenue.
type money struct {
	other        float64 // $bn a year, data centres without AI
	asked, built float64 // $bn from 2025 on
	carry        float64 // capital spending over the revenue that it needs
	lnGrowth     float64 // of revenue per user, a year
	revenue      float64 // $bn, last quarter
}

func (m *money) set(in *Inputs) {
	*m = money{
		other: in[NonAICapex], asked: baseCapex, built: baseCapex,
		carry: in[CapexShare] / 100, lnGrowth: ln(in[RevenueGrowth]), revenue: baseRevenue / 4,
	}
}

// earn records a quarter's revenue and what is missing. Revenue follows users
// and what each brings in; what shortage takes from the volume it gives, at
// least in part, to the price.
func (m *money) earn(r *Result, q int, years float64) {
	served := r.series[DemandMet][q] / 100 * r.series[PriceScarcity][q]
	m.revenue = baseRevenue / 4 * r.series[UseUsers][q] / observed[WeeklyUsers] * exp(m.lnGrowth*years) * served
	needed := r.series[CapexAI][q] / m.carry
	r.series[RevenueAI][q] = m.revenue
	r.series[RevenueNeeded][q] = needed
	r.series[RevenueGap][q] = max(0, needed-m.revenue)
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
