package evidence

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/scenario"
)

// Part is what a row of the board proves. Rows of different parts are never added
// up.
type Part string

const (
	// Blind rows set the central run beside forecasts that nobody solved for.
	Blind Part = "blind"
	// Constructed rows are met because they were made to be: a preset was sought for
	// its figures, or the central run was held to them while it was built.
	Constructed Part = "by construction"
	// Looking rows look back: runs from earlier starts beside what was observed since.
	Looking Part = "hindcast"
)

// Row compares one published figure with the model's, in the figure's own scope.
type Row struct {
	Part      Part
	Name      string // who published it
	Date      string // of publication, or of what was observed
	Scenario  string // whose value the model's is: a scenario's ID, or a hindcast's start
	Scope     string // what was counted: AI or all, where, on what basis, since when
	Year      int
	Unit      string
	Published float64
	Model     float64
	Residual  float64 // the model's value over the published one, less 1
	Within    float64 // how far off the residual may be to pass
	Pass      bool
	Why       string // of a miss
	Key       string // of the published figure
}

// How far the model may be from a published figure. A preset is made for its
// figures; the central scenario is not, and forecasts of one quantity lie
// further apart than this.
const (
	presetWithin  = 0.05
	centralWithin = 0.25
)

// floors are the figures that were published as "more than".
var floors = map[string]bool{"F548": true, "N25": true}

// held are the figures that the central run was held to while it was built: its
// tests, or the checks of the model's page, fail where it leaves them. Goldman's years
// within 15%, the IEA's 950 TWh within a quarter, 2035 between its cases and spending
// to 2030 between McKinsey's.
var held = map[string]bool{"N01": true, "F929": true, "F931": true, "N02": true, "N03": true, "N04": true, "F933": true, "F303": true, "F304": true,
	"F305": true, "F306": true, "F517": true, "F518": true}

// judge fills in residual and verdict; a value within the published range
// passes too.
func (r Row) judge(low, high float64) Row {
	r.Residual = r.Model/r.Published - 1
	r.Pass = math.Abs(r.Residual) <= r.Within || r.Model >= low && r.Model <= high
	if r.Pass {
		r.Why = ""
	}
	return r
}

// Board compares each published forecast with the central scenario, and with
// the preset that was made for it. Forecasts that no translation leads to, such
// as those of one site or of a country that the model does not know apart, are
// left out: Uncompared lists them.
func Board() []Row {
	var rows []Row
	eachForecast(func(f *Forecast, o model.Output, known bool) {
		for k := range scenario.Presets() {
			p := &scenario.Presets()[k]
			made := slices.Contains(p.Figures, f.Key)
			if k > 0 && !made {
				continue
			}
			v, err := modelled(f, o, known, &p.Inputs)
			if err != nil {
				return
			}
			r := Row{
				Part: Blind, Name: f.Name, Date: f.Published, Scenario: p.ID, Scope: f.scope(), Year: f.Year, Unit: f.Unit,
				Published: f.Value, Model: v, Within: centralWithin, Key: f.Key,
			}
			low, high := f.Low, f.High
			if floors[f.Key] {
				low, high = f.Value, math.Inf(1)
			}
			if made || held[f.Key] {
				r.Part = Constructed
			}
			if made {
				r.Within, low, high = presetWithin, math.NaN(), math.NaN()
			}
			r.Why = why(&r)
			rows = append(rows, r.judge(low, high))
		}
	})
	return rows
}

// Summary says how near one part of a board is: how many rows it has, and the
// median of |ln(model / published)|, 0 where all are met.
func Summary(rows []Row, part Part) (count int, median float64) {
	var off []float64
	for _, r := range rows {
		if r.Part == part {
			off = append(off, math.Abs(math.Log(r.Model/r.Published)))
		}
	}
	if len(off) == 0 {
		return 0, 0
	}
	slices.Sort(off)
	return len(off), (off[(len(off)-1)/2] + off[len(off)/2]) / 2
}

// Left is a forecast that the board leaves out, and why. The reason is a
// model.Problem.
type Left struct {
	Name string
	Year int
	Key  string
	Why  error
}

// String says it in a line.
func (l Left) String() string { return fmt.Sprintf("%s, %d (%s): %v", l.Name, l.Year, l.Key, l.Why) }

// Uncompared returns each forecast that the board leaves out.
func Uncompared() []Left {
	var left []Left
	in := model.Defaults()
	eachForecast(func(f *Forecast, o model.Output, known bool) {
		if _, err := modelled(f, o, known, &in); err != nil {
			left = append(left, Left{f.Name, f.Year, f.Key, err})
		}
	})
	return left
}

// eachForecast calls do once for each published figure, in the order of the
// outputs and then of the table. A figure that stands beside two outputs counts
// for the one whose scope is its own.
func eachForecast(do func(f *Forecast, o model.Output, known bool)) {
	seen := map[string]bool{}
	for _, alike := range []bool{true, false} {
		for o := range model.Output(model.NumOutputs) {
			for k, f := range Forecasts(o) {
				if (f.Scope == o.Spec().Scope) == alike && !seen[f.Key] {
					seen[f.Key] = true
					do(&Forecasts(o)[k], o, true)
				}
			}
		}
	}
	for k, f := range OtherForecasts() {
		if !seen[f.Key] {
			seen[f.Key] = true
			do(&OtherForecasts()[k], 0, false)
		}
	}
}

