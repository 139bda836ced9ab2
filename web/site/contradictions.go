package site

import (
	"hundredfold/model/evidence"
	"hundredfold/wasm/words"
)

// Contradiction is a matter on which published figures disagree, with every
// side of it.
type Contradiction struct {
	About, Because string
	Sides          []Source
}

func contradictions(l *words.Language) []Contradiction {
	var all []Contradiction
	for _, c := range evidence.Contradictions() {
		all = append(all, Contradiction{l.Text(c.Topic), l.Text(c.Because), cited(l, c.Keys)})
	}
	return all
}

// quotations are what was said, word for word, with what is said about it in the
// language.
func quotations(l *words.Language) []evidence.Quotation {
	var all []evidence.Quotation
	for _, q := range evidence.Quotations() {
		q.Occasion, q.Compares, q.Date = l.Text(q.Occasion), l.Text(q.Compares), date(l, q.Date)
		all = append(all, q)
	}
	return all
}
