package i18n

import (
	"math"

	"hundredfold/model"
)

// Format writes an input's value with its unit, as it stands beside a slider.
func (l *Language) Format(p *model.Param, v float64) string { return p.Format(v, l.Numbers()) }

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
	who := Mark("An uncertainty, not a choice.")
	if p.Kind == model.Lever {
		who = Mark("A policy or business choice.")
	}
	return l.T(text, "{least}", l.Format(p, p.Min), "{most}", l.Format(p, p.Max), "{observed}", l.Format(p, p.Observed),
		"{central}", l.Format(p, p.Default)) + " " + l.T(who)
}
