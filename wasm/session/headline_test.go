package session_test

import (
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/session"
)

func TestEveryHeadlineInputStandsUnderThePathThatItBends(t *testing.T) {
	want := map[string]model.Path{"What is asked for": model.AskedFor, "What can be built": model.CanBeBuilt}
	seen := map[model.Input]bool{}
	for _, g := range session.Headline() {
		path, known := want[g.Name]
		if !known || len(g.Inputs) == 0 {
			t.Errorf("%q has %d inputs", g.Name, len(g.Inputs))
		}
		for _, i := range g.Inputs {
			if p := i.Param(); !p.Headline || p.Bends != path || seen[i] {
				t.Errorf("%s stands under %q", p.ID, g.Name)
			}
			seen[i] = true
		}
	}
	for i := range model.Params() {
		if p := &model.Params()[i]; p.Headline != seen[model.Input(i)] {
			t.Errorf("%s: headline %t, under a heading %t", p.ID, p.Headline, seen[model.Input(i)])
		}
	}
}
