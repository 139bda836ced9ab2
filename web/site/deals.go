package site

import (
	"math"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/quantity"
	"hundredfold/wasm/i18n"
)

// Deal is a line of the ledger in words.
type Deal struct {
	evidence.Deal
	Amounts string // dollars, power and years, as far as published
}

// kinds and statuses name the kinds of deals and how firm they are.
var (
	kinds = map[evidence.DealKind]string{
		evidence.Compute: i18n.Mark("compute"), evidence.Chips: i18n.Mark("chips"), evidence.Site: i18n.Mark("site"), evidence.Funding: i18n.Mark("funding"),
		evidence.Stake: i18n.Mark("stake"), evidence.Backlog: i18n.Mark("backlog"), evidence.Plan: i18n.Mark("plan"),
	}
	statuses = map[evidence.DealStatus]string{
		evidence.Signed: i18n.Mark("signed"), evidence.LetterOfIntent: i18n.Mark("letter of intent"), evidence.Announced: i18n.Mark("announced"),
		evidence.Placed: i18n.Mark("placed"), evidence.Cancelled: i18n.Mark("cancelled"), evidence.Cut: i18n.Mark("cut"), evidence.Reported: i18n.Mark("reported"),
	}
)

func deals(l *i18n.Language) []Deal {
	var all []Deal
	for _, d := range evidence.Deals() {
		all = append(all, inWords(l, d))
	}
	return all
}

// inWords returns a deal in a language, for display only.
func inWords(l *i18n.Language, d evidence.Deal) Deal {
	var parts []string
	for _, part := range []string{band(l, d.Dollars, quantity.Money), band(l, d.GW, quantity.Watts), years(l, d.Years)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	d.Kind, d.Status = evidence.DealKind(l.T(kinds[d.Kind])), evidence.DealStatus(l.T(statuses[d.Status]))
	d.Buyer, d.Seller, d.Chips, d.Text, d.Date = l.T(d.Buyer), l.T(d.Seller), l.T(d.Chips), l.T(d.Text), date(l, d.Date)
	return Deal{d, strings.Join(parts, ", ")}
}

// years returns how long a deal runs, "" if unpublished.
func years(l *i18n.Language, n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return l.T("over a year")
	}
	return l.T("over {n} years", "{n}", strconv.Itoa(n))
}

// band returns a published value with its range, "" if unpublished.
func band(l *i18n.Language, b model.Band, u quantity.Unit) string {
	u = u.In(l.Numbers())
	switch {
	case math.IsNaN(b.Mid):
		return ""
	case b.Low == b.High:
		return u.Short(b.Mid)
	}
	return l.T("{mid} ({low} to {high})", "{mid}", u.Short(b.Mid), "{low}", u.Short(b.Low), "{high}", u.Short(b.High))
}

// Bought is what a deal buys if all of it goes into one kind of machine, in words,
// with a central estimate and a range.
type Bought struct {
	Deal
	Year  int // year of Share: the deal's first
	GB200 Quantity
	GB300 Quantity
	Peak  Quantity // facility power of the GB200
	Share Quantity // share of what the central scenario builds in Year
}

// Quantity is a value and its range in words.
type Quantity struct{ Mid, Range string }

// spread returns a band with no-break spaces between numbers and units, for narrow
// columns.
func spread(l *i18n.Language, b model.Band, write func(float64) string) Quantity {
	whole := func(v float64) string { return strings.ReplaceAll(write(v), " ", "\u00a0") }
	return Quantity{whole(b.Mid), l.Numbers().Range(whole(b.Low), whole(b.High))}
}

// Quantities returns the columns of the page's table.
func (b Bought) Quantities() []Quantity { return []Quantity{b.GB200, b.GB300, b.Peak, b.Share} }

// bought lists the deals that buy or rent machines for a published sum, in the
// ledger's order: OpenAI's with Amazon comes first.
func bought(l *i18n.Language, in *model.Inputs, r *model.Result) []Bought {
	var all []Bought
	for _, d := range evidence.Deals() {
		contract, ok := d.Contract()
		if !ok {
			continue
		}
		first, _ := d.Span()
		b := Bought{Deal: inWords(l, d), Year: max(first, model.FirstYear)}
		older, newer := contract.Buys(model.GB200, in, r, b.Year), contract.Buys(model.GB300, in, r, b.Year)
		b.GB200 = spread(l, older.GPUs.Times(1e-6), quantity.GPUs.In(l.Numbers()).Short)
		b.GB300 = spread(l, newer.GPUs.Times(1e-6), quantity.GPUs.In(l.Numbers()).Short)
		b.Peak = spread(l, older.Megawatts.Times(1e-3), quantity.Watts.In(l.Numbers()).Short)
		b.Share = spread(l, older.Share, func(v float64) string { return l.Numbers().Percentage(v, 1) })
		all = append(all, b)
	}
	return all
}
