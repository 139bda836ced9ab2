package evidence

import (
	"math"
	"strconv"

	"hundredfold/model"
)

// Hindcast compares the model's equations, run from the end of 2023, with what
// was observed in 2024 and 2025. Capital spending is shown beside the big
// companies' without being fitted: they spend on more than AI, and others spend
// on AI.
func Hindcast() []Row {
	past := model.Hindcast(model.LinesPlanned)
	var rows []Row
	for year := 2024; year <= 2025; year++ {
		end := past[4*(year-2024)+3]
		capex, energy := 0.0, 0.0
		for _, p := range past {
			if p.Year == year {
				capex += p.CapexAI
				energy += p.EnergyAll
			}
		}
		k := year - 2024
		rows = append(rows,
			observed("Epoch AI", [...]string{"C17", "C16"}[k], year, "million H100e", "AI, world, sold", 0.10, end.H100e, 1),
			observed("Epoch AI, NVIDIA", [...]string{"F177", "F180"}[k], year, "million H100e", "AI, world, sold by NVIDIA", 0.10, end.NVIDIA, 1e-6),
			observed("IEA", [...]string{"F299", "F300"}[k], year, "TWh", "all data centres, world, a year", 0.05, energy, 1),
			observed("Four largest clouds", [...]string{"F508", "F509"}[k], year, "$bn", "AI, world, a year; beside all spending of four clouds", centralWithin, capex, 1),
		)
		if year == 2024 {
			rows = append(rows, observed("Five large clouds", "F507", year, "$bn", "AI and other, world, a year; beside all spending of five clouds", centralWithin,
				capex+model.NonAICapex.Param().Default, 1))
		} else {
			rows = append(rows, observed("Five large companies", "F510", year, "$bn", "AI and other, world, a year; beside all spending of five companies", centralWithin,
				capex+model.NonAICapex.Param().Default, 1))
		}
	}
	return rows
}

// observed compares a value with a figure, whose number is times as much in
// the row's unit.
func observed(name, key string, year int, unit, scope string, within, v, times float64) Row {
	f, ok := Source(key)
	published, err := strconv.ParseFloat(f.Value, 64)
	if !ok || err != nil {
		panic("the hindcast needs figure " + key)
	}
	r := Row{
		Name: name, Scenario: "hindcast", Scope: scope, Year: year, Unit: unit,
		Published: published * times, Model: v, Within: within, Key: key,
	}
	r.Why = why(&r)
	return r.judge(math.NaN(), math.NaN())
}

// MidYear2026 returns where the hindcast arrives in the middle of 2026, in
// million H100e sold: with packaging lines that grow as was planned at the end
// of 2023, and as they did until the end of 2025. No figure for that day was
// used.
func MidYear2026() (planned, seen float64) {
	last := model.HindcastQuarters - 1
	return model.Hindcast(model.LinesPlanned)[last].H100e, model.Hindcast(model.LinesSeen)[last].H100e
}
