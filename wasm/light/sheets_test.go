package main

import (
	"regexp"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/export"
	"hundredfold/wasm/session"
)

// told records what the page receives.
type told struct{ drawings []drawing }

func (p *told) post(answer any) {
	p.drawings = append(p.drawings, answer.(map[string]any)["drawings"].([]drawing)...)
}

// open returns sheets that show the charts, each in the size of a poster.
func open(charts ...chart.Spec) (*sheets, *told) {
	p := new(told)
	s := &sheets{draw: chartview.Charts{}.Draw, post: p.post}
	var cells []chartview.Placement
	for _, c := range charts {
		cells = append(cells, chartview.Placement{Chart: c.Name, W: 320, H: 240})
	}
	s.SetCells(cells)
	return s, p
}

func runOf(multiplier float64) *model.Result {
	in := model.Defaults()
	in[model.ReasoningMultiplier] = multiplier
	r := new(model.Result)
	model.Run(r, &in)
	return r
}

// inside returns a drawing without its outermost element.
func inside(svg string) string {
	_, rest, _ := strings.Cut(svg, ">")
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "</svg>"))
}

var label = regexp.MustCompile(`>([^<]+)</text>`)

// The sheet uses the stage's drawing function and the poster the exporter's: if
// they agree, stage, embed and file do.
func TestASheetIsTheChartThatTheExporterDraws(t *testing.T) {
	s, page := open(chart.All()...)
	r := runOf(100)
	s.Show(r, chartview.View{View: chart.View{Year: 2030}})
	if len(page.drawings) != len(chart.All()) {
		t.Fatalf("%d drawings of %d charts", len(page.drawings), len(chart.All()))
	}
	for i, spec := range chart.All() {
		var b strings.Builder
		if err := export.Poster(&b, spec, r, export.Options{Options: chart.Options{Year: 2030}, Width: 320, Height: 240}); err != nil {
			t.Fatal(err)
		}
		if got, want := inside(page.drawings[i].SVG), inside(b.String()); got != want {
			t.Errorf("%s is drawn\n%s\nwant\n%s", spec.Name, got, want)
		}
	}
}

func TestOnlyWhatChangedIsDrawnAgain(t *testing.T) {
	gpus, _ := chart.Find("gpus")
	power, _ := chart.Find("power")
	s, page := open(gpus, power)
	v := chartview.View{View: chart.View{Year: 2030}}
	r := runOf(20)
	for _, step := range []struct {
		what string
		do   func()
		want int
	}{
		{"the first run", func() { s.Show(r, v) }, 2},
		{"the same again", func() { s.Show(r, v) }, 0},
		{"another run", func() { s.Show(runOf(100), v) }, 2},
		{"another year", func() { v.Year = 2031; s.Show(runOf(100), v) }, 2},
		{"another theme", func() { v.Theme = chart.Dark.Name; s.Show(runOf(100), v) }, 2},
		{"one cell grown", func() {
			s.SetCells([]chartview.Placement{{Chart: "gpus", W: 400, H: 240}, {Chart: "power", W: 320, H: 240}})
		}, 1},
		{"a cell moved", func() {
			s.SetCells([]chartview.Placement{{Chart: "gpus", X: 9, W: 400, H: 240}, {Chart: "power", W: 320, H: 240}})
		}, 0},
	} {
		page.drawings = nil
		step.do()
		if len(page.drawings) != step.want {
			t.Errorf("%s: %d drawings, want %d", step.what, len(page.drawings), step.want)
		}
	}
}

func TestASliderThatIsHeldKeepsTheAxesStill(t *testing.T) {
	s, page := open(session.New().View().Apply(chart.Main()[2]))
	s.Show(runOf(600), chartview.View{Dragging: true})
	large := page.drawings[0].SVG
	page.drawings = nil
	s.Show(runOf(8), chartview.View{Dragging: true})
	s.Show(runOf(8), chartview.View{})
	if len(page.drawings) != 2 {
		t.Fatalf("%d drawings, want one held and one settled", len(page.drawings))
	}
	axis := func(svg string) string { return strings.Join(label.FindAllString(svg, -1)[:3], "") }
	if held := page.drawings[0].SVG; axis(held) != axis(large) {
		t.Errorf("the axis %q became %q in a drag", axis(large), axis(held))
	}
	if settled := page.drawings[1].SVG; axis(settled) == axis(large) {
		t.Error("the axis does not settle after a drag")
	}
}
