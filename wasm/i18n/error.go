package i18n

import (
	"errors"
	"strings"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// Error says an error in the language, as far as it is a model.Problem or of a
// number that cannot be read; others are said as they are.
func (l *Language) Error(err error) string {
	var p *model.Problem
	var number *quantity.Error
	switch {
	case l == nil || l == English:
		return err.Error()
	case errors.As(err, &number):
		return number.In(l.Numbers())
	case !errors.As(err, &p):
		return err.Error()
	}
	return p.Say(l.T(p.Text), func(part any) string {
		switch v := part.(type) {
		case model.Label:
			return l.T(string(v))
		case model.Digits:
			return l.Numbers().Digits(string(v))
		case model.Amount:
			return l.Format(v.Param, v.Value)
		case model.Measure:
			parts := v.Parts()
			for i := range parts {
				parts[i] = l.T(parts[i])
			}
			return strings.Join(parts, ", ")
		case error:
			return l.Error(v)
		}
		panic("a problem has a part of another kind")
	})
}
