package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/session"
)

func TestEveryNumberOpensItsEquationValuesAndSources(t *testing.T) {
	page, s := document(t, "index.html"), session.New().Snapshot()
	for _, e := range s.Explained {
		o, _ := model.FindOutput(e.Output)
		hint := one(t, page, e.Output, with("div", "id", "why-"+e.Output))
		said := text(hint)
		for _, want := range []string{o.Spec().Label, o.Spec().Equation, e.Value, o.Spec().Scope.What} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: the explanation lacks %q", e.Output, want)
			}
		}
		values := find(hint, func(n *html.Node) bool { return n.Data == "dd" })
		if len(values) == 0 || len(values) != len(e.Values) {
			t.Fatalf("%s: %d values, want %d", e.Output, len(values), len(e.Values))
		}
		for i, v := range values {
			if text(v) != e.Values[i] {
				t.Errorf("%s: value %d is %q, want %q", e.Output, i, text(v), e.Values[i])
			}
		}
		for _, key := range o.Spec().Evidence {
			if f := source(key); !strings.Contains(said, f.Source) || !strings.Contains(said, f.Trust()) {
				t.Errorf("%s: the explanation lacks %s with its confidence", e.Output, key)
			}
		}
		if len(find(page, with("button", "popovertarget", "why-"+e.Output))) == 0 {
			t.Errorf("%s: nothing on the page opens its explanation", e.Output)
		}
	}
}

func TestHeadlineFiguresHeadsStripAndSentenceAreExplained(t *testing.T) {
	page := document(t, "index.html")
	opens := func(n *html.Node) bool { _, ok := attribute(n, "popovertarget"); return n.Data == "button" && ok }
	for _, output := range find(page, func(n *html.Node) bool { _, ok := attribute(n, "data-output"); return ok }) {
		if !opens(output.Parent) {
			t.Errorf("the figure %q opens nothing", text(output))
		}
	}
	for what, part := range map[string]func(*html.Node) bool{
		"sentence": func(n *html.Node) bool { return n.Data == "h1" },
		"strip":    with("section", "aria-labelledby", "strip-title"),
		"GPUs":     with("figure", "data-chart", "gpus"),
	} {
		if len(find(one(t, page, what, part), opens)) == 0 {
			t.Errorf("%s: nothing opens an explanation", what)
		}
	}
}

func TestEveryConfidenceHasItsWords(t *testing.T) {
	for _, s := range sources() {
		if s.Trust() == "" {
			t.Errorf("%s: the confidence %q has no words", s.Key, s.Confidence)
		}
	}
}

func TestLargeFiguresAreReadable(t *testing.T) {
	for from, want := range map[string]string{
		"13659259": "13,659,259", "12345.5": "12,345.5", "2026": "2026", "-123456": "-123,456", "2025-10-28": "2025-10-28", "1e26": "1e26",
	} {
		if got := thousands(from); got != want {
			t.Errorf("%s is written %s, want %s", from, got, want)
		}
	}
}

func TestAFigureIsWrittenWithItsUnitRemarkAndRange(t *testing.T) {
	for want, f := range map[string]evidence.Figure{
		"35×, 30 to 40":                         {Value: "35", Low: "30", High: "40", Unit: "x"},
		"60% ($3.1T)":                           {Value: "60", Unit: "% ($3.1T)"},
		"13,659,259 H100e (8-bit), 1 to 20,000": {Value: "13659259", Low: "1", High: "20000", Unit: "H100e (8-bit)"},
		"2022-09-20":                            {Value: "2022-09-20", Unit: "date"},
		"2":                                     {Value: "2", Unit: "1"},
	} {
		if got := (Source{f}).Amount(); got != want {
			t.Errorf("%+v is written %q, want %q", f, got, want)
		}
	}
}
