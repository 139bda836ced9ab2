package evidence

import (
	"strings"

	"hundredfold/assets"
)

// Contradiction is a matter on which published figures disagree. All of them are
// kept; none is averaged away.
type Contradiction struct {
	Topic   string
	Because string   // why they differ, and which one the model follows
	Keys    []string // two figures or more
}

var contradictions lazy[[]Contradiction]

// Contradictions returns the contradictions in the table's order. Callers must not
// change them.
func Contradictions() []Contradiction {
	return contradictions.get(func() ([]Contradiction, error) { return readContradictions(assets.Contradictions) })
}

func readContradictions(text string) (rows []Contradiction, err error) {
	err = read("contradictions.csv", text, []string{"topic", "because", "keys"}, func(t *table) {
		c := Contradiction{t.must("topic"), t.must("because"), strings.Fields(t.must("keys"))}
		if len(c.Keys) < 2 {
			t.fail("keys", "%q is one side only; name two figures or more", t.text("keys"))
		}
		rows = append(rows, c)
	})
	return rows, err
}

// Quotation is a verbatim quotation.
type Quotation struct {
	Key      string // key of the figure in it
	Speaker  string
	Quote    string // "..." marks omissions
	Occasion string
	Date     string
	Compares string // what its figure compares
}

var quotations lazy[[]Quotation]

// Quotations returns the quotations, by date. Callers must not change them.
func Quotations() []Quotation {
	return quotations.get(func() ([]Quotation, error) { return readQuotations(assets.Quotations) })
}

func readQuotations(text string) (rows []Quotation, err error) {
	err = read("quotations.csv", text, []string{"key", "speaker", "quote", "occasion", "date", "compares"}, func(t *table) {
		rows = append(rows, Quotation{t.must("key"), t.must("speaker"), t.must("quote"), t.must("occasion"), t.date("date"), t.must("compares")})
	})
	return rows, err
}
