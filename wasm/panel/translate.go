package panel

import (
	"slices"

	"hundredfold/model/quantity"
	"hundredfold/wasm/uncertainty"
)

// translate has what stands on the card be in the language that the reader has
// turned to. Numbers are written anew, since a point means another thing there;
// what was found has to be asked for again.
func (p *Panel) translate() {
	a, before := &p.questions, p.questions.language
	if a.language = p.lang(); a.language == before {
		return
	}
	for _, e := range [...]*textField{&a.goal.value, &a.probabilities.value} {
		if v, err := before.Numbers().Parse(e.text); err == nil {
			e.text = a.language.Numbers().Digits(quantity.Plain(v))
		}
	}
	if i := slices.IndexFunc(uncertainty.Targets(before), func(aim uncertainty.Target) bool { return aim.Text == a.goal.aim }); i >= 0 {
		a.goal.aim = uncertainty.Targets(a.language)[i].Text
	}
	if a.job.kind == "solve" {
		p.cancelJob()
	}
	a.job.failure, a.goal.found = "", nil
	p.stale = true
}
