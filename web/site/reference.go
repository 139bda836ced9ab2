package site

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/story"
)

// modelPage is the name of the model's own page.
const modelPage = "model.html"

// Reference holds the data of the model's page: what it computes and from what,
// checks, weaknesses, and the evidence. All of it but the weaknesses comes from the
// registries, the package comment and the central run.
type Reference struct {
	*Page
	Idea       Idea
	Inputs     []Section[InputRow]
	Outputs    []Section[OutputRow] // grouped by the beginning of their IDs
	Checks     []Check
	Weaknesses []Weakness
	Disputes   []evidence.Contradiction
	Quotations []evidence.Quotation
	Claims     []Claim
	Deals      []Deal
	Evidence   []EvidenceGroup
}

// Section is a heading of a registry with its rows. Names are in English, as in the
// registries; templates translate them.
type Section[Row any] struct {
	Name, Anchor string
	Rows         []Row
}

// InputRow is one input with its numbers in words.
type InputRow struct {
	*model.Param
	Facts []Fact
}

// OutputRow is one output with its numbers in words.
type OutputRow struct {
	*model.OutputSpec
	Facts []Fact
}

// Fact is a named property.
type Fact struct{ Name, Value string }

// EvidenceGroup holds the figures of one confidence.
type EvidenceGroup struct {
	Name, About, Anchor string
	Sources             []Source
}

// Count returns the number of outputs.
func (*Reference) Count() int { return model.NumOutputs }

// newReference returns the data of the model's page.
func newReference(ctx context.Context, p *Page) (*Reference, error) {
	idea, err := ReadIdea(ctx)
	if err != nil {
		return nil, err
	}
	l := p.language
	r := &Reference{Page: p, Idea: idea, Inputs: inputs(l), Outputs: outputs(l),
		Checks: checks(l), Weaknesses: weaknesses, Disputes: evidence.Contradictions(), Quotations: evidence.Quotations(), Claims: claims(l), Deals: deals(l)}
	r.Evidence = evidenceGroups(l, r.cited())
	return r, nil
}

// cited returns the keys on the page that the registries do not cite.
func (r *Reference) cited() []string {
	var keys []string
	for _, c := range r.Disputes {
		keys = append(keys, c.Keys...)
	}
	for _, q := range r.Quotations {
		keys = append(keys, q.Key)
	}
	for _, c := range r.Claims {
		keys = append(keys, c.Keys...)
	}
	for _, row := range r.Board.Looking.Rows {
		keys = append(keys, row.Key)
	}
	for _, d := range r.Deals {
		keys = append(keys, d.Key)
	}
	for _, s := range story.All() {
		keys = append(keys, s.Keys()...)
	}
	return keys
}

// under adds a row under a heading, adding the heading if needed.
func under[Row any](all []Section[Row], registry, name string, row Row) []Section[Row] {
	at := slices.IndexFunc(all, func(s Section[Row]) bool { return s.Name == name })
	if at < 0 {
		at, all = len(all), append(all, Section[Row]{Name: name, Anchor: anchor(registry, name)})
	}
	all[at].Rows = append(all[at].Rows, row)
	return all
}

func inputs(l *i18n.Language) (all []Section[InputRow]) {
	for i := range model.Params() {
		p := &model.Params()[i]
		all = under(all, "inputs", p.Group, InputRow{p, inputFacts(l, p)})
	}
	return all
}

// Texts for how an input is sampled, and for its kind and slider.
var (
	spreads = map[model.Shape]string{
		model.Normal: i18n.Mark("{low} to {high}, normal"), model.LogNormal: i18n.Mark("{low} to {high}, lognormal"),
		model.Uniform: i18n.Mark("{low} to {high}, uniform"),
	}
	sliders = map[model.Kind]map[model.Scale]string{
		model.Belief: {model.Linear: i18n.Mark("belief, linear slider"), model.Log: i18n.Mark("belief, log slider")},
		model.Lever:  {model.Linear: i18n.Mark("lever, linear slider"), model.Log: i18n.Mark("lever, log slider")},
	}
)

func inputFacts(l *i18n.Language, p *model.Param) []Fact {
	facts := []Fact{{l.T("Central"), l.Format(p, p.Default)}}
	if p.Kind == model.Switch {
		return append(facts, Fact{l.T("Kind"), l.T("switch")})
	}
	if !math.IsNaN(p.Observed) {
		facts = append(facts, Fact{l.T("In mid-2026"), l.Format(p, p.Observed)})
	}
	facts = append(facts, Fact{l.T("Range"), l.Numbers().Range(l.Format(p, p.Min), l.Format(p, p.Max))})
	if s := p.Spread; s.Shape != model.Fixed {
		facts = append(facts, Fact{l.T("Nine in ten"), l.T(spreads[s.Shape], "{low}", l.Format(p, s.P5), "{high}", l.Format(p, s.P95))})
	}
	return append(facts, Fact{l.T("Kind"), l.T(sliders[p.Kind][p.Scale])})
}

