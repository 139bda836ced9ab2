package story

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/quantity"
)

// expectation is a claim that a step makes about its numbers.
type expectation struct {
	line        int
	text        string
	left, right term
	op          string
	limit       string // expected name of the limit, instead of right
}

var comparison = regexp.MustCompile(`^(.+?)\s+([=<>~])\s+(.+)$`)

// near is the relative difference up to which numbers count as equal and as about
// equal.
var near = map[string]float64{"=": 0.0005, "~": 0.05}

func parseExpectation(text string) (expectation, error) {
	e := expectation{text: text}
	m := comparison.FindStringSubmatch(text)
	if m == nil {
		return e, fmt.Errorf("%q compares nothing: write it as power.ai_demand@2030 > power.ai@2030, with =, <, > or ~", text)
	}
	var err error
	if e.left, err = parseTerm(m[1]); err != nil {
		return e, err
	}
	e.op = m[2]
	if e.left.kind == anOutput && e.left.output == model.LimitBinding {
		var names []string
		for l := range limits {
			names = append(names, model.Limit(l).String())
		}
		switch {
		case e.op != "=":
			return e, fmt.Errorf("a limit is compared by = alone, not by %s", e.op)
		case !slices.Contains(names, m[3]):
			return e, fmt.Errorf("no limit %q; the nearest is %q", m[3], model.Nearest(m[3], names))
		}
		e.limit = m[3]
		return e, nil
	}
	e.right, err = parseTerm(m[3])
	if err == nil && e.right.kind == anOutput && e.right.output == model.LimitBinding {
		err = fmt.Errorf("a limit stands on the left side")
	}
	return e, err
}

// unmet returns why the expectation does not hold, "" if it does.
func (e *expectation) unmet(r runs) string {
	a := e.left.value(r)
	if e.limit != "" {
		if now := model.Limit(a).String(); now != e.limit {
			return fmt.Sprintf("it is %s", now)
		}
		return ""
	}
	b := e.right.value(r)
	holds := false
	switch e.op {
	case "<":
		holds = a < b
	case ">":
		holds = a > b
	default:
		holds = math.Abs(a-b) <= near[e.op]*max(math.Abs(a), math.Abs(b))
	}
	if holds {
		return ""
	}
	return fmt.Sprintf("it is %s against %s", quantity.Significant(a, 4), quantity.Significant(b, 4))
}

// Check runs every step and returns its faults: expectations that do not hold, and
// unconfirmed figures whose sentence does not say that they are reported. It
// returns nil if there are none.
func (s *Story) Check() Faults {
	var faults Faults
	add := func(line int, format string, args ...any) {
		faults = append(faults, Fault{s.File, line, fmt.Sprintf(format, args...)})
	}
	for i := range s.Steps {
		step := &s.Steps[i]
		r := step.runs()
		for _, e := range step.expected {
			if why := e.unmet(r); why != "" {
				add(e.line, "expect: %s does not hold: %s", e.text, why)
			}
		}
		for _, p := range step.Text {
			for j, span := range p {
				if key := span.cited(); key != "" && !s.confirmed(key) && !s.saysReported(p, j) {
					add(span.line, "%s is not confirmed: say in its sentence that it is reported (%s)", key, s.Language.Reported[0])
				}
			}
		}
	}
	faults.sort()
	return faults
}

// cited returns the evidence key of the figure that the span shows or cites.
func (s Span) cited() string {
	if s.value != nil {
		return s.value.key
	}
	return s.Key
}

func (s *Story) confirmed(key string) bool {
	f, _ := evidence.Source(key)
	return f.Confidence != "unconfirmed"
}

// saysReported reports whether the sentence around span j, or the one that ends
// just before a citation, says that it is reported.
func (s *Story) saysReported(p Paragraph, j int) bool {
	before, after := p[:j].String(), p[j:].String()
	ended := strings.TrimRight(before, " ")
	from := strings.LastIndex(strings.TrimRight(ended, ".!?"), ". ") + 1
	to := strings.Index(after+" ", ". ") + 1
	if strings.HasSuffix(ended, ".") && p[j].Text == "" && p[j].value == nil {
		to = 0 // a citation after its sentence
	}
	sentence := strings.ToLower(before[from:] + after[:min(to, len(after))])
	return slices.ContainsFunc(s.Language.Reported, func(w string) bool { return strings.Contains(sentence, w) })
}

// Cited returns the keys of the figures that the paragraph cites or shows, in
// order, each once.
func (p Paragraph) Cited() []string {
	var keys []string
	for _, span := range p {
		if key := span.cited(); key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// Keys returns the keys of the figures that the story cites, in order, each once.
func (s *Story) Keys() []string {
	var keys []string
	for i := range s.Steps {
		for _, p := range s.Steps[i].Text {
			for _, span := range p {
				if key := span.Key; key != "" && !slices.Contains(keys, key) {
					keys = append(keys, key)
				}
			}
		}
	}
	return keys
}
