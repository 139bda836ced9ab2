package site

import "hundredfold/model/evidence"

// Contradiction is a matter on which published figures disagree, with every
// side of it.
type Contradiction struct {
	About, Because string
	Sides          []Source
}

func contradictions() []Contradiction {
	var all []Contradiction
	for _, c := range evidence.Contradictions() {
		all = append(all, Contradiction{c.Topic, c.Because, cited(c.Keys)})
	}
	return all
}
