package site

import (
	"hundredfold/model/evidence"
	"hundredfold/wasm/i18n"
)

// Contradiction is a matter on which published figures disagree, with every
// side of it.
type Contradiction struct {
	About, Because string
	Sides          []Source
}

func contradictions(l *i18n.Language) []Contradiction {
	var all []Contradiction
	for _, c := range evidence.Contradictions() {
		all = append(all, Contradiction{l.T(c.Topic), l.T(c.Because), cited(l, c.Keys)})
	}
	return all
}

// quotations are what was said, word for word, with what is said about it in the
// language.
func quotations(l *i18n.Language) []evidence.Quotation {
	var all []evidence.Quotation
	for _, q := range evidence.Quotations() {
		q.Occasion, q.Compares, q.Date = l.T(q.Occasion), l.T(q.Compares), date(l, q.Date)
		all = append(all, q)
	}
	return all
}
