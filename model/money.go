package model

// money is the capital half of part 7. It keeps the two running sums.
type money struct {
	other        float64 // $bn a year, data centres without AI
	asked, built float64 // $bn from 2025 on
}

func (m *money) write(r *Result, q int, wish, done *build) {
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
}
