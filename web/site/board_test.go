package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hundredfold/model/evidence"
	"hundredfold/wasm/words"
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

func TestResidualsHaveTheirSignAndTheLanguagesDecimals(t *testing.T) {
	if got := off(words.German, -0.255); got != "−25,5\u00a0%" {
		t.Errorf("in German it is %q", got)
	}
	for v, want := range map[float64]string{0.161: "+16.1%", -0.255: "−25.5%", 2: "+200.0%"} {
		if got := off(words.English, v); got != want {
			t.Errorf("%g is written %q, want %q", v, got, want)
		}
	}
}
