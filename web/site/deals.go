package site

import (
	"math"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/chart"
)

// Deal is a line of the ledger in words.
type Deal struct {
	evidence.Deal
	Amounts string // dollars, power and years, as far as published
}

func deals() []Deal {
	var all []Deal
	for _, d := range evidence.Deals() {
		text := ""
		add := func(part string) {
			if text != "" && part != "" {
				text += ", "
			}
			text += part
		}
		add(band(d.Dollars, chart.Money))
		add(band(d.GW, chart.Watts))
		if d.Years != 0 {
			add("over " + strconv.Itoa(d.Years) + " years")
		}
		all = append(all, Deal{d, text})
	}
	return all
}

// band writes a published value with its range, "" where there is none.
func band(b model.Band, u chart.Unit) string {
	switch {
	case math.IsNaN(b.Mid):
		return ""
	case b.Low == b.High:
		return u.Short(b.Mid)
	}
	return u.Short(b.Mid) + " (" + u.Short(b.Low) + " to " + u.Short(b.High) + ")"
}
