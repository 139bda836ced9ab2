package chart

import (
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/i18n"
)

// A page draws a crosshair over what Draw drew, so its dots must lie on that.
func TestReadingsLieOnTheCurvesThatAreDrawn(t *testing.T) {
	r := run(map[model.Input]float64{model.ReasoningMultiplier: 100})
	lineCharts(t, func(t *testing.T, s Spec) {
		for _, s := range views(s) {
			for _, size := range []nullCanvas{page, {700, 420}} {
				held := Range{} // once larger than what fits
				if err := Draw(size, s, run(map[model.Input]float64{model.ReasoningMultiplier: 900}), Options{Hold: &held}); err != nil {
					t.Fatal(err)
				}
				for _, o := range []Options{{Year: 2030}, {Year: 2027, Hold: &held}, {Titled: true}} {
					c := &tracer{nullCanvas: size}
					if err := Draw(c, s, r, o); err != nil {
						t.Fatal(err)
					}
					for year := 2022.9; year < 2036; year += 0.3 {
						got, ok := Read(s, r, o, size.w, size.h, year)
						if !ok || len(got.Points) == 0 {
							t.Fatalf("nothing is read at %v", year)
						}
						for _, p := range got.Points {
							at := vg.Point{X: vg.Length(got.X), Y: size.h - vg.Length(p.Y)}
							if p.Tone != "bar" && p.Tone != "hollow" && !drawn(c.stroked, at) {
								t.Errorf("%s: %q is read at %v, where no line is drawn", got.Title, p.Label, at)
							}
						}
					}
				}
			}
		}
	})
}

// drawn reports whether a line has a point there.
func drawn(stroked []vg.Path, at vg.Point) bool {
	for _, p := range stroked {
		for _, c := range p {
			if label.Abs(c.Pos.X-at.X) < 0.01 && label.Abs(c.Pos.Y-at.Y) < 0.01 {
				return true
			}
		}
	}
	return false
}

func labelled(r Reading) string {
	var all []string
	for _, p := range r.Points {
		all = append(all, p.Label+" ("+p.Tone+") "+p.Text)
	}
	for _, f := range r.Forecasts {
		all = append(all, f.Name+" "+f.Key+" "+f.Text)
	}
	return r.Title + ": " + strings.Join(all, ", ")
}

func TestAReadingTellsWhatStandsAtItsYear(t *testing.T) {
	r, b := run(nil), run(map[model.Input]float64{model.LimitPower: 0})
	at := func(s Spec, year float64) string {
		got, ok := Read(s, r, Options{}, page.w, page.h, year)
		if !ok {
			t.Fatalf("nothing is read of %s at %v", s.Name, year)
		}
		return labelled(got)
	}
	short := func(o model.Output, year int) string { return quantity.Watts.Short(r.Annual(o, year)) }
	for _, c := range []struct{ got, want string }{
		{at(powerChart, 2024.2), "2024: built (observed) (observed) 14.1 GW"},
		{at(powerChart, 2025), "2025: built (observed) (observed) 30.7 GW"},
		{at(powerChart, 2025.52), "Q2 2026: asked for (asked) " + quantity.Watts.Short(r.Quarter(model.PowerAIDemand, 1)) + ", built (observed) (observed) 42.5 GW"},
		{at(capexChart, 2025.7), "H1 2026, at an annual rate: asked for (asked) " + quantity.Money.Short(2*(r.Quarter(model.CapexAIDemand, 0)+r.Quarter(model.CapexAIDemand, 1))) +
			", spent (observed) (observed) $728 bn, Goldman N01 $765 bn, Deloitte F914 $400 bn, Exponential View N08 $848 bn"},
		{at(powerChart, 2027.4), "2027: asked for (asked) " + short(model.PowerAIDemand, 2027) + ", built (built) " + short(model.PowerAI, 2027) + ", RAND F530 68.0 GW"},
		{at(View{Quarterly: true}.Apply(powerChart), 2026.3), "Q1 2027: asked for (asked) " + quantity.Watts.Short(r.Quarter(model.PowerAIDemand, 4)) + ", built (built) " + quantity.Watts.Short(r.Quarter(model.PowerAI, 4))},
		{at(View{Language: i18n.German, Quarterly: true}.Apply(capexChart), 2027.1), "3. Quartal 2027: gefragt (asked) " + quantity.Money.In(i18n.German.Numbers()).Short(4*r.Quarter(model.CapexAIDemand, 6)) +
			", gebaut (built) " + quantity.Money.In(i18n.German.Numbers()).Short(4*r.Quarter(model.CapexAI, 6)) + ", Moody’s, große Clouds F512 1,0 Bio. $, Goldman F929 1,0 Bio. $, AI 2027 F956 1,0 Bio. $"},
		{at(View{ComparisonName: "other", Comparison: b}.Apply(gpusChart), 2026), "2026: asked for (asked) " + quantity.GPUs.Short(r.Annual(model.DemandH100e, 2026)) + ", built (built) " + quantity.GPUs.Short(r.Annual(model.FleetH100e, 2026)) +
			", B asked for (asked) " + quantity.GPUs.Short(b.Annual(model.DemandH100e, 2026)) + ", B built (built) " + quantity.GPUs.Short(b.Annual(model.FleetH100e, 2026))},
	} {
		if c.got != c.want {
			t.Errorf("got  %s\nwant %s", c.got, c.want)
		}
	}
	if got := at(dealsChart, 2027); !strings.Contains(got, "signed (bar) ") || !strings.Contains(got, "letters of intent (hollow) ") {
		t.Errorf("got %s", got)
	}
}

func TestTheYearAtAPlaceIsTheOneThatIsReadThere(t *testing.T) {
	r := run(nil)
	lineCharts(t, func(t *testing.T, s Spec) {
		for year := 2026.0; year <= 2035; year++ {
			k, _ := Read(s, r, Options{}, page.w, page.h, year)
			if got, ok := YearAt(s, r, Options{}, page.w, page.h, vg.Length(k.X)); !ok || math.Abs(got-year) > 1e-9 {
				t.Errorf("%v lies at %v, where %v is read", year, k.X, got)
			}
		}
		for x, want := range map[vg.Length]float64{-50: firstYear, 0: firstYear, page.w: lastYear} {
			if got, ok := YearAt(s, r, Options{}, page.w, page.h, x); !ok || got != want {
				t.Errorf("%v is read at %v, want %v", got, x, want)
			}
		}
	})
}

func TestNothingIsReadWhereThereAreNoYearsOrNoRoom(t *testing.T) {
	r := run(nil)
	for _, s := range []Spec{sharesChart, flowsChart, boardChart} {
		if k, ok := Read(s, r, Options{}, page.w, page.h, 2030); ok {
			t.Errorf("%s reads %v", s.Name, k)
		}
		if y, ok := YearAt(s, r, Options{}, page.w, page.h, 100); ok {
			t.Errorf("%s has %v at 100", s.Name, y)
		}
	}
	if k, ok := Read(powerChart, r, Options{}, 60, 40, 2030); ok {
		t.Errorf("60 by 40 pixels read %v", k)
	}
}
