package chart

import (
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/i18n"
)

func TestAComparisonIsToldInWordsAndInTheTable(t *testing.T) {
	a, b := run(map[model.Input]float64{model.ReasoningMultiplier: 100}), run(map[model.Input]float64{model.LimitPower: 0, model.LimitChips: 0})
	mainCharts(t, func(t *testing.T, s Spec, asked, built model.Output) {
		c := View{ComparisonName: "McKinsey base", Comparison: b}.Apply(s)
		want := s.Takeaway(a, 2030) + "; in B (McKinsey base) " + s.Unit.Long(b.Annual(built, 2030))
		if got := c.Takeaway(a, 2030); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got, want := c.Describe(a, Options{Year: 2030}), "Thinner lines show B, which is McKinsey base. Asked for in B: "+s.Unit.Long(b.Annual(asked, 2030))+" and "; !strings.Contains(got, want) {
			t.Errorf("the description lacks %q: %s", want, got)
		}
		if got := c.Sources("central"); !strings.Contains(got, "McKinsey base") {
			t.Errorf("the sources do not name B: %s", got)
		}
		plain, table := s.Table(a), c.Table(a)
		if got, want := strings.Join(table.Columns, "|"), strings.Join(plain.Columns, "|")+"|Asked for, B|Asked for, A − B|Built, B|Built, A − B"; got != want {
			t.Errorf("the columns are %s, want %s", got, want)
		}
		for i, row := range table.Rows {
			if len(row) != len(table.Columns) || row[0] != plain.Rows[i][0] {
				t.Fatalf("row %v for %v", row, table.Columns)
			}
			if row[0] == "2030" {
				if got, want := row[len(row)-1], s.Unit.Difference(a.Annual(built, 2030)-b.Annual(built, 2030)); got != want || row[len(row)-2] != s.Unit.Short(b.Annual(built, 2030)) {
					t.Errorf("2030 reads %v, want a difference of %s", row, want)
				}
			}
			if row[0] == "2025" && row[len(row)-1] != "" {
				t.Errorf("history differs by %q", row[len(row)-1])
			}
		}
	})
	german := View{Language: i18n.German, ComparisonName: "McKinsey Basis", Comparison: b}.Apply(gpusChart).Takeaway(a, 2030)
	if !strings.HasPrefix(german, "Bis 2030 sind ") || !strings.Contains(german, "; in B (McKinsey Basis) ") {
		t.Errorf("in German it is %q", german)
	}
}

func TestEveryChartOfARunTellsOfB(t *testing.T) {
	a, b := run(nil), run(map[model.Input]float64{model.ReasoningMultiplier: 100})
	for _, s := range All() {
		plain, text := s.Takeaway(a, 2030), View{ComparisonName: "Huang", Comparison: b}.Apply(s).Takeaway(a, 2030)
		if want := plain + "; in B (Huang) "; s.Name == "board" && text != plain || s.Name != "board" && !strings.HasPrefix(text, want) {
			t.Errorf("%s says of A %q and of both %q", s.Name, plain, text)
		}
	}
}

func TestTheAxisHoldsBothScenarios(t *testing.T) {
	low, high := run(map[model.Input]float64{model.ReasoningMultiplier: 2}), run(map[model.Input]float64{model.ReasoningMultiplier: 1000})
	mainCharts(t, func(t *testing.T, s Spec, asked, _ model.Output) {
		var span Range
		if err := Draw(page, View{ComparisonName: "much", Comparison: high}.Apply(s), low, Options{Hold: &span}); err != nil {
			t.Fatal(err)
		}
		if most := high.Annual(asked, 2035); span.Max < most {
			t.Errorf("the axis ends at %v, B at %v", span.Max, most)
		}
	})
}

func TestNoTextOfAComparisonTouchesAnother(t *testing.T) {
	for _, m := range []float64{1, 9, 60, 400} {
		b := run(map[model.Input]float64{model.ReasoningMultiplier: m})
		lineCharts(t, func(t *testing.T, s Spec) {
			for _, size := range []nullCanvas{{260, 200}, page, {420, 320}, {900, 600}} {
				for _, l := range i18n.All() {
					c := &reader{nullCanvas: size}
					if err := Draw(c, View{Language: l, Quarterly: true, ComparisonName: "Bain", Comparison: b}.Apply(s), run(nil), Options{Year: 2030}); err != nil {
						t.Fatal(err)
					}
					c.apart(t)
				}
			}
		})
	}
}

func TestALineOfBIsNamedWhereThereIsRoom(t *testing.T) {
	r := run(nil)
	named := func(b *model.Result) (n int) {
		c := &reader{nullCanvas: page}
		if err := Draw(c, View{ComparisonName: "B", Comparison: b}.Apply(powerChart), r, Options{}); err != nil {
			t.Fatal(err)
		}
		return count(c.lines, "B asked for") + count(c.lines, "B built")
	}
	if got := named(run(map[model.Input]float64{model.ReasoningMultiplier: 400})); got == 0 {
		t.Error("no line of B is named though B asks for far more")
	}
	sc, d := sceneOfLines(powerChart)
	sc.style(look{Light, 1})
	e := &d.parts.ends
	e.placed = nil
	for y := e.Type.Size(); y < 100; y += e.Type.Size() * label.Leading {
		e.placed = append(e.placed, stand{y, y})
	}
	if y, ok := e.room(50, e.Type.Size()*label.Leading, 0, 100); ok {
		t.Errorf("a label is set at %v though there is no room", y)
	}
	e.placed = []stand{{50, 50}, {34, 34}}
	if y, ok := e.room(42, e.Type.Size()*label.Leading, 0, 100); ok {
		t.Errorf("a label of a line between two others is set at %v, beyond one of them", y)
	}
}

func TestLinesOfBStandOutAndDifferFromAsInDashAndWidth(t *testing.T) {
	themes(t, func(t *testing.T, th Theme) {
		for k := asked; k <= needed; k++ {
			a, b := k.style(th, 1), k.comparisonStyle(th, 1)
			if b.Width >= a.Width || same(a.Dashes, b.Dashes) {
				t.Errorf("%s: B's line is %v wide with dashes %v, A's %v with %v", k, b.Width, b.Dashes, a.Width, a.Dashes)
			}
			if got := contrast(colorOf(b), th.Card); got < 3 { // WCAG 1.4.11
				t.Errorf("%s: B's line on the card: %.2f:1, want 3:1", k, got)
			}
		}
	})
}
