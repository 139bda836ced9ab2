package evidence

import (
	"math"
	"strconv"
	"strings"

	"hundredfold/assets"
	"hundredfold/model"
)

// DealKind is what a deal is about. Kinds overlap: the chips that a builder buys
// run at the sites where it rents compute, so GW of different kinds must not be
// added.
type DealKind string

const (
	Compute DealKind = "compute" // machines run by someone else
	Chips   DealKind = "chips"   // chips or racks
	Site    DealKind = "site"    // a site under construction
	Funding DealKind = "funding" // investment in a company, which buys no hardware itself
	Stake   DealKind = "stake"   // value of a holding
	Backlog DealKind = "backlog" // total of a seller's contracts, of which
	Plan    DealKind = "plan"    // total that a buyer has named, of which
)

// DealStatus is how firm a deal is.
type DealStatus string

const (
	Signed         DealStatus = "signed"
	LetterOfIntent DealStatus = "letter of intent" // not binding
	Announced      DealStatus = "announced"        // announced by its parties, without a known contract
	Placed         DealStatus = "placed"           // paid or built
	Cancelled      DealStatus = "cancelled"
	Cut            DealStatus = "cut"
	Reported       DealStatus = "reported" // by third parties
)

var (
	dealKinds    = []string{string(Compute), string(Chips), string(Site), string(Funding), string(Stake), string(Backlog), string(Plan)}
	dealStatuses = []string{string(Signed), string(LetterOfIntent), string(Announced), string(Placed), string(Cancelled), string(Cut), string(Reported)}
)

// Deal is a line of the ledger. A key may have several: for instance a contract and
// the investment that came with it.
type Deal struct {
	Key           string // key of its figure
	Kind          DealKind
	Status        DealStatus
	Buyer, Seller string     // who pays, who is paid
	Dollars       model.Band // $bn over all years; NaN if not published
	GW            model.Band // NaN if not published
	From, To      int        // first and last year as published, 0 if not
	Years         int        // duration in years, 0 if not published
	Chips         string     // which, and how many if published
	Date          string     // date of the announcement or report
	Text          string     // remarks
}

// lastDealYear is the assumed last year of a deal without one (A30).
const lastDealYear = 2030

// Span returns the first and last year of a deal: as published, or else from its
// announcement to 2030 (A30).
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
// span. ok is false without a published sum, for rent over an unpublished number of
// years, and for money that buys nothing itself or is counted in another deal.
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

// PerYear returns a deal's GW in a year, spread evenly over its span; NaN if its GW
// are not published.
func (d *Deal) PerYear(year int) model.Band {
	first, last := d.Span()
	share := 0.0
	if first <= year && year <= last {
		share = 1 / float64(last-first+1)
	}
	return d.GW.Times(share)
}

var deals lazy[[]Deal]

// Deals returns the ledger in the table's order. Callers must not change it.
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

// Contracted holds the GW of deals in a year. The three overlap and must not be
// added.
type Contracted struct {
	Compute float64 // signed, machines and sites
	Chips   float64 // signed, chips
	Intent  float64 // letters of intent, of any kind
}

// SignedGW returns the GW of deals that come into service in a year, each spread
// evenly over its span. It leaves out deals without published GW and those
// announced, reported, cancelled or cut.
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
