package evidence

import (
	"math"
	"strconv"
	"strings"

	"hundredfold/assets"
	"hundredfold/model"
)

// DealKind is what a deal is about. Kinds overlap: the chips that a builder
// buys run at the sites where it rents compute, so GW of different kinds do not
// add up.
type DealKind string

const (
	Compute DealKind = "compute" // machines that somebody else runs
	Chips   DealKind = "chips"   // chips or racks
	Site    DealKind = "site"    // a place that is built
	Funding DealKind = "funding" // money into a company; it buys nothing by itself
	Stake   DealKind = "stake"   // what a holding is worth
	Backlog DealKind = "backlog" // all that a seller has signed, of which deals above are part
	Plan    DealKind = "plan"    // a total that its buyer has named, of which deals above are part
)

// DealStatus is how firm a deal is.
type DealStatus string

const (
	Signed         DealStatus = "signed"
	LetterOfIntent DealStatus = "letter of intent" // binds nobody
	Announced      DealStatus = "announced"        // said by its parties; no contract is known
	Placed         DealStatus = "placed"           // paid or built
	Cancelled      DealStatus = "cancelled"
	Cut            DealStatus = "cut"
	Reported       DealStatus = "reported" // by others than its parties
)

var (
	dealKinds    = []string{string(Compute), string(Chips), string(Site), string(Funding), string(Stake), string(Backlog), string(Plan)}
	dealStatuses = []string{string(Signed), string(LetterOfIntent), string(Announced), string(Placed), string(Cancelled), string(Cut), string(Reported)}
)

// Deal is one line of the ledger. A key may have several: a contract and the
// investment that came with it.
type Deal struct {
	Key           string // of the figure that it comes from
	Kind          DealKind
	Status        DealStatus
	Buyer, Seller string     // who pays, who is paid
	Dollars       model.Band // $bn over all years; NaN where none is published
	GW            model.Band // NaN where none is published
	From, To      int        // first and last year as published, 0 where none is
	Years         int        // that it runs, 0 where not published
	Chips         string     // which, and how many where that is published
	Date          string     // of the announcement or the report
	Text          string     // what the columns do not say
}

// lastDealYear is when a deal that names no last year is over (A30).
const lastDealYear = 2030

// Span returns the first and the last year over which a deal is spread: as
// published, else from its announcement and until 2030 (A30).
func (d *Deal) Span() (first, last int) {
	if first = d.From; first == 0 {
		first, _ = strconv.Atoi(d.Date[:4])
	}
	switch {
	case d.To != 0:
		last = d.To
	case d.Years != 0:
		last = first + d.Years - 1
	default:
		last = lastDealYear
	}
	return first, max(first, last)
}

// Contract returns the deal as a sum that buys chips or rents machines over its
// span. It is false where no sum is published, where compute is rented for years
// that are not, and where the money buys nothing by itself or is counted in
// another deal.
func (d *Deal) Contract() (model.Contract, bool) {
	c := model.Contract{Dollars: d.Dollars.Mid}
	switch {
	case math.IsNaN(c.Dollars):
		return c, false
	case d.Kind == Chips:
		return c, true
	case d.Kind == Compute && (d.Years > 0 || d.To > 0):
		first, last := d.Span()
		c.Years = float64(last - first + 1)
		return c, true
	}
	return c, false
}

// PerYear returns the GW that a deal brings in a year, spread evenly over its
// span; NaN where its GW are not published.
func (d *Deal) PerYear(year int) model.Band {
	first, last := d.Span()
	share := 0.0
	if first <= year && year <= last {
		share = 1 / float64(last-first+1)
	}
	return d.GW.Times(share)
}

var deals lazy[[]Deal]

// Deals returns the ledger in the table's order. It is shared: read only.
func Deals() []Deal {
	return deals.get(func() ([]Deal, error) { return readDeals(assets.Deals) })
}

func readDeals(text string) (rows []Deal, err error) {
	columns := []string{"key", "kind", "status", "buyer", "seller", "usd_low", "usd", "usd_high", "gw_low", "gw", "gw_high", "from", "to", "years", "chips", "date", "text"}
	err = read("deals.csv", text, columns, func(t *table) {
		d := Deal{
			Key: t.must("key"), Kind: DealKind(t.oneOf("kind", dealKinds)), Status: DealStatus(t.oneOf("status", dealStatuses)),
			Buyer: t.must("buyer"), Seller: t.must("seller"),
			Dollars: t.band("usd_low", "usd", "usd_high"), GW: t.band("gw_low", "gw", "gw_high"),
			From: t.mayYear("from"), To: t.mayYear("to"), Years: t.count("years"),
			Chips: t.text("chips"), Date: t.date("date"), Text: t.text("text"),
		}
		if d.To != 0 && d.From > d.To {
			t.fail("to", "%d is before the first year %d", d.To, d.From)
		}
		if strings.HasPrefix(d.Date, "FY") {
			t.fail("date", "%q is a fiscal year; a deal has a date", d.Date)
		}
		rows = append(rows, d)
	})
	return rows, err
}

// Contracted is what deals bring in one year, GW. The three overlap and do not
// add up.
type Contracted struct {
	Compute float64 // signed, machines and sites
	Chips   float64 // signed, chips
	Intent  float64 // letters of intent, of any kind
}

// SignedGW returns the GW of deals that come into service in a year, each
// spread evenly over its span. Deals without published GW are not in it, nor
// what is announced, reported, cancelled or cut.
func SignedGW(year int) (sum Contracted) {
	for i := range Deals() {
		d := &Deals()[i]
		gw := d.PerYear(year).Mid
		switch {
		case !(gw > 0): // none published, or not in that year
		case d.Status == LetterOfIntent:
			sum.Intent += gw
		case d.Status != Signed:
		case d.Kind == Chips:
			sum.Chips += gw
		case d.Kind == Compute || d.Kind == Site:
			sum.Compute += gw
		}
	}
	return sum
}
