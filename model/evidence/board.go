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

// Part is the kind of evidence that a row of the board gives. Rows of different
// parts are never added up.
type Part string

const (
	// Blind rows compare the central run with forecasts that nothing was fitted to.
	Blind Part = "blind"
	// Constructed rows agree by construction: a preset was solved for their
	// figures, or the central run was required to meet them.
	Constructed Part = "by construction"
	// Looking rows compare runs from earlier starts with later observations.
	Looking Part = "hindcast"
)

// Row compares one published figure with the model's, in the figure's own scope.
type Row struct {
	Part      Part
	Name      string // who published it
	Date      string // of the publication or observation
	Scenario  string // of the model's value: a scenario's ID, or a hindcast's start
	Scope     string // what is counted: AI or all
	Year      int
	Unit      string
	Published float64
	Model     float64
	Residual  float64 // the model's value over the published one, less 1
	Within    float64 // largest residual that passes
	Pass      bool
	Why       string // reason for a miss
	Key       string // key of the published figure
}

// Largest residuals that pass. A preset is made for its figures; the central
// scenario is not, and forecasts of one quantity differ by more than this.
const (
	presetWithin  = 0.05
	centralWithin = 0.25
)

// floors lists the figures that were published as "more than".
var floors = map[string]bool{"F548": true, "N25": true}

// held lists the figures that the central run must meet: its tests, or the checks
// of the model's page, fail otherwise. Goldman's years within 15%, the IEA's 950
// TWh within a quarter, 2035 between its cases and spending to 2030 between
// McKinsey's.
var held = map[string]bool{"N01": true, "F929": true, "F931": true, "N02": true, "N03": true, "N04": true, "F933": true, "F303": true, "F304": true,
	"F305": true, "F306": true, "F517": true, "F518": true}

// judge fills in residual and verdict; a value within the published range also
// passes.
func (r Row) judge(low, high float64) Row {
	r.Residual = r.Model/r.Published - 1
	r.Pass = math.Abs(r.Residual) <= r.Within || r.Model >= low && r.Model <= high
	if r.Pass {
		r.Why = ""
	}
	return r
}

// Board compares each published forecast with the central scenario and with the
// preset made for it. Forecasts that cannot be translated, such as those of one
// site or of a country that the model does not separate, are left out; Uncompared
// lists them.
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

// Summary returns the number of rows in a part, and the median of |ln(model /
// published)|.
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

// Left is a forecast left out of the board, with the reason, a model.Problem.
type Left struct {
	Name string
	Year int
	Key  string
	Why  error
}

// String returns the forecast and the reason in a line.
func (l Left) String() string { return fmt.Sprintf("%s, %d (%s): %v", l.Name, l.Year, l.Key, l.Why) }

// Uncompared returns the forecasts left out of the board.
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

// eachForecast calls do once for each published figure, in the order of the outputs
// and then of the table. A figure listed with two outputs counts for the one with
// its scope.
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

// stand lists the outputs to translate from for a figure without one of its own.
var stand = [...]model.Output{model.PowerAI, model.EnergyAll, model.CapexAI, model.CapexAICumulative}

// modelled returns the model's value of a forecast's quantity, in the forecast's
// scope, or else the output listed with it, unchanged.
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
			return v, nil // the table lists it with this output and says how
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

// scope returns what the forecast counts, in a line.
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

// reasons maps the key of a figure to why it is missed.
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

	// Figures of the hindcast.
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

// Reasons returns every reason for a miss.
func Reasons() []string { return append(slices.Collect(maps.Values(reasons)), above, below) }

// why returns the reason for a miss.
func why(r *Row) string {
	if w, ok := reasons[r.Key]; ok {
		return w
	}
	if r.Model > r.Published {
		return above
	}
	return below
}
