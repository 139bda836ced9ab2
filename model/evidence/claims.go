package evidence

import (
	"strings"

	"hundredfold/assets"
	"hundredfold/model"
)

// Claim is a public claim about AI and its hardware, and how a reader can check it.
type Claim struct {
	ID        string // permanent
	Text      string // the claim in a sentence
	Who, Date string // who made it, and when
	Quoted    string // the claim's own words, "" if Text summarises them
	Keys      []string
	Output    model.Output // the output that corresponds to it; not set if Year is 0
	Year      int          // year of Output; 0 if no output corresponds
	CheckedBy string       // what a reader changes or compares
	Caveat    string       // why the check may be wrong
	Chart     string       // chart that shows it, "" if none
}

// claimCharts lists the charts that may show a claim.
var claimCharts = []string{"gpus", "capex", "power", "revenue", "energy", "deals", "flows", "shares"}

var claims lazy[[]Claim]

// Claims returns the claims in the table's order. Callers must not change them.
func Claims() []Claim {
	return claims.get(func() ([]Claim, error) { return readClaims(assets.Claims) })
}

func readClaims(text string) (rows []Claim, err error) {
	columns := []string{"id", "claim", "who", "date", "quoted", "keys", "output", "checked_by", "doubt", "chart"}
	seen := map[string]bool{}
	err = read("claims.csv", text, columns, func(t *table) {
		c := Claim{
			ID: t.must("id"), Text: t.must("claim"), Who: t.must("who"), Date: t.date("date"), Quoted: t.text("quoted"),
			Keys: strings.Fields(t.must("keys")), CheckedBy: t.must("checked_by"), Caveat: t.must("doubt"),
		}
		if seen[c.ID] {
			t.fail("id", "%s stands twice", c.ID)
		}
		seen[c.ID] = true
		if t.text("output") != "" {
			c.Output, c.Year = t.outputInAYear("output")
		}
		if t.text("chart") != "" {
			c.Chart = t.oneOf("chart", claimCharts)
		}
		rows = append(rows, c)
	})
	return rows, err
}

// outputInAYear parses an output and a year of the run, such as "power.ai@2030".
func (t *table) outputInAYear(column string) (model.Output, int) {
	p, err := model.ParsePoint(t.must(column))
	if err != nil {
		t.fail(column, "%v", err)
	}
	return p.Output, p.Year
}
