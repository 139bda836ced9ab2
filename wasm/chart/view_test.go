package chart

import (
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/i18n"
)

// onScale returns a chart with a logarithmic axis, or with one from zero.
func onScale(s Spec, log bool) Spec {
	names := []string{s.Name}
	if log {
		return View{Log: names}.Apply(s)
	}
	return View{Linear: names}.Apply(s)
}

// views are the ways that a chart can be looked at.
func views(s Spec) []Spec {
	b := run(map[model.Input]float64{model.ReasoningMultiplier: 40})
	var all []Spec
	for _, v := range []Spec{s, onScale(s, !s.Log)} {
		all = append(all, v, View{Quarterly: true}.Apply(v), View{ComparisonName: "Bain", Comparison: b}.Apply(v), View{Quarterly: true, ComparisonName: "Bain", Comparison: b}.Apply(v))
	}
	return all
}

func TestOnlyALogarithmicChartSaysThatItIs(t *testing.T) {
	charts(t, func(t *testing.T, s Spec) {
		for _, log := range []bool{false, true} {
			v := onScale(s, log)
			if want := log; s.Scalable() && v.Log != want || !s.Scalable() && v.Log != s.Log {
				t.Errorf("asked for log %v, is %v", log, v.Log)
			}
			if says := strings.Contains(v.Subtitle, "log scale"); says != v.Log {
				t.Errorf("log %v is called %q", v.Log, v.Subtitle)
			}
			if says := strings.Contains(v.WithLanguage(i18n.German).Subtitle, "logarithmisch"); says != v.Log {
				t.Errorf("log %v is called %q", v.Log, v.WithLanguage(i18n.German).Subtitle)
			}
		}
		if back := onScale(onScale(s, !s.Log), s.Log); back.Subtitle != s.Subtitle {
			t.Errorf("after a change and back it is called %q, want %q", back.Subtitle, s.Subtitle)
		}
	})
}

func TestNoInputsExtremeKeepsAChartFromBeingDrawnOrTold(t *testing.T) {
	lineCharts(t, func(t *testing.T, s Spec) {
		views := views(s)
		for i, p := range model.Params() {
			for _, v := range []float64{p.Min, p.Max} {
				r := run(map[model.Input]float64{model.Input(i): v})
				for _, s := range views {
					var held Range
					if err := Draw(page, s, r, Options{Year: 2030, Hold: &held}); err != nil {
						t.Fatalf("%s at %v, log %v: %v", p.ID, v, s.Log, err)
					}
					if bad(held.Min) || bad(held.Max) || held.Min >= held.Max || s.Log && held.Min <= 0 {
						t.Errorf("%s at %v, log %v: the axis is %v", p.ID, v, s.Log, held)
					}
				}
				if told := s.Describe(r, Options{}); strings.Contains(told, "NaN") {
					t.Errorf("%s at %v: %s", p.ID, v, told)
				}
			}
		}
	})
}

func TestWhatALogarithmicAxisCannotShowLiesAtItsFootAndIsTold(t *testing.T) {
	none := new(model.Result) // nothing is asked for, built or spent
	mainCharts(t, func(t *testing.T, s Spec, _, _ model.Output) {
		s = onScale(s, true)
		var held Range
		sc, d := sceneOfLines(s)
		if err := sc.draw(draw.New(page), none, Options{Hold: &held}); err != nil {
			t.Fatal(err)
		}
		c := draw.New(vg.CanvasSizer(page))
		foot := project(&c, d.axes, Point{2030, held.Min})
		if got := project(&c, d.axes, Point{2030, 0}); got != foot {
			t.Errorf("0 is drawn at %v, want %v", got, foot)
		}
		want := "Values under " + s.Unit.Short(held.Min) + " are drawn at the foot of the axis."
		if got := s.Describe(none, Options{}); !strings.Contains(got, want) {
			t.Errorf("the description lacks %q: %s", want, got)
		}
		if got := s.Describe(run(nil), Options{}); strings.Contains(got, "foot of the axis") {
			t.Errorf("all can be drawn, and the description says %q", got)
		}
	})
}

