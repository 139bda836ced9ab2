package i18n

import (
	"math"
	"strings"

	"hundredfold/model"
)

// Value writes an input's value as a reader would type it: digits without a
// unit.
func (l *Language) Value(p *model.Param, v float64) string { return l.Number(p.Value(v)) }

// Format writes an input's value with its unit, as it stands beside a slider.
func (l *Language) Format(p *model.Param, v float64) string {
	pattern, digits := p.Pattern(v)
	return l.T(pattern, "{n}", l.Number(digits))
}

// Parse reads what somebody typed as an input's value, in the language or in
// English. The error is a model.Problem.
func (l *Language) Parse(p *model.Param, text string) (float64, error) {
	if l == nil || l.typed == nil {
		return p.Parse(text)
	}
	return p.Parse(l.Typed(strings.TrimSpace(l.typed.Replace(text))))
}

// Float reads a number that somebody typed in the language, of whatever it is,
// and reports whether it is one.
func (l *Language) Float(text string) (float64, bool) {
	v, err := model.Decimal(l.Typed(strings.TrimSpace(text)))
	return v, err == nil
}

// Range says what an input may be, what it was in mid-2026, and what it is in the
// central scenario.
func (l *Language) Range(p *model.Param) string {
	if p.Kind == model.Switch {
		return l.T("A mechanism of the model; on in the central scenario.")
	}
	text := Mark("From {least} to {most}; {observed} in mid-2026; central scenario {central}.")
	if math.IsNaN(p.Observed) {
		text = Mark("From {least} to {most}; central scenario {central}.")
	}
	who := Mark("Nobody chooses it: a belief about the world.")
	if p.Kind == model.Lever {
		who = Mark("Somebody can choose it.")
	}
	return l.T(text, "{least}", l.Format(p, p.Min), "{most}", l.Format(p, p.Max), "{observed}", l.Format(p, p.Observed),
		"{central}", l.Format(p, p.Default)) + " " + l.T(who)
}
