package scenario

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// Uncertainty is whether bands are shown, and how their runs are drawn.
type Uncertainty struct {
	On   bool
	Seed uint64
	Runs int
}

// Certain is the initial value: no bands, and the defaults for drawing them.
var Certain = Uncertainty{Seed: 1, Runs: 1024}

// MaxRuns is the largest number of runs in an address. They take a browser half a
// second on one core; more would not change a chart visibly.
const MaxRuns = 1 << 14

// keys adds what differs from Certain.
func (d *Uncertainty) keys(add func(key, value string)) {
	if d.On {
		add("doubt", "on")
	}
	if d.Seed != Certain.Seed {
		add("seed", strconv.FormatUint(d.Seed, 10))
	}
	if d.Runs != Certain.Runs {
		add("runs", strconv.Itoa(d.Runs))
	}
}

// uncertainty parses the keys and keeps the defaults for what cannot be read.
func (r *reader) uncertainty() Uncertainty {
	d := Certain
	switch text := r.values.Get("doubt"); text {
	case "", "off":
	case "on":
		d.On = true
	default:
		r.say(model.NewProblem("doubt: {typed} is neither on nor off", "{typed}", strconv.Quote(text)))
	}
	if text := r.values.Get("seed"); text != "" {
		seed, err := ParseSeed(text)
		if err == nil {
			d.Seed = seed
		}
		r.say(err)
	}
	if text := r.values.Get("runs"); text != "" {
		runs, err := ParseRuns(text)
		if runs > 0 {
			d.Runs = runs
		}
		r.say(err)
	}
	return d
}

// ParseSeed parses a seed, 0 to 2^32-1.
func ParseSeed(text string) (uint64, error) {
	seed, ok := quantity.Whole[uint64](text, 0, 1<<32-1)
	if !ok {
		return 0, model.NewProblem("seed: {typed} is not a whole number from 0 to {most}", "{typed}", strconv.Quote(text), "{most}", model.Digits("4294967295"))
	}
	return seed, nil
}

// ParseRuns parses a number of runs. A number above MaxRuns gives MaxRuns and an
// error, an invalid one 0 and an error.
func ParseRuns(text string) (int, error) {
	most := model.Digits(strconv.Itoa(MaxRuns))
	runs, err := quantity.Parse(text)
	if err != nil || runs < 1 || runs != float64(int64(runs)) {
		return 0, model.NewProblem("runs: {typed} is not a whole number from 1 to {most}", "{typed}", strconv.Quote(text), "{most}", most)
	}
	if runs > MaxRuns {
		return MaxRuns, model.NewProblem("runs: {typed} are more than a browser is asked for; {most} are taken instead", "{typed}", text, "{most}", most)
	}
	return int(runs), nil
}
