package site

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/session"
)

// modelPage is the name of the model's own page.
const modelPage = "model.html"

// Reference is the model's own page: what it computes and from what, what a run
// must pass, what it cannot do, and the evidence. All of it comes from the
// registries, the package's comment and the central run.
type Reference struct {
	*Page
	Idea       Idea
	Inputs     []InputGroup
	Outputs    []OutputGroup
	Checks     []Check
	Weaknesses []Weakness
	Disputes   []Contradiction
	Quotations []evidence.Quotation
	Deals      []Deal
	Evidence   []EvidenceGroup
}

// InputGroup is a heading of the input registry with its inputs.
type InputGroup struct {
	Name, Anchor string
	Inputs       []InputRow
}

// InputRow is one input with its numbers in words.
type InputRow struct {
	*model.Param
	Facts []Fact
}

// OutputGroup is the outputs whose IDs begin alike.
type OutputGroup struct {
	Name, Anchor string
	Outputs      []OutputRow
}

// OutputRow is one output with its numbers in words.
type OutputRow struct {
	*model.OutputSpec
	Facts []Fact
}

// Fact is a property by its name.
type Fact struct{ Name, Value string }

// EvidenceGroup is the figures of one confidence.
type EvidenceGroup struct {
	Name, About string
	Sources     []Source
}

// Count is the number of outputs.
func (*Reference) Count() int { return model.NumOutputs }

// newReference gathers what the model's page shows.
func newReference(ctx context.Context, p *Page) (*Reference, error) {
	idea, err := readIdea(ctx)
	if err != nil {
		return nil, err
	}
	r := &Reference{Page: p, Idea: idea, Inputs: inputGroups(), Outputs: outputGroups(),
		Checks: checks(), Weaknesses: weaknesses, Disputes: contradictions(), Quotations: evidence.Quotations(), Deals: deals()}
	r.Evidence = evidenceGroups(r.cited())
	return r, nil
}

// cited returns the keys that stand on the page beside those of the registries.
func (r *Reference) cited() []string {
	var keys []string
	for _, c := range r.Disputes {
		for _, s := range c.Sides {
			keys = append(keys, s.Key)
		}
	}
	for _, q := range r.Quotations {
		keys = append(keys, q.Key)
	}
	for _, row := range r.Board.Groups[0].Rows {
		keys = append(keys, row.Key)
	}
	for _, d := range r.Deals {
		keys = append(keys, d.Key)
	}
	return keys
}

func inputGroups() []InputGroup {
	var groups []InputGroup
	for i := range model.Params() {
		p := &model.Params()[i]
		at := slices.IndexFunc(groups, func(g InputGroup) bool { return g.Name == p.Group })
		if at < 0 {
			at = len(groups)
			groups = append(groups, InputGroup{Name: p.Group, Anchor: anchor("inputs", p.Group)})
		}
		groups[at].Inputs = append(groups[at].Inputs, InputRow{p, inputFacts(p)})
	}
	return groups
}

func inputFacts(p *model.Param) []Fact {
	facts := []Fact{{"Central", p.Format(p.Default)}}
	if p.Kind == model.Switch {
		return append(facts, Fact{"Kind", "switch"})
	}
	if !math.IsNaN(p.Observed) {
		facts = append(facts, Fact{"In 2025", p.Format(p.Observed)})
	}
	facts = append(facts, Fact{"Range", p.Format(p.Min) + " to " + p.Format(p.Max)})
	if s := p.Spread; s.Shape != model.Fixed {
		facts = append(facts, Fact{"Nine in ten", p.Format(s.P5) + " to " + p.Format(s.P95) + ", " + s.Shape.String()})
	}
	if p.Unit != "" {
		facts = append(facts, Fact{"Unit", p.Unit})
	}
	return append(facts, Fact{"Kind", p.Kind.String() + ", " + p.Scale.String() + " slider"})
}

// families are the outputs' groups, by what their IDs begin with.
var families = []struct{ prefix, name string }{
	{"use.", "Use"}, {"tokens.", "Use"}, {"demand.", "Demand"}, {"fleet.", "Chips and the limits"},
	{"deliveries.", "Chips and the limits"}, {"limit.", "Chips and the limits"}, {"price.", "Price"},
	{"training.", "Training"}, {"capex.", "Capital spending"}, {"revenue.", "Revenue"}, {"power.", "Power"},
	{"energy.", "Energy and carbon"}, {"emissions", "Energy and carbon"}, {"market.", "Who holds it"},
}

func outputGroups() []OutputGroup {
	central := session.New()
	var groups []OutputGroup
	for i := range model.Outputs() {
		o := model.Output(i)
		name := "Other"
		for _, f := range families {
			if strings.HasPrefix(o.Spec().ID, f.prefix) {
				name = f.name
			}
		}
		at := slices.IndexFunc(groups, func(g OutputGroup) bool { return g.Name == name })
		if at < 0 {
			at = len(groups)
			groups = append(groups, OutputGroup{Name: name, Anchor: anchor("outputs", name)})
		}
		groups[at].Outputs = append(groups[at].Outputs, OutputRow{o.Spec(), outputFacts(o, central.Result())})
	}
	return groups
}

func outputFacts(o model.Output, central *model.Result) []Fact {
	facts := []Fact{{"Counts", counts(o.Spec().Scope)}}
	if o.Spec().Unit != "" {
		facts = append(facts, Fact{"Unit", o.Spec().Unit})
	}
	facts = append(facts, Fact{"A year is", "its quarters’ " + o.Spec().Aggregate.String()})
	if o.Spec().Aggregate == model.YearEnd {
		facts[len(facts)-1].Value = "as it stands at its end"
	}
	for _, year := range []int{model.BaseYear, 2030, model.LastYear} {
		if v := central.Annual(o, year); !math.IsNaN(v) {
			facts = append(facts, Fact{"Central, " + strconv.Itoa(year), session.Amount(nil, o, v)})
		}
	}
	return facts
}

// counts says in words what a number counts.
func counts(s model.Scope) string {
	where := map[string]string{"world": "the world", "US": "the United States"}[s.Where]
	if where == "" {
		where = s.Where
	}
	text := s.What + " in " + where
	for _, part := range []string{s.Basis, s.Change} {
		if part != "" {
			text += ", " + part
		}
	}
	return text
}

// anchor makes an ID of words.
func anchor(prefix, words string) string {
	return prefix + "-" + strings.ReplaceAll(strings.ToLower(words), " ", "-")
}

// confidences are the groups of evidence, in the order of published.
var confidences = map[string]EvidenceGroup{
	"primary":     {Name: "Primary", About: "The publisher’s own page, file or paper."},
	"secondary":   {Name: "Secondary", About: "Reported by the press or a compilation; the primary page was not opened."},
	"unconfirmed": {Name: "Unconfirmed", About: "Reported without a page at hand: shown, never a default or a check."},
	"computed":    {Name: "Computed", About: "Arithmetic on other rows, which are named."},
	"assumed":     {Name: "Assumed", About: "Nobody publishes it: a judgement, open to yours."},
}

func evidenceGroups(keys []string) []EvidenceGroup {
	var groups []EvidenceGroup
	all := sources(keys...)
	for _, confidence := range published {
		g := confidences[confidence]
		for _, s := range all {
			if s.Confidence == confidence {
				g.Sources = append(g.Sources, s)
			}
		}
		if len(g.Sources) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}
