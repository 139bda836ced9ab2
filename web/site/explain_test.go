package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/i18n"
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
			if f := source(i18n.English, key); !strings.Contains(said, f.Source) || !strings.Contains(said, f.Trust()) {
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
	for _, s := range sources(i18n.English) {
		if s.Trust() == "" {
			t.Errorf("%s: the confidence %q has no words", s.Key, s.Confidence)
		}
	}
}

func TestLargeFiguresAreReadable(t *testing.T) {
	for from, want := range map[string]string{
		"13659259": "13,659,259", "12345.5": "12,345.5", "2026": "2026", "-123456": "-123,456", "2025-10-28": "2025-10-28", "1e26": "1e26",
	} {
		if got := i18n.English.Numbers().Given(from); got != want {
			t.Errorf("%s is written %s, want %s", from, got, want)
		}
	}
}

func TestAFigureIsWrittenWithItsUnitRemarkAndRange(t *testing.T) {
	for _, c := range []struct {
		figure                               evidence.Figure
		amount, remark, span, german, spanne string
	}{
		{evidence.Figure{Value: "3.5", Low: "3", High: "4.5", Unit: "x"}, "3.5×", "", "3 to 4.5", "3,5×", "3 bis 4,5"},
		{evidence.Figure{Value: "60", Unit: "% ($3.1T)"}, "60%", "$3.1T", "", "60\u00a0%", ""},
		{evidence.Figure{Value: "13659259", Low: "1", High: "20000", Unit: "H100e (8-bit)"}, "13,659,259 H100e", "8-bit", "1 to 20,000", "13.659.259 H100e", "1 bis 20.000"},
		{evidence.Figure{Value: "2022-09-20", Unit: "date"}, "20 September 2022", "", "", "20. September 2022", ""},
		{evidence.Figure{Value: "2", Unit: "1"}, "2", "", "", "2", ""},
		{evidence.Figure{Value: "1.5", Unit: "USD billion"}, "1.5 USD billion", "", "", "1,5 Mrd. US-Dollar", ""},
	} {
		en, de := Source{c.figure, i18n.English}, Source{c.figure, i18n.German}
		if en.Amount() != c.amount || en.Remark() != c.remark || en.Range() != c.span {
			t.Errorf("%+v is written %q, %q, %q", c.figure, en.Amount(), en.Remark(), en.Range())
		}
		if de.Amount() != c.german || de.Remark() != c.remark || de.Range() != c.spanne {
			t.Errorf("%+v is written %q, %q, %q in German", c.figure, de.Amount(), de.Remark(), de.Range())
		}
	}
}

func TestDatesAreWrittenAsProseWritesThem(t *testing.T) {
	for iso, want := range map[string][2]string{
		"2025-03-14":  {"14 March 2025", "14. März 2025"},
		"2025-10":     {"October 2025", "Oktober 2025"},
		"2026-Q2":     {"quarter 2 of 2026", "2. Quartal 2026"},
		"2025":        {"2025", "2025"},
		"2026-2027":   {"2026–2027", "2026–2027"},
		"2025-07/09":  {"July and September 2025", "Juli und September 2025"},
		"FY2026":      {"fiscal 2026", "Geschäftsjahr 2026"},
		"2027 (plan)": {"2027 (planned)", "2027 (geplant)"},
	} {
		if en, de := date(i18n.English, iso), date(i18n.German, iso); en != want[0] || de != want[1] {
			t.Errorf("%s is %q and %q, want %q", iso, en, de, want)
		}
	}
	for _, key := range evidence.Keys() {
		s := source(i18n.English, key)
		if strings.ContainsAny(s.When(), "-/") {
			t.Errorf("%s: the date %q is left as it is", key, s.When())
		}
	}
}
