package site

import (
	"hundredfold/model/evidence"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/session"
	"hundredfold/wasm/words"
)

// Claim is what somebody said, in words, with what the central scenario gives.
type Claim struct {
	evidence.Claim
	Output string // its ID, "" where no output is the claim's like
	Says   string // what the output is, in English
	Gives  string // its value in Year
	Shown  string // the chart's title, "" for none
}

// claims says every claim in a language.
func claims(l *words.Language) []Claim {
	central := session.New().Result()
	var all []Claim
	for _, c := range evidence.Claims() {
		said := Claim{Claim: c}
		if c.Year != 0 {
			said.Output, said.Says, said.Gives = c.Output.Spec().ID, c.Output.Spec().Label, session.Amount(l, c.Output, central.Annual(c.Output, c.Year))
		}
		if spec, err := chart.Find(c.Chart); err == nil {
			said.Shown = spec.In(l).Title
		}
		said.Text, said.Who, said.CheckedBy, said.Doubt, said.Date = l.Text(c.Text), l.Text(c.Who), l.Text(c.CheckedBy), l.Text(c.Doubt), date(l, c.Date)
		all = append(all, said)
	}
	return all
}
