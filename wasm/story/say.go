package story

import (
	"fmt"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/quantity"
	"hundredfold/wasm/i18n"
)

// gpus writes numbers of GPUs; below a million they are written in full.
var gpus = quantity.Unit{Steps: append(quantity.GPUs.Steps[:2:2], quantity.Step{Scale: 1e-6, Long: "{n}"})}

// units maps the units of outputs and inputs to those that a text uses. Rates lose
// "/yr", because the text itself says that they are for a year.
var units = map[string]quantity.Unit{"million H100e": gpus, "million packages": gpus, "$bn": quantity.Money, "GW": quantity.Watts, "TWh": quantity.Energy,
	"%": quantity.Percent, "×": quantity.Times}

// say returns the term's number with its unit.
func (t *term) say(l *i18n.Language, r runs) string {
	v := t.value(r)
	switch t.kind {
	case anInput, aFormer:
		p := t.input.Param()
		if u, ok := units[strings.TrimSuffix(p.Unit, "/yr")]; ok && p.Unit != "×/yr" {
			return u.In(l.Numbers()).Text(v, quantity.Exact)
		}
		return l.Format(p, v)
	case aFigure:
		f, _ := evidence.Source(t.key)
		_, u, _ := figure(f)
		return u.In(l.Numbers()).Text(v, quantity.Exact)
	case aContract:
		u := map[string]quantity.Unit{"gpus": gpus, "gw": quantity.Watts, "share": quantity.Percent}[t.buys]
		return u.In(l.Numbers()).Text(v, quantity.Rounded)
	}
	if t.output == model.LimitBinding {
		return l.T(limits[model.Limit(v)])
	}
	return units[t.output.Spec().Unit].In(l.Numbers()).Text(v, quantity.Rounded)
}

// limits are the names of the limits in a text.
var limits = [...]string{model.NoLimit: i18n.Mark("no limit"), model.Chips: i18n.Mark("chips"), model.Power: i18n.Mark("power"), model.Money: i18n.Mark("money"),
	model.Ceiling: i18n.Mark("ceiling on spending")}

// published maps the evidence's units that a text can write to units and to factors
// into the model's units.
var published = map[string]struct {
	unit  quantity.Unit
	scale float64
}{
	"USD trillion": {quantity.Money, 1e3}, "USD billion": {quantity.Money, 1}, "GW": {quantity.Watts, 1}, "TWh": {quantity.Energy, 1}, "%": {quantity.Percent, 1}, "x": {quantity.Times, 1}, "x per year": {quantity.Times, 1},
	"H100e": {gpus, 1e-6}, "million H100e": {gpus, 1}, "GPUs": {gpus, 1e-6}, "10^26 FLOP": {quantity.Unit{}, 1}, "years": {quantity.Unit{}, 1}, "bn people": {quantity.Unit{}, 1},
}

// figure returns a figure of the evidence in the model's units. The error is about
// a unit that a story cannot write or a value that is no number.
func figure(f evidence.Figure) (float64, quantity.Unit, error) {
	name, _, _ := strings.Cut(f.Unit, " (")
	p, ok := published[strings.TrimSuffix(strings.TrimSuffix(name, "/yr"), " per GW")]
	if !ok {
		return 0, quantity.Unit{}, fmt.Errorf("%s is given in %q, which a story cannot write", f.Key, f.Unit)
	}
	v, err := quantity.Parse(f.Value)
	if err != nil {
		return 0, quantity.Unit{}, fmt.Errorf("%s: %w", f.Key, err)
	}
	return v * p.scale, p.unit, nil
}

// Fill returns the step's text with its numbers filled in from the step's own run,
// with units.
func (s *Step) Fill(l *i18n.Language) []Paragraph {
	r := s.runs()
	filled := make([]Paragraph, len(s.Text))
	for i, p := range s.Text {
		filled[i] = append(Paragraph(nil), p...)
		for j := range filled[i] {
			if v := filled[i][j].value; v != nil {
				filled[i][j].Text = v.say(l, r)
			}
		}
	}
	return filled
}

// String returns the paragraph's text.
func (p Paragraph) String() string {
	var b strings.Builder
	for _, s := range p {
		b.WriteString(s.Text)
	}
	return b.String()
}
