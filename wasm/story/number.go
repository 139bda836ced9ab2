package story

import (
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// Number is a figure shown alone: its label, its value with the unit, and its
// scope.
type Number struct{ Label, Value, Scope string }

// Number returns the main figure of a step, from a run of its inputs: the first
// output that its text sets in bold, or else its first chart's output in the year
// shown.
func (s *Step) Number(l *i18n.Language, in *model.Inputs, r *model.Result) Number {
	of := term{factor: 1, kind: anOutput, output: s.Charts[0].Output, year: s.State.Year}
	for _, p := range s.Text {
		for i := len(p) - 1; i >= 0; i-- {
			if v := p[i].value; p[i].Bold && v != nil && v.kind == anOutput && v.of == "" {
				of = *v
			}
		}
		if of.text != "" {
			break
		}
	}
	spec := of.output.Spec()
	var scope []string
	for _, part := range [...]string{spec.Scope.What, spec.Scope.Where, spec.Scope.Basis, spec.Scope.Change} {
		if part != "" && part != "total" {
			scope = append(scope, l.T(part))
		}
	}
	scope = append(scope, strconv.Itoa(of.year))
	return Number{Label: l.T(spec.Label), Value: of.say(l, runs{"": {*in, r}}), Scope: strings.Join(scope, ", ")}
}
