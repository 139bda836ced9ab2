package evidence

import (
	"strings"
	"testing"
)

func TestEveryContradictionHasItsFiguresSideBySide(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range Contradictions() {
		if seen[c.Topic] {
			t.Errorf("%s stands twice", c.Topic)
		}
		seen[c.Topic] = true
		if !backed(t, c.Topic, c.Keys) {
			t.Errorf("%s: every side is unconfirmed", c.Topic)
		}
	}
	if len(seen) == 0 {
		t.Error("nothing is said to disagree")
	}
}

func TestQuotationsAreWordForWordWhatTheirFiguresHave(t *testing.T) {
	dated := ""
	for _, q := range Quotations() {
		f, ok := Source(q.Key)
		if !ok {
			t.Errorf("%q names %s, which no table has", q.Quote, q.Key)
			continue
		}
		if f.Metric != `"`+q.Quote+`" (`+q.Occasion+")" {
			t.Errorf("%s: the figure has %s, the quotation %q (%s)", q.Key, f.Metric, q.Quote, q.Occasion)
		}
		if f.Date != q.Date || f.Scope != q.Compares || f.Confidence == "unconfirmed" {
			t.Errorf("%s: %s, %s, %s; the figure has %s, %s", q.Key, q.Date, q.Compares, f.Confidence, f.Date, f.Scope)
		}
		if !strings.Contains(q.Quote, f.Value) && !strings.Contains(q.Quote, f.Low+", "+f.High) {
			t.Errorf("%s: %s is not in %q", q.Key, f.Value, q.Quote)
		}
		if q.Date < dated {
			t.Errorf("%s: %s comes after %s", q.Key, q.Date, dated)
		}
		dated = q.Date
	}
	if len(Quotations()) < 3 {
		t.Error("Huang's three statements are not all there")
	}
}