// stand are the outputs that a figure without one of its own is translated from.
var stand = [...]model.Output{model.PowerAI, model.EnergyAll, model.CapexAI, model.CapexAICumulative}

// modelled returns what the model says of a forecast's quantity, in the
// forecast's scope; where none leads there, the output that the table sets it
// beside, as it is.
func modelled(f *Forecast, o model.Output, known bool, in *model.Inputs) (float64, error) {
	if f.Year < model.FirstYear || f.Year > model.LastYear {
		return 0, model.NewProblem("{year} is not a year of the run", "{year}", strconv.Itoa(f.Year))
	}
	r := new(model.Result)
	model.Run(r, in)
	to := model.Measure{Unit: f.Unit, Scope: f.Scope}
	if known {
		v := r.Annual(o, f.Year)
		translated, err := in.Translate(v, f.Year, o.Spec().Measure(), to)
		if err != nil && f.Unit == o.Spec().Unit {
			return v, nil // the table sets it beside this output and says how it differs
		}
		return translated, err
	}
	var first error
	for _, o := range stand {
		from := o.Spec().Measure()
		if from.Unit != f.Unit {
			continue
		}
		v, err := in.Translate(r.Annual(o, f.Year), f.Year, from, to)
		if err == nil {
			return v, nil
		}
		if first == nil {
			first = err
		}
	}
	if first == nil {
		first = model.NewProblem("the model has nothing in {unit}", "{unit}", model.Label(f.Unit))
	}
	return 0, first
}

// scope returns what was counted, in a line.
func (f *Forecast) scope() string {
	s := f.Scope.What + ", " + f.Scope.Where + ", " + f.Scope.Change
	if f.Scope.Basis != "" {
		s += ", " + f.Scope.Basis
	}
	if f.Differs != "" {
		s += "; " + f.Differs
	}
	return s
}

// reasons say why a figure is missed, by its key.
var reasons = map[string]string{
	"F527": "500 billion dollars a year do not build 200 GW by 2030: with chips, sites and performance per dollar at the cheap end of their ranges that year still takes over 800.",
	"F528": "What is needed follows the spending: 2 trillion carry Bain's 500 billion a year, not what 200 GW take.",
	"F529": "The gap follows the spending, which is a multiple of Bain's 500 billion.",
	"F512": "Counts all spending of a few large clouds, of which some is not for AI.",
	"F517": "McKinsey's accelerated case is above the central scenario on purpose.",
	"F520": "McKinsey's accelerated case is above the central scenario on purpose.",
	"F518": "McKinsey's constrained case is below the central scenario on purpose; 2025 and the guidance for 2026 alone come to a third of it.",
	"F521": "McKinsey's constrained case is below the central scenario on purpose.",
	"F305": "The IEA's growth nearly ends after 2030; here grids and sites add power every year, more while it is short, and what they add is used.",
	"F307": "The IEA's case of slow growth, below the central scenario on purpose.",
	"F309": "The IEA's case of slow growth, below the central scenario on purpose.",
	"F308": "The IEA's case of high efficiency; here much of what is saved is used for more answers.",
	"F349": "Counts the tokens of all vendors, the output those of Google and OpenAI's API alone; here they grow with the serving that is built, and there more slowly.",
	"F543": "BNEF loads its sites to 69% where this model loads AI's to 60%, and sees less growth of AI.",
	"F530": "42 GW stand in the middle of 2026. A path from there to RAND's 327 GW in 2030 passes 68 before the end of 2027.",
	"F532": "An extrapolation of RAND's growth without any limit, known from reports only.",
	"F536": "Goldman counts 55 GW in service in 2025, AI 14% of them; Epoch AI's chips alone come to 29 GW of capacity.",
	"F551": "Epoch AI's estimate of 2024 looked at what packaging and wafers would allow then; lines and compute per package have grown faster since.",
	"F549": "Feasible is more than done: the largest run here follows the fleet, not the limit of what could be gathered in one.",
	"F326": "The central scenario puts 60% of new AI power in the United States and loads it to 60%; LBNL sees more of it there, and busier.",
	"F327": "As LBNL's terawatt-hours.",

	// Of the hindcast.
	"C17":  startedFrom,
	"C16":  startedFrom,
	"F177": partOfNVIDIA,
	"F180": partOfNVIDIA,
	"F299": levelOf2024,
	"F300": levelOf2024,
	"F508": atCost,
	"F509": atCost,
}

const (
	startedFrom  = "From the end of 2023 the run starts with NVIDIA's and Google's chips alone; others' first show in 2024."
	partOfNVIDIA = "NVIDIA's part of what is sold is taken as it was in each year, so this misses as the sum of all makers does."
	levelOf2024  = "The level of data centres without AI is the IEA's of 2024."
	atCost       = "The world's chips and sites at cost, beside what four companies spend on everything: neoclouds, Oracle and China come on top of them."

	above = "The model's equations and evidence of 2026 lead above this figure; nothing was fitted to it."
	below = "The model's equations and evidence of 2026 stay below this figure; nothing was fitted to it."
)

// Reasons returns every sentence that a miss can be shown with.
func Reasons() []string { return append(slices.Collect(maps.Values(reasons)), above, below) }

// why returns the sentence that a miss is shown with.
func why(r *Row) string {
	if w, ok := reasons[r.Key]; ok {
		return w
	}
	if r.Model > r.Published {
		return above
	}
	return below
}
