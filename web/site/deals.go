package site

import (
	"math"
	"strconv"
	"strings"

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
		switch d.Years {
		case 0:
		case 1:
			add("over a year")
		default:
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

// Bought is what a deal of the ledger buys if all of it goes into one kind of
// machine, in words: a middle and its range.
type Bought struct {
	Deal
	Year  int // whose build the share is of: the deal's first, from 2026 on
	GB200 Quantity
	GB300 Quantity
	Peak  Quantity // facility power of the GB200
	Share Quantity // of what is built in Year, by the central scenario
}

// Quantity is a value in words with its range.
type Quantity struct{ Mid, Range string }

// quantity writes a band so that a narrow column breaks between its numbers,
// never between a number and its unit.
func quantity(b model.Band, write func(float64) string) Quantity {
	whole := func(v float64) string { return strings.ReplaceAll(write(v), " ", "\u00a0") }
	return Quantity{whole(b.Mid), whole(b.Low) + " to " + whole(b.High)}
}

func percent(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) + "%" }

// Quantities returns the columns of the page's table.
func (b Bought) Quantities() []Quantity { return []Quantity{b.GB200, b.GB300, b.Peak, b.Share} }

// bought lists the deals that buy or rent machines for a published sum, in the
// ledger's order: OpenAI's with Amazon comes first.
func bought(in *model.Inputs, r *model.Result) []Bought {
	var all []Bought
	for _, d := range deals() {
		contract, ok := d.Contract()
		if !ok {
			continue
		}
		first, _ := d.Span()
		b := Bought{Deal: d, Year: max(first, model.FirstYear)}
		older, newer := contract.Buys(model.GB200, in, r, b.Year), contract.Buys(model.GB300, in, r, b.Year)
		b.GB200 = quantity(older.GPUs.Times(1e-6), chart.GPUs.Short)
		b.GB300 = quantity(newer.GPUs.Times(1e-6), chart.GPUs.Short)
		b.Peak = quantity(older.Megawatts.Times(1e-3), chart.Watts.Short)
		b.Share = quantity(older.Share, percent)
		all = append(all, b)
	}
	return all
}
