package story

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/quantity"
	"hundredfold/model/scenario"
)

// term is a number in a story: an output in a year, an input, a figure of the
// evidence, what a contract buys, or a literal.
type term struct {
	text   string
	factor float64
	of     string // another scenario as a query; "" is the step's own

	kind   kind
	output model.Output
	year   int
	input  model.Input
	former scenario.Former // an earlier version's input; input is then one of its successors
	key    string          // evidence key
	buys   string          // what a contract buys: "gpus", "gw" or "share"
	bound  string          // "low", "high" or "" for the central estimate

	said []error // notices about an earlier version's inputs
}

type kind uint8

const (
	anOutput kind = iota
	anInput
	aFormer // an earlier version's input
	aFigure
	aContract
	aNumber // a literal, held in factor
)

// parseTerm parses a term. The error says what is wrong and gives the nearest right
// name.
func parseTerm(text string) (term, error) {
	t := term{text: strings.TrimSpace(text), factor: 1}
	rest := t.text
	if factor, of, found := strings.Cut(rest, "*"); found {
		f, err := quantity.Parse(strings.TrimSpace(factor))
		if err != nil {
			return t, fmt.Errorf("%w; a multiple is written as 2 * fleet.h100e@2030", err)
		}
		t.factor, rest = f, strings.TrimSpace(of)
	}
	if name, other, found := strings.Cut(rest, " of "); found {
		if err := t.another(strings.TrimSpace(other)); err != nil {
			return t, err
		}
		rest = strings.TrimSpace(name)
	}
	name, year, dated := strings.Cut(rest, "@")
	if dated {
		y, ok := quantity.Whole(year, model.BaseYear, model.LastYear)
		if !ok {
			return t, fmt.Errorf("%q is not a year from %d to %d", year, model.BaseYear, model.LastYear)
		}
		t.year = y
	}
	return t, t.name(name, dated)
}

// another parses the scenario after "of": a preset's ID or a page's query.
func (t *term) another(text string) error {
	if !strings.Contains(text, "=") {
		_, err := scenario.Find(text)
		t.of = "preset=" + text
		return err
	}
	_, errs := scenario.ParseQuery(text)
	said, wrong := scenario.Split(errs)
	t.of, t.said = text, said
	return errors.Join(wrong...)
}

// name resolves a name that has no year, multiple or scenario left.
func (t *term) name(name string, dated bool) error {
	if v, err := quantity.Parse(name); err == nil && !dated {
		t.kind, t.factor = aNumber, t.factor*v
		return nil
	}
	if key, rest, _ := strings.Cut(name, "."); keyed.MatchString(key) {
		return t.figure(key, rest, dated)
	}
	if o, ok := model.FindOutput(name); ok {
		if !dated {
			return fmt.Errorf("%s has a value for each year: write %s@%d", name, name, scenario.DefaultYear)
		}
		t.kind, t.output = anOutput, o
		if t.year == model.BaseYear && math.IsNaN(central().Annual(o, t.year)) {
			return fmt.Errorf("%s was not observed in %d", name, t.year)
		}
		return nil
	}
	i, ok := model.FindInput(name)
	f, former := scenario.FindFormer(name)
	switch {
	case !ok && !former:
		return unknown(name, dated)
	case dated:
		return fmt.Errorf("%s is an input, with one value in a scenario: leave out @%d", name, t.year)
	case former:
		return t.formerly(f)
	}
	t.kind, t.input = anInput, i
	return nil
}

// formerly resolves an input that no longer exists.
func (t *term) formerly(f scenario.Former) error {
	defaults := model.Defaults()
	if _, ok := f.Value(&defaults); !ok {
		return fmt.Errorf("%v", f)
	}
	t.kind, t.former, t.input = aFormer, f, f.Inputs()[0]
	t.said = append(t.said, fmt.Errorf("%v, and give its value", f))
	return nil
}

// unknown returns an error with the nearest output or input, whichever the name
// looks like.
func unknown(name string, dated bool) error {
	if dated || strings.Contains(name, ".") {
		return model.UnknownOutput(name)
	}
	return model.UnknownInput(name)
}

