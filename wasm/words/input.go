package words

import (
	"strings"

	"hundredfold/model"
)

// Value writes an input's value as a reader would type it: digits without a
// unit.
func (l *Language) Value(p *model.Param, v float64) string { return l.Number(p.Value(v)) }

// Format writes an input's value with its unit, as it stands beside a slider.
func (l *Language) Format(p *model.Param, v float64) string {
	pattern, digits := p.Pattern(v)
	return l.Text(pattern, "{n}", l.Number(digits))
}

// Parse reads what somebody typed as an input's value, in the language or in
// English. The error is a model.Problem.
func (l *Language) Parse(p *model.Param, text string) (float64, error) {
	if l == nil || l.typed == nil {
		return p.Parse(text)
	}
	return p.Parse(l.Typed(strings.TrimSpace(l.typed.Replace(text))))
}
