package cli

import (
	"fmt"
	"math"

	"hundredfold/model"
	"hundredfold/model/evidence"
)

// dealsCmd lists the ledger of deals, or prints what a sum buys.
type dealsCmd struct {
	choice
	Usd    *float64 `name:"usd" placeholder:"BILLIONS" help:"Say what this sum in $bn buys."`
	Deal   string   `placeholder:"KEY" help:"Say what a deal of the ledger buys, as F554."`
	Years  float64  `placeholder:"N" help:"Years over which the sum rents; without it the sum buys outright."`
	Rent   float64  `placeholder:"USD" help:"$ per GPU-hour of a sum that rents (default: the range of the evidence)."`
	Year   int      `default:"2026" help:"The year whose build the share is of."`
	Format string   `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

func (c *dealsCmd) Run(e *env) error {
	if c.Usd == nil && c.Deal == "" {
		if c.Years != 0 || c.Rent != 0 {
			return usage{fmt.Errorf("--years and --rent go with a sum: add --usd, or --deal with a key of the ledger")}
		}
		return printRecords(e, c.Format, ledger())
	}
	contract, err := c.contract()
	if err != nil {
		return usage{err}
	}
	if c.Year < model.FirstYear || c.Year > model.LastYear {
		return usage{fmt.Errorf("--year: %d is not a year from %d to %d", c.Year, model.FirstYear, model.LastYear)}
	}
	state, err := c.state(e)
	if err != nil {
		return err
	}
	var r model.Result
	model.Run(&r, &state.Inputs)
	return printRecords(e, c.Format, bought(contract, &state.Inputs, &r, c.Year))
}

// contract returns the sum that the flags name. The error is about flags that
// conflict or are out of range.
func (c *dealsCmd) contract() (model.Contract, error) {
	sum := model.Contract{Years: c.Years, Rent: c.Rent}
	if c.Deal != "" {
		if c.Usd != nil {
			return sum, fmt.Errorf("--usd and --deal both name a sum: keep one")
		}
		d, err := c.deal()
		if err != nil {
			return sum, err
		}
		sum.Dollars = d.Dollars.Mid
		if buys, ok := d.Contract(); ok && c.Years == 0 {
			sum.Years = buys.Years
		}
		if sum.Years == 0 && d.Kind == evidence.Compute {
			return sum, fmt.Errorf("--deal %s: it rents, for years that are not published; give them with --years", c.Deal)
		}
	} else {
		sum.Dollars = *c.Usd
	}
	for _, n := range []struct {
		name       string
		value      float64
		least, top float64
		remedy     string
	}{
		{"usd", sum.Dollars, 0.001, 10000, "billions of dollars from 0.001 to 10000"},
		{"years", sum.Years, 0, 30, "years from 0 to 30; 0 buys outright"},
		{"rent", sum.Rent, 0, 1000, "dollars per GPU-hour up to 1000"},
	} {
		if !(n.value >= n.least && n.value <= n.top) {
			return sum, fmt.Errorf("--%s %g: give %s", n.name, n.value, n.remedy)
		}
	}
	if sum.Rent > 0 && sum.Years == 0 {
		return sum, fmt.Errorf("--rent %g: say for how many years, with --years", sum.Rent)
	}
	return sum, nil
}

// deal returns the deal with the key and a published sum.
func (c *dealsCmd) deal() (evidence.Deal, error) {
	var keys []string
	for _, d := range evidence.Deals() {
		if d.Key == c.Deal && !math.IsNaN(d.Dollars.Mid) {
			return d, nil
		}
		keys = append(keys, d.Key)
	}
	nearest := model.Nearest(c.Deal, keys)
	if nearest == c.Deal {
		return evidence.Deal{}, fmt.Errorf("--deal %s: no sum of it is published; give one with --usd", c.Deal)
	}
	return evidence.Deal{}, fmt.Errorf("--deal: no deal has the key %q; the nearest is %q", c.Deal, nearest)
}

// dealRow is a deal; null is unpublished.
type dealRow struct {
	Key     string              `json:"key"`
	Date    string              `json:"date"`
	Status  evidence.DealStatus `json:"status"`
	Kind    evidence.DealKind   `json:"kind"`
	Buyer   string              `json:"buyer"`
	Seller  string              `json:"seller"`
	USDLow  *float64            `json:"usd_bn_low"`
	USD     *float64            `json:"usd_bn"`
	USDHigh *float64            `json:"usd_bn_high"`
	GWLow   *float64            `json:"gw_low"`
	GW      *float64            `json:"gw"`
	GWHigh  *float64            `json:"gw_high"`
	From    *float64            `json:"from"`
	To      *float64            `json:"to"`
	Years   *float64            `json:"years"`
	Chips   string              `json:"chips"`
	Remark  string              `json:"remark"`
}

func ledger() []dealRow {
	var rows []dealRow
	for _, d := range evidence.Deals() {
		rows = append(rows, dealRow{d.Key, d.Date, d.Status, d.Kind, d.Buyer, d.Seller,
			published(d.Dollars.Low), published(d.Dollars.Mid), published(d.Dollars.High), published(d.GW.Low), published(d.GW.Mid), published(d.GW.High),
			published(float64(d.From)), published(float64(d.To)), published(float64(d.Years)), d.Chips, d.Text})
	}
	return rows
}

// published returns nil for an unpublished value: NaN or 0.
func published(v float64) *float64 {
	if math.IsNaN(v) || v == 0 {
		return nil
	}
	return &v
}

// boughtRow is one quantity that a sum buys.
type boughtRow struct {
	GPU      string   `json:"if_all_is"`
	Quantity string   `json:"buys"`
	Low      rounded  `json:"low"`
	Middle   rounded  `json:"middle"`
	High     rounded  `json:"high"`
	Evidence []string `json:"evidence"`
}

// rounded is a number that CSV too shows with four significant digits.
type rounded float64

func (v rounded) String() string { return round(float64(v)) }

func bought(c model.Contract, in *model.Inputs, r *model.Result, year int) []boughtRow {
	var rows []boughtRow
	for g := range model.GPU(model.NumGPUs) {
		b := c.Buys(g, in, r, year)
		for _, q := range []struct {
			name string
			band model.Band
		}{
			{"GPUs", b.GPUs}, {"million H100e", b.H100e}, {"MW of facility peak", b.Megawatts},
			{fmt.Sprintf("%% of %d's build", year), b.Share},
		} {
			rows = append(rows, boughtRow{g.Spec().Name, q.name, rounded(q.band.Low), rounded(q.band.Mid), rounded(q.band.High), g.Spec().Evidence})
		}
	}
	return rows
}