// families maps the beginnings of outputs' IDs to groups.
var families = []struct{ prefix, name string }{
	{"use.", i18n.Mark("Use")}, {"tokens.", i18n.Mark("Use")}, {"demand.", i18n.Mark("Demand")}, {"fleet.", i18n.Mark("Chips and the limits")},
	{"deliveries.", i18n.Mark("Chips and the limits")}, {"limit.", i18n.Mark("Chips and the limits")}, {"supply.", i18n.Mark("What supply offers")},
	{"answer.", i18n.Mark("What supply offers")}, {"price.", i18n.Mark("Price")},
	{"training.", i18n.Mark("Training")}, {"capex.", i18n.Mark("Capital spending")}, {"money.", i18n.Mark("What supply offers")}, {"revenue.", i18n.Mark("Revenue")}, {"power.", i18n.Mark("Power")},
	{"energy.", i18n.Mark("Energy and carbon")}, {"emissions", i18n.Mark("Energy and carbon")}, {"market.", i18n.Mark("Who holds it")},
}

// family returns the name of an output's group, "" if it has none.
func family(o model.Output) string {
	for _, f := range families {
		if strings.HasPrefix(o.Spec().ID, f.prefix) {
			return f.name
		}
	}
	return ""
}

func outputs(l *i18n.Language) (all []Section[OutputRow]) {
	central := session.New()
	for i := range model.Outputs() {
		o := model.Output(i)
		all = under(all, "outputs", family(o), OutputRow{o.Spec(), outputFacts(l, o, central.Result())})
	}
	return all
}

// aggregates describe how an output's quarters make a year.
var aggregates = map[model.Aggregate]string{
	model.YearEnd: i18n.Mark("as it stands at its end"), model.Sum: i18n.Mark("its quarters’ sum"), model.Mean: i18n.Mark("its quarters’ mean"),
}

func outputFacts(l *i18n.Language, o model.Output, central *model.Result) []Fact {
	facts := []Fact{{l.T("Counts"), counts(l, o.Spec().Scope)}}
	if o.Spec().Unit != "" {
		facts = append(facts, Fact{l.T("Unit"), l.T(o.Spec().Unit)})
	}
	facts = append(facts, Fact{l.T("A year is"), l.T(aggregates[o.Spec().Aggregate])})
	for _, year := range []int{model.BaseYear, 2030, model.LastYear} {
		if v := central.Annual(o, year); !math.IsNaN(v) {
			facts = append(facts, Fact{l.T("Central, {year}", "{year}", strconv.Itoa(year)), session.Amount(l, o, v)})
		}
	}
	return facts
}

// counts returns in words what a number counts.
func counts(l *i18n.Language, s model.Scope) string {
	where := i18n.Mark("{what} in {where}")
	switch s.Where {
	case "world":
		where = i18n.Mark("{what} in the world")
	case "US":
		where = i18n.Mark("{what} in the United States")
	}
	text := l.T(where, "{what}", l.T(s.What), "{where}", l.T(s.Where))
	for _, part := range []string{s.Basis, s.Change} {
		if part != "" {
			text += ", " + l.T(part)
		}
	}
	return text
}

// anchor returns an element ID for a name.
func anchor(prefix, name string) string {
	return prefix + "-" + strings.ReplaceAll(strings.ToLower(name), " ", "-")
}

// confidences holds the name and description of each group of evidence.
var confidences = map[string]EvidenceGroup{
	"primary":     {Name: i18n.Mark("Primary"), About: i18n.Mark("The publisher’s own page, file or paper.")},
	"secondary":   {Name: i18n.Mark("Secondary"), About: i18n.Mark("Reported by the press or a compilation; the primary page was not opened.")},
	"unconfirmed": {Name: i18n.Mark("Unconfirmed"), About: i18n.Mark("Reported without a page at hand: shown, never a default or a check.")},
	"computed":    {Name: i18n.Mark("Computed"), About: i18n.Mark("Arithmetic on other rows, which are named.")},
	"assumed":     {Name: i18n.Mark("Assumed"), About: i18n.Mark("Nobody publishes it: a judgement, open to yours.")},
}

func evidenceGroups(l *i18n.Language, keys []string) []EvidenceGroup {
	var groups []EvidenceGroup
	all := sources(l, keys...)
	for _, confidence := range published {
		g := confidences[confidence]
		g.Anchor = anchor("evidence", confidence)
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
