package site

import (
	"hundredfold/model/evidence"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// Claim is a public claim with the central scenario's value.
type Claim struct {
	evidence.Claim
	Output string // ID of its output, "" if none corresponds
	Says   string // label of the output, in English
	Gives  string // its value in Year
	Shown  string // title of its chart, "" if none
}

// claims returns every claim, with the model's values in a language.
func claims(l *i18n.Language) []Claim {
	central := session.New().Result()
	var all []Claim
	for _, c := range evidence.Claims() {
		said := Claim{Claim: c}
		if c.Year != 0 {
			said.Output, said.Says, said.Gives = c.Output.Spec().ID, c.Output.Spec().Label, session.Amount(l, c.Output, central.Annual(c.Output, c.Year))
		}
		if spec, err := chart.Find(c.Chart); err == nil {
			said.Shown = spec.WithLanguage(l).Title
		}
		all = append(all, said)
	}
	return all
}