func TestAnAxisHeldOnOneScaleDoesNotBindTheOther(t *testing.T) {
	r := run(nil)
	for _, log := range []bool{false, true} {
		var fresh, held Range
		if err := Draw(page, onScale(gpusChart, !log), r, Options{Hold: &held}); err != nil {
			t.Fatal(err)
		}
		for _, h := range []*Range{&held, &fresh} {
			if err := Draw(page, onScale(gpusChart, log), r, Options{Hold: h}); err != nil {
				t.Fatal(err)
			}
		}
		if held != fresh {
			t.Errorf("log %v: the axis is %v after the other scale, want %v", log, held, fresh)
		}
	}
}

func TestQuartersMeetTheYears(t *testing.T) {
	r := run(nil)
	lineCharts(t, func(t *testing.T, s Spec) {
		if !s.HasQuarters() {
			return
		}
		for _, k := range s.kind.(lines).curves {
			q := k.run(nil, r, true)
			start, next := k.start(r)
			if want := 1 + model.Quarters - next; q[0] != start || !q[len(q)-1].near(k.quarter(r, model.Quarters-1)) || len(q) != want {
				t.Errorf("%s has %d points by quarter from %v, want %d from %v", k.label, len(q), q[0], want, start)
			}
			for y := model.FirstYear; y <= model.LastYear; y++ {
				sum := 0.0
				for i := range 4 {
					p := k.quarter(r, 4*(y-model.FirstYear)+i)
					sum += p.Value / 4
					if math.Abs(p.Year-float64(y)) > 0.75 {
						t.Errorf("%s: quarter %d of %d is drawn at %v", k.label, i+1, y, p.Year)
					}
				}
				if want := k.at(r, y); k.flow() && math.Abs(sum-want) > 1e-9*math.Abs(want) {
					t.Errorf("%s: the quarters of %d are at a rate of %v, want %v", k.label, y, sum, want)
				}
				if v, ok := q.at(float64(y)); !k.flow() && (!ok || v != k.at(r, y)) {
					t.Errorf("%s at the end of %d is %v, want %v", k.label, y, v, k.at(r, y))
				}
			}
		}
		called := View{Quarterly: true}.Apply(s).Subtitle
		if says := strings.Contains(called, "quarters at annual rates"); says != s.kind.(lines).curves[0].flow() {
			t.Errorf("by quarter it is called %q", called)
		}
	})
}

func (p Point) near(q Point) bool { return math.Abs(p.Year-q.Year)+math.Abs(p.Value-q.Value) < 1e-9 }

// wholeYears counts the years that an output was observed in from one end to the
// other.
func wholeYears(o model.Output) (n int) {
	for _, p := range observations(o) {
		if _, whole := p.of.Year(); whole {
			n++
		}
	}
	return n
}

func TestATableByQuarterHasARowForEachAndHistoryByYear(t *testing.T) {
	r := run(nil)
	mainCharts(t, func(t *testing.T, s Spec, asked, _ model.Output) {
		table := View{Quarterly: true}.Apply(s).Table(r)
		if want := wholeYears(s.Output) + model.Quarters; len(table.Rows) != want {
			t.Errorf("%d rows, want %d", len(table.Rows), want)
		}
		row := table.Rows[wholeYears(s.Output)]
		if row[0] != "2026 Q1" || len(row) != len(table.Columns) {
			t.Errorf("the first quarter's row is %v for %v", row, table.Columns)
		}
		v := r.Quarter(asked, 0)
		if asked.Spec().Aggregate == model.Sum {
			v *= 4
		}
		if row[1] != s.Unit.Short(v) {
			t.Errorf("the first quarter's row is %v, want %s asked for", row, s.Unit.Short(v))
		}
	})
}

