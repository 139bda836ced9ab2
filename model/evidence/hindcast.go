package evidence

import (
	"fmt"
	"math"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/quantity"
)

// compared is a quantity that a hindcast is compared in.
type compared struct {
	name, scope, unit string
	within            float64        // largest residual that passes; 0 if not judged
	keys              map[int]string // key of the observed figure, by year
	times             float64        // factor from the figure to the unit
	of                func(year []model.Past) float64
}

// quantities lists the observed quantities. Capital spending is shown with that of
// the large clouds but not judged: they spend on more than AI, and others spend on
// AI too.
var quantities = []compared{
	{"Epoch AI", "AI, world, sold", "million H100e", 0.10, map[int]string{2023: "C18", 2024: "C17", 2025: "C16"}, 1,
		func(y []model.Past) float64 { return y[len(y)-1].H100e }},
	{"Epoch AI, NVIDIA", "AI, world, sold by NVIDIA", "million H100e", 0.10, map[int]string{2023: "F174", 2024: "F177", 2025: "F180"}, 1e-6,
		func(y []model.Past) float64 { return y[len(y)-1].NVIDIA }},
	{"IEA", "all data centres, world, a year", "TWh", 0.10, map[int]string{2024: "F299", 2025: "F300"}, 1,
		func(y []model.Past) float64 { return total(y, func(p model.Past) float64 { return p.EnergyAll }) }},
	{"Four largest clouds", "AI, world, a year; beside all spending of four clouds", "$bn", 0, map[int]string{2024: "F508", 2025: "F509"}, 1,
		func(y []model.Past) float64 { return total(y, func(p model.Past) float64 { return p.CapexAI }) }},
}

func total(year []model.Past, of func(model.Past) float64) (sum float64) {
	for _, p := range year {
		sum += of(p)
	}
	return sum
}

// yearOf returns a hindcast's quarters of a year, nil if they are incomplete.
func yearOf(past []model.Past, year int) []model.Past {
	for q, p := range past {
		if p.End == float64(year)+0.25 && q+4 <= len(past) {
			return past[q : q+4]
		}
	}
	return nil
}

// startNames are the names of hindcasts' starts in rows.
var startNames = map[model.Start]string{model.End2022: "from end-2022", model.End2023: "from end-2023", model.End2024: "from end-2024"}

// Hindcast compares the model, run from the ends of 2023 and of 2024 with supply
// response on, with later observations. It uses none dated after 2025; see
// MidYear2026.
func Hindcast() []Row {
	var rows []Row
	for _, from := range []model.Start{model.End2023, model.End2024} {
		in := from.Inputs()
		past := model.Hindcast(from, &in)
		for year := 2024; year <= 2025; year++ {
			quarters := yearOf(past, year)
			if quarters == nil {
				continue
			}
			for _, q := range quantities {
				r := Row{
					Part: Looking, Name: q.name, Scenario: "hindcast " + startNames[from], Scope: q.scope, Year: year, Unit: q.unit,
					Published: figure(q.keys[year]) * q.times, Model: q.of(quarters), Within: q.within, Key: q.keys[year], Date: dateOf(q.keys[year]),
				}
				if q.within == 0 {
					r.Within = centralWithin
				}
				r.Why = why(&r)
				rows = append(rows, r.judge(math.NaN(), math.NaN()))
			}
		}
	}
	return rows
}

// figure returns the value of a required figure.
func figure(key string) float64 {
	f, ok := Source(key)
	v, err := quantity.Parse(f.Value)
	if !ok || err != nil {
		panic("the hindcast needs figure " + key)
	}
	return v
}

func dateOf(key string) string {
	f, _ := Source(key)
	return f.Date
}

// Covered compares an observed figure with the middle eight tenths of a hindcast's
// runs.
type Covered struct {
	From       model.Start
	Name, Unit string
	Year       int
	Observed   float64
	Band       ensemble.Band
}

// Holds reports whether the observation lies in the band.
func (c *Covered) Holds() bool { return c.Band.P10 <= c.Observed && c.Observed <= c.Band.P90 }

// String returns the comparison in a line.
func (c *Covered) String() string {
	verdict := "within"
	if !c.Holds() {
		verdict = "OUTSIDE"
	}
	return fmt.Sprintf("%s, %d: %s %s %s, 8 of 10 runs %s to %s: %s", startNames[c.From], c.Year, c.Name, quantity.Significant(c.Observed, 4), c.Unit,
		quantity.Significant(c.Band.P10, 4), quantity.Significant(c.Band.P90, 4), verdict)
}

// coverageRuns is enough to know a tenth to within a hundredth.
const coverageRuns = 1024

// Coverage compares observations with many runs of hindcasts from the ends of 2022,
// 2023 and 2024.
func Coverage() []Covered {
	var all []Covered
	for from := model.End2022; from <= model.End2024; from++ {
		past := ensemble.Hindcast(from, 1, coverageRuns)
		for _, q := range quantities {
			for year := 2023; year <= 2025; year++ {
				key := q.keys[year]
				if key == "" || q.within == 0 || float64(year) < from.Time(-1) {
					continue
				}
				all = append(all, Covered{From: from, Name: q.name, Unit: q.unit, Year: year, Observed: figure(key) * q.times,
					Band: past.Band(func(run []model.Past) float64 { return q.of(yearOf(run, year)) })})
			}
		}
	}
	return all
}

// MidYear2026 returns the result of hindcasts from the ends of 2023 and of 2024 for
// the middle of 2026, in million H100e sold. No figure for that day was used.
func MidYear2026() (from2023, from2024 float64) {
	end := func(from model.Start) float64 {
		in := from.Inputs()
		past := model.Hindcast(from, &in)
		return past[len(past)-1].H100e
	}
	return end(model.End2023), end(model.End2024)
}