func central() *model.Result { return run(&scenario.Presets()[0].Inputs) }

func run(in *model.Inputs) *model.Result {
	r := new(model.Result)
	model.Run(r, in)
	return r
}

// figure resolves F515 and F554.gpus.low.
func (t *term) figure(key, rest string, dated bool) error {
	f, ok := evidence.Source(key)
	if !ok {
		return fmt.Errorf("no figure has the key %q; the nearest is %q", key, model.Nearest(key, evidence.Keys()))
	}
	t.key = key
	if rest != "" {
		return t.contract(rest, dated)
	}
	if dated {
		return fmt.Errorf("%s is a figure of the evidence, with a date of its own: leave out @%d", key, t.year)
	}
	t.kind = aFigure
	if _, _, err := figure(f); err != nil {
		return err
	}
	return nil
}

func (t *term) contract(rest string, dated bool) error {
	t.kind = aContract
	t.buys, t.bound, _ = strings.Cut(rest, ".")
	if _, ok := contract(t.key); !ok {
		return fmt.Errorf("%s is no contract of the ledger with a sum that buys machines; see deals", t.key)
	}
	switch {
	case t.buys != "gpus" && t.buys != "gw" && t.buys != "share":
		return fmt.Errorf("a contract buys gpus, gw or a share, not %q", t.buys)
	case t.bound != "" && t.bound != "low" && t.bound != "high":
		return fmt.Errorf("%q is neither low nor high; leave it out for the middle", t.bound)
	case t.buys == "share" && (!dated || t.year < model.FirstYear):
		return fmt.Errorf("a share is of a year's build: write %s.share@%d", t.key, model.FirstYear)
	case t.buys != "share" && dated:
		return fmt.Errorf("what a contract buys has no year: leave out @%d", t.year)
	}
	return nil
}

// contract returns the first contract of a deal that buys machines; ok is false if
// there is none.
func contract(key string) (model.Contract, bool) {
	for _, d := range evidence.Deals() {
		if d.Key == key {
			if c, ok := d.Contract(); ok {
				return c, true
			}
		}
	}
	return model.Contract{}, false
}

// value returns the term's number in the model's units: millions of GPUs, billions
// of dollars, GW.
func (t *term) value(r runs) float64 {
	in, result := r.of(t.of)
	switch t.kind {
	case aNumber:
		return t.factor
	case anInput:
		return t.factor * in[t.input]
	case aFormer:
		v, _ := t.former.Value(in) // formerly checked that it has a value
		return t.factor * v
	case aFigure:
		f, _ := evidence.Source(t.key)
		v, _, _ := figure(f) // parseTerm checked it
		return t.factor * v
	case aContract:
		return t.factor * t.bought(in, result)
	}
	return t.factor * result.Annual(t.output, t.year)
}

func (t *term) bought(in *model.Inputs, r *model.Result) float64 {
	c, _ := contract(t.key)
	b := c.Buys(model.GB200, in, r, max(t.year, model.FirstYear))
	band := map[string]model.Band{"gpus": b.GPUs.Times(1e-6), "gw": b.Megawatts.Times(1e-3), "share": b.Share}[t.buys]
	switch t.bound {
	case "low":
		return band.Low
	case "high":
		return band.High
	}
	return band.Mid
}

// runs holds the runs of a step's own scenario, under "", and of others, by query.
type runs map[string]*ran

// ran is a scenario's inputs and run.
type ran struct {
	inputs model.Inputs
	result *model.Result
}

func (s *Step) runs() runs { return runs{"": {s.State.Inputs, s.Run()}} }

// Run runs the step's scenario.
func (s *Step) Run() *model.Result { return run(&s.State.Inputs) }

// of returns the inputs and run of a scenario by its query, running it if needed;
// "" is the step's own.
func (r runs) of(query string) (*model.Inputs, *model.Result) {
	if r[query] == nil {
		state, _ := scenario.ParseQuery(query) // parseTerm checked it
		r[query] = &ran{state.Inputs, run(&state.Inputs)}
	}
	return &r[query].inputs, r[query].result
}
