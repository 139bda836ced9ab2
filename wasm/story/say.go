package story

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// unit is what a number of a story is counted in: the charts' own ways to write
// magnitudes in a sentence, the largest first.
type unit []chart.Step

var (
	plain   = unit{{Scale: 1, Long: i18n.Mark("{n}")}}
	percent = unit{{Scale: 1, Long: i18n.Mark("{n}%")}}
	times   = unit{{Scale: 1, Long: i18n.Mark("{n}×")}}
	money   = unit(chart.Money.Steps)
	power   = unit(chart.Watts.Steps)
	energy  = unit(chart.Energy.Steps)
	// Fewer than a million GPUs are counted in full.
	gpus = append(unit(chart.GPUs.Steps[:2:2]), chart.Step{Scale: 1e-6, Long: i18n.Mark("{n}")})
)

// say writes a value in a language: its digits are those that write gives.
func (u unit) say(l *i18n.Language, v float64, write func(float64) string) string {
	m := u[len(u)-1]
	for _, larger := range u {
		if math.Abs(v) >= larger.Scale*0.9995 {
			m = larger
			break
		}
	}
	return l.T(m.Long, "{n}", l.Number(group(write(v/m.Scale))))
}

// rounded writes a computed number as a text does, to two figures or three: 1.2,
// 65, 304, 230000.
func rounded(v float64) string {
	a := math.Abs(v)
	if a >= 1000 { // GPUs are not counted one by one
		step := math.Pow(10, math.Floor(math.Log10(a))-1)
		v = math.Round(v/step) * step
	}
	places := 0
	if a < 0.995 {
		places = 2
	} else if a < 9.95 {
		places = 1
	}
	return strings.TrimSuffix(strconv.FormatFloat(v, 'f', places, 64), ".0")
}

// exact writes a number with all the figures that it was given with.
func exact(v float64) string { return strconv.FormatFloat(math.Round(v*1e9)/1e9, 'f', -1, 64) }

// group sets commas between thousands of a number.
func group(s string) string {
	whole, rest, _ := strings.Cut(s, ".")
	if rest != "" {
		rest = "." + rest
	}
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return whole + rest
}

// units are the units of outputs and inputs that a text writes in its own way; a
// text says itself that a rate is for a year.
var units = map[string]unit{"million H100e": gpus, "million packages": gpus, "$bn": money, "GW": power, "TWh": energy, "%": percent, "×": times}

// say writes the term with its unit.
func (t *term) say(l *i18n.Language, r runs) string {
	v := t.value(r)
	switch t.kind {
	case anInput, aFormer:
		p := t.input.Param()
		if u, ok := units[strings.TrimSuffix(p.Unit, "/yr")]; ok && p.Unit != "×/yr" {
			return u.say(l, v, exact)
		}
		return l.Format(p, v)
	case aFigure:
		f, _ := evidence.Source(t.key)
		_, u, _ := quantity(f)
		return u.say(l, v, exact)
	case aContract:
		return map[string]unit{"gpus": gpus, "gw": power, "share": percent}[t.buys].say(l, v, rounded)
	}
	if t.output == model.LimitBinding {
		return l.T(limits[model.Limit(v)])
	}
	u, ok := units[t.output.Spec().Unit]
	if !ok {
		u = plain
	}
	return u.say(l, v, rounded)
}

// limits are what a text calls the limits.
var limits = [...]string{model.NoLimit: i18n.Mark("no limit"), model.Chips: i18n.Mark("chips"), model.Power: i18n.Mark("power"), model.Money: i18n.Mark("money"),
	model.Ceiling: i18n.Mark("ceiling on spending")}

// published are the units of the evidence that a text can name, and how many of
// the model's each is.
var published = map[string]struct {
	unit  unit
	scale float64
}{
	"USD trillion": {money, 1e3}, "USD billion": {money, 1}, "GW": {power, 1}, "TWh": {energy, 1}, "%": {percent, 1}, "x": {times, 1}, "x per year": {times, 1},
	"H100e": {gpus, 1e-6}, "million H100e": {gpus, 1}, "GPUs": {gpus, 1e-6}, "10^26 FLOP": {plain, 1}, "years": {plain, 1}, "bn people": {plain, 1},
}

// quantity reads a figure of the evidence as a number in the model's units.
func quantity(f evidence.Figure) (float64, unit, error) {
	name, _, _ := strings.Cut(f.Unit, " (")
	p, ok := published[strings.TrimSuffix(strings.TrimSuffix(name, "/yr"), " per GW")]
	if !ok {
		return 0, plain, fmt.Errorf("%s is given in %q, which a story cannot write", f.Key, f.Unit)
	}
	v, err := strconv.ParseFloat(f.Value, 64)
	if err != nil {
		return 0, plain, fmt.Errorf("%s is %q, which is not a number", f.Key, f.Value)
	}
	return v * p.scale, p.unit, nil
}

// Fill returns the step's text with every number in it written from the step's
// own run, with its unit.
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

// String is the paragraph's words.
func (p Paragraph) String() string {
	var b strings.Builder
	for _, s := range p {
		b.WriteString(s.Text)
	}
	return b.String()
}
