package session

import (
	"strings"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// Amount writes an output's value with its unit in a language, nil for English.
func Amount(l *i18n.Language, o model.Output, v float64) string {
	if o == model.LimitBinding {
		return l.T(limitLabels[model.Limit(v)])
	}
	return Quantity(l, o.Spec().Unit, v)
}

// Quantity writes a value in a unit of the model in a language, nil for English.
func Quantity(l *i18n.Language, of string, v float64) string {
	switch of {
	case "million H100e":
		return l.T("{amount} H100e", "{amount}", chart.GPUs.WithLanguage(l).Short(v))
	case "million packages":
		return l.T("{amount} packages", "{amount}", chart.GPUs.WithLanguage(l).Short(v))
	case "$bn":
		return chart.Money.WithLanguage(l).Short(v)
	case "$bn per GW":
		return l.T("{amount} per GW", "{amount}", chart.Money.WithLanguage(l).Short(v))
	case "GW":
		return chart.Watts.WithLanguage(l).Short(v)
	}
	number := chart.Points.WithLanguage(l).Short(v)
	switch {
	case of == "%":
		return l.T("{n}%", "{n}", number)
	case of == "×":
		return l.T("{n}×", "{n}", number)
	case of == "":
		return number
	case strings.HasPrefix(of, "10^"):
		return number + " × " + l.T(of)
	}
	return number + " " + l.T(of)
}