func TestChartsWithoutQuartersKeepTheirYears(t *testing.T) {
	r := run(nil)
	charts(t, func(t *testing.T, s Spec) {
		if s.HasQuarters() {
			return
		}
		byQuarter := View{Quarterly: true}.Apply(s)
		years, quarters := s.Table(r), byQuarter.Table(r)
		if len(years.Rows) != len(quarters.Rows) || byQuarter.Subtitle != s.Subtitle {
			t.Errorf("by quarter it has %d rows and is called %q", len(quarters.Rows), byQuarter.Subtitle)
		}
	})
}

func TestTheYearsDotLiesOnItsCurve(t *testing.T) {
	r := run(nil)
	lineCharts(t, func(t *testing.T, s Spec) {
		for _, s := range views(s) {
			sc, d := sceneOfLines(s)
			c := &tracer{nullCanvas: page}
			if err := sc.draw(draw.New(c), r, Options{Year: 2031}); err != nil {
				t.Fatal(err)
			}
			x := vg.Length(0)
			for _, p := range c.stroked[:3] {
				if len(p) == 2 && p[0].Pos.X == p[1].Pos.X {
					x = p[0].Pos.X // the year's dotted line
				}
			}
			within, err := d.layout(draw.New(c))
			if err != nil {
				t.Fatal(err)
			}
			for i, line := range d.series {
				var drawn []vg.Point
				for _, p := range line {
					drawn = append(drawn, project(&within, d.axes, p))
				}
				if !hasDot(c.filled, x, drawn) {
					t.Errorf("log %v, quarters %v: no dot on the curve %q", s.Log, s.quarters, d.lines.curves[i].label)
				}
			}
		}
	})
}

// hasDot reports whether a dot at x is filled where a curve passes.
func hasDot(filled []vg.Path, x vg.Length, curve []vg.Point) bool {
	for i, b := range curve[1:] {
		a := curve[i]
		if x < a.X || x > b.X {
			continue
		}
		y := a.Y + (x-a.X)/(b.X-a.X)*(b.Y-a.Y)
		for _, p := range filled {
			for _, comp := range p {
				if comp.Type == vg.ArcComp && label.Abs(comp.Pos.X-x) < 0.01 && label.Abs(comp.Pos.Y-y) < 0.01 {
					return true
				}
			}
		}
	}
	return false
}

func TestTheAxisThatFitsIsTheOneThatIsDrawn(t *testing.T) {
	r := run(map[model.Input]float64{model.ReasoningMultiplier: 100})
	lineCharts(t, func(t *testing.T, s Spec) {
		for _, s := range views(s) {
			var held Range
			if err := Draw(page, s, r, Options{Hold: &held}); err != nil {
				t.Fatal(err)
			}
			if fit := s.Fit(r); fit != held {
				t.Errorf("log %v, quarters %v: %v fits, %v is drawn", s.Log, s.quarters, fit, held)
			}
		}
	})
}

// The axis moves along with the lines: it is not to jump because they leave it.
func TestLinesOnTheirWayStayOnAnAxisOnItsWay(t *testing.T) {
	runs := []*model.Result{run(nil), run(map[model.Input]float64{model.ReasoningMultiplier: 500}), run(map[model.Input]float64{model.OutsideCapital: 100}), run(map[model.Input]float64{model.LimitPower: 0, model.LimitChips: 0})}
	lineCharts(t, func(t *testing.T, s Spec) {
		if !s.Scalable() {
			return
		}
		for _, s := range []Spec{onScale(s, false), onScale(s, true)} {
			for _, a := range runs {
				for _, b := range runs {
					var between model.Result
					for part := 0.0; part <= 1; part += 0.125 {
						between.Blend(a, b, part)
						want := s.Fit(a).Toward(s.Fit(b), part, s.Log)
						held := want
						if err := Draw(page, s, &between, Options{Hold: &held}); err != nil {
							t.Fatal(err)
						}
						if held != want {
							t.Errorf("log %v, at %v of the way the axis is %v, want %v", s.Log, part, held, want)
						}
					}
				}
			}
		}
	})
}
