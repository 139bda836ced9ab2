package site

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hundredfold/model/evidence"
	"hundredfold/wasm/i18n"
)

func TestTheBoardOnThePageHasEveryComparisonAndSaysWhyItMisses(t *testing.T) {
	board := one(t, document(t, "index.html"), "board", with("details", "id", "board"))
	rows := find(board, func(n *html.Node) bool { _, ok := attribute(n, "data-figure"); return ok })
	all := append(evidence.Hindcast(), evidence.Board()...)
	if len(rows) != len(all) {
		t.Fatalf("%d rows, want %d", len(rows), len(all))
	}
	said := text(board)
	passed := 0
	for _, r := range all {
		if !strings.Contains(said, r.Name) || !strings.Contains(said, r.Scope) {
			t.Errorf("%s (%s) is left out", r.Name, r.Key)
		}
		if r.Pass {
			passed++
		} else if !strings.Contains(said, r.Why) {
			t.Errorf("%s misses, and the page does not say why: %s", r.Name, r.Why)
		}
	}
	for _, line := range evidence.Uncompared() {
		if !strings.Contains(said, line.String()) {
			t.Errorf("the page does not say that this is not compared: %s", line)
		}
	}
	verdicts := map[string]int{}
	for _, r := range rows {
		cells := find(r, func(n *html.Node) bool { return n.Data == "td" })
		verdicts[strings.Fields(text(cells[len(cells)-1]))[0]]++
	}
	if verdicts["passes"] != passed || verdicts["misses"] != len(all)-passed {
		t.Errorf("%v on the page, want %d of %d to pass", verdicts, passed, len(all))
	}
}

// Each part of the board shows its own score, with dates of publication, and no
// score covers all parts.
func TestPartsOfTheBoardAreNeverAddedUp(t *testing.T) {
	all := append(evidence.Board(), evidence.Hindcast()...)
	board := one(t, document(t, "index.html"), "board", with("details", "id", "board"))
	parts := find(board, func(n *html.Node) bool { return n.Data == "details" })
	want := []struct {
		of   evidence.Part
		name string
	}{{evidence.Blind, "Blind"}, {evidence.Constructed, "By construction"}, {evidence.Looking, "Hindcast"}}
	if len(parts) != len(want)+1 { // and one for what is not compared
		t.Fatalf("the board has %d parts", len(parts))
	}
	passed, rows := 0, 0
	for i, w := range want {
		count, met := 0, 0
		for _, r := range all {
			if r.Part == w.of {
				count++
				if r.Pass {
					met++
				}
			}
		}
		passed, rows = passed+met, rows+count
		if summary := text(find(parts[i], func(n *html.Node) bool { return n.Data == "summary" })[0]); summary != fmt.Sprintf("%s: %d of %d met", w.name, met, count) {
			t.Errorf("part %d is headed %q", i, summary)
		}
		if got := len(find(parts[i], func(n *html.Node) bool { _, ok := attribute(n, "data-figure"); return ok })); got != count {
			t.Errorf("%s has %d rows, want %d", w.name, got, count)
		}
		if dated := strings.Count(text(parts[i]), "Published "); w.of != evidence.Looking && dated < count {
			t.Errorf("%s dates %d of %d rows", w.name, dated, count)
		}
	}
	for _, page := range []string{"index.html", modelPage} {
		if sum := fmt.Sprintf("%d of %d", passed, rows); strings.Contains(text(document(t, page)), sum) {
			t.Errorf("%s adds up its parts: %s", page, sum)
		}
	}
	_, median := evidence.Summary(all, evidence.Blind)
	if said := fmt.Sprintf("is %.2f:", median); !strings.Contains(text(parts[0]), said) {
		t.Errorf("the blind part does not say that the median %q", said)
	}
}

// The coverage of hindcasts is counted on the board and listed figure by figure on
// the model's page.
func TestTheHindcastsCoverageIsSaid(t *testing.T) {
	within, page := 0, text(document(t, modelPage))
	for _, c := range evidence.Coverage() {
		if c.Holds() {
			within++
		}
	}
	said := fmt.Sprintf("Of %d figures that were observed, %d lie within", len(evidence.Coverage()), within)
	if board := text(one(t, document(t, "index.html"), "board", with("details", "id", "board"))); !strings.Contains(board, said) || !strings.Contains(page, said) {
		t.Errorf("nobody says %q", said)
	}
	for _, c := range newBoard(i18n.English).Covered {
		if want := fmt.Sprintf("%s, %d, %s", c.Name, c.Year, c.From); !strings.Contains(page, want) || !strings.Contains(page, c.Span) {
			t.Errorf("the page lacks %s: %s", want, c.Span)
		}
	}
}

func TestResidualsHaveTheirSignAndTheLanguagesDecimals(t *testing.T) {
	if got := i18n.German.Numbers().PercentOff(-0.255); got != "−25,5\u00a0%" {
		t.Errorf("in German it is %q", got)
	}
	for v, want := range map[float64]string{0.161: "+16.1%", -0.255: "−25.5%", 2: "+200.0%"} {
		if got := i18n.English.Numbers().PercentOff(v); got != want {
			t.Errorf("%g is written %q, want %q", v, got, want)
		}
	}
}
