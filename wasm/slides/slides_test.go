package slides

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/recorder"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/story"
)

// sizes are screen sizes to lay slides out for: projectors, screens, an old
// projector, half a screen, and a screen on its side.
var sizes = [...][2]float64{{1280, 720}, {1920, 1080}, {1024, 768}, {960, 1080}, {720, 1280}, {640, 420}}

// live returns a step's slide with sliders, and its session.
func live(step *story.Step, l *i18n.Language) (Slide, *session.Session) {
	s := session.New()
	s.Apply(session.Intent{Type: "language", Text: l.Tag})
	s.Apply(session.Intent{Type: "query", Text: step.State.Query()})
	sl := FromStep(step, s)
	for i, in := range step.Sliders {
		sl.Sliders = append(sl.Sliders, NewSlider(i+1, l, in, step.State.Inputs[in]))
	}
	return sl, s
}

// each calls test with every step of every story in each of its layouts.
func each(t *testing.T, test func(name string, s Slide)) {
	t.Helper()
	for _, told := range story.All() {
		for i := range told.Steps {
			name := told.Language.Tag + " " + told.Steps[i].ID
			s, of := live(&told.Steps[i], told.Language)
			test(name, s)
			s.Sliders = nil
			test(name+" at rest", s)
			three := s
			three.Charts = nil
			for _, c := range chart.Main() {
				three.Charts = append(three.Charts, Chart{of.View().Apply(c), of.Year()})
			}
			test(name+" in three charts", three)
			s.Number = &Number{"H100-equivalents in service in the world", "304 million", "by the end of 2030"}
			test(name+" as a number", s)
		}
	}
}

// box returns the rectangle that a caption covers.
func (k *caption) box() vg.Rectangle {
	return vg.Rectangle{
		Min: vg.Point{X: k.x, Y: k.base - k.face.Font.Size*label.Capital},
		Max: vg.Point{X: k.x + k.face.Width(k.text), Y: k.base + k.face.Font.Size*0.2},
	}
}

func overlap(a, b vg.Rectangle) bool {
	const hair = 0.01
	return a.Min.X < b.Max.X-hair && b.Min.X < a.Max.X-hair && a.Min.Y < b.Max.Y-hair && b.Min.Y < a.Max.Y-hair
}

func TestNoTextTouchesAnotherOrAChartOrLeavesTheSlide(t *testing.T) {
	apart := func(name string, s Slide) {
		for _, size := range sizes {
			l := s.Layout(size[0], size[1])
			var boxes []vg.Rectangle
			for _, c := range l.Cells {
				boxes = append(boxes, vg.Rectangle{Min: vg.Point{X: vg.Length(c.X), Y: vg.Length(c.Y)}, Max: vg.Point{X: vg.Length(c.X + c.W), Y: vg.Length(c.Y + c.H)}})
			}
			for i := range l.labels {
				boxes = append(boxes, l.labels[i].box())
			}
			for _, k := range l.Tracks { // the line alone: the hit area includes the label
				boxes = append(boxes, vg.Rectangle{Min: vg.Point{X: vg.Length(k.X), Y: vg.Length(k.Y+k.H) - 9*l.unit}, Max: vg.Point{X: vg.Length(k.X + k.W), Y: vg.Length(k.Y+k.H) - 6*l.unit}})
			}
			for i, a := range boxes {
				if a.Min.X < 0 || a.Min.Y < 0 || a.Max.X > l.width+0.01 || a.Max.Y > l.height {
					t.Fatalf("%s at %v: %v leaves the slide", name, size, a)
				}
				for j, b := range boxes[:i] {
					if overlap(a, b) {
						t.Fatalf("%s at %v: box %d at %v and box %d at %v touch", name, size, i, a, j, b)
					}
				}
			}
		}
	}
	each(t, apart)
	crowded(apart)
}

func TestTypeIs24PixelsLargeAt1280By720AndGrowsWithTheScreen(t *testing.T) {
	each(t, func(name string, s Slide) {
		small, large := s.Layout(1280, 720), s.Layout(1920, 1080)
		for i, k := range small.labels {
			if k.face.Font.Size < 24-1e-9 {
				t.Fatalf("%s: %q is %v pixels large", name, k.text, k.face.Font.Size)
			}
			if now := large.labels[i]; now.text != k.text || math.Abs(float64(now.face.Font.Size/k.face.Font.Size)-1.5) > 1e-6 {
				t.Fatalf("%s: on a screen half as large again %q is %v large, was %v", name, now.text, now.face.Font.Size, k.face.Font.Size)
			}
		}
		for _, c := range small.Cells {
			if c.Zoom != 2 || c.H < 2*90 {
				t.Fatalf("%s: the chart %s is %v high and enlarged %v times", name, c.Chart, c.H, c.Zoom)
			}
		}
	})
}

// crowded calls test with slides that have a long heading and three sliders, some
// with long labels and values, after a change of scenario.
func crowded(test func(name string, s Slide)) {
	headings := map[string]string{
		"en": "The grid, not the wish, decides how many of these machines will ever be switched on",
		"de": "Nicht der Wunsch, sondern das Stromnetz entscheidet, wie viele dieser Maschinen jemals eingeschaltet werden",
	}
	sliders := [][]model.Input{
		{model.ReasoningMultiplier, model.GridPower, model.OutsideCapital},
		{model.SpendingCeiling, model.ITCost, model.ITPower},
	}
	for _, l := range i18n.All() {
		s := session.New()
		s.Apply(session.Intent{Type: "language", Text: l.Tag})
		s.Apply(session.Intent{Type: "query", Text: "v=2&preset=huang-100x&grid_power=34"})
		for _, live := range sliders {
			for n := 2; n <= mostCharts; n++ {
				sl := Slide{Heading: headings[l.Tag], Says: spoken(s.Sentence())}
				for _, c := range chart.Main()[mostCharts-n:] {
					sl.Charts = append(sl.Charts, Chart{s.View().Apply(c), s.Year()})
				}
				for i, in := range live {
					sl.Sliders = append(sl.Sliders, NewSlider(i+1, l, in, s.State().Inputs[in]))
				}
				sl.Sources = credit(l, sl.Charts, nil, s.Title(), s.Result())
				test(fmt.Sprintf("%s, %d charts, %s", l.Tag, n, live[0].Param().ID), sl)
			}
		}
	}
}

func TestChartsKeepTheirHeightOnACrowdedSlide(t *testing.T) {
	crowded(func(name string, s Slide) {
		l := s.Layout(1280, 720)
		for _, c := range l.Cells {
			if c.H < 2*leastChart-1 {
				t.Errorf("%s: the chart %s is %v high", name, c.Chart, c.H)
			}
		}
		for _, k := range l.labels {
			if k.face.Font.Size < 24-1e-9 {
				t.Errorf("%s: %q is %v pixels large", name, k.text, k.face.Font.Size)
			}
		}
	})
}

// A track keeps its length, and its value its place, wherever the slider is.
func TestATrackKeepsItsLengthWhileItIsMoved(t *testing.T) {
	var was []Track
	for _, share := range []float64{0, 0.3, 0.5, 1} {
		s := Slide{Charts: []Chart{{Spec: chart.Main()[0]}}}
		for i, in := range []model.Input{model.ReasoningMultiplier, model.GridPower, model.OutsideCapital} {
			s.Sliders = append(s.Sliders, NewSlider(i+1, i18n.English, in, in.Param().ValueAt(share*float64(in.Param().Tracks()))))
		}
		now := s.Layout(1280, 720).Tracks
		if was != nil && !slices.Equal(now, was) {
			t.Errorf("at %v the tracks are %v, were %v", share, now, was)
		}
		was = now
	}
}

func TestAStepSaysItsFirstParagraphInItsOwnRun(t *testing.T) {
	for _, told := range story.All() {
		for i := range told.Steps {
			s, _ := Static(&told.Steps[i], told.Language)
			var said []string
			for _, sentence := range s.Says {
				text := ""
				for _, w := range sentence {
					text += w.Text
				}
				if text = strings.Join(strings.Fields(text), " "); !strings.ContainsAny(text[len(text)-3:], ".?!") {
					t.Errorf("%s: %q ends as no sentence does", told.Steps[i].ID, text)
				}
				said = append(said, text)
			}
			want := strings.Join(strings.Fields(told.Steps[i].Fill(told.Language)[0].String()), " ")
			if got := strings.Join(said, " "); got != want {
				t.Errorf("%s says %q, want %q", told.Steps[i].ID, got, want)
			}
		}
	}
}

func TestSentencesEndWhereTheyDo(t *testing.T) {
	for text, want := range map[string]int{
		"One. Two? Three!":                     3,
		"Es sind 3 Mrd. Dollar. Mehr nicht.":   2,
		"z. B. Amazon zahlt 1.234 Dollar.":     1,
		"“He said so.” Then he left.":          2,
		"In the U.S. it is so. It is.":         2,
		"No point at the end":                  1,
		"By 2030 it is 12.5 GW. 60 of them US": 2,
	} {
		if got := sentences([]Words{{Text: text}}); len(got) != want {
			t.Errorf("%q has %d sentences, want %d: %v", text, len(got), want, got)
		}
	}
}

func TestAMovedSliderHasTheSlideSayWhatIsTrueNow(t *testing.T) {
	step := &story.All()[1].Steps[2]
	before, s := live(step, i18n.English)
	s.Apply(session.Intent{Type: "type", ID: step.Sliders[0].Param().ID, Text: "20"})
	after := FromStep(step, s)
	said := ""
	for _, w := range after.Says[0] {
		said += w.Text
	}
	if !strings.HasPrefix(said, "If reasoning takes 20×") || !strings.Contains(after.Sources, "1 change") {
		t.Errorf("it says %q by %q", said, after.Sources)
	}
	if !slices.ContainsFunc(after.Says[0], func(w Words) bool { return w.Tone == "asked" && w.Bold }) {
		t.Errorf("nothing stands out in %v", after.Says)
	}
	s.Apply(session.Intent{Type: "query", Text: step.State.Query()})
	if again := FromStep(step, s); again.Sources != before.Sources || len(again.Says) != len(before.Says) {
		t.Errorf("back in its scenario it says %v by %q", again.Says, again.Sources)
	}
}

func TestSentencesThatHaveNoRoomAreLeftOutWhole(t *testing.T) {
	const many = 80
	long := Sentence{{Text: strings.Repeat("many words ", many)}}
	s, _ := live(&story.All()[0].Steps[0], i18n.English)
	s.Says = []Sentence{{{Text: "This is shown."}}, long, long}
	var shown []string
	for _, k := range s.Layout(1280, 720).labels {
		shown = append(shown, strings.TrimSpace(k.text))
	}
	if !slices.Contains(shown, "shown.") || slices.Contains(shown, "many") {
		t.Errorf("it shows %q", shown)
	}
	s.Says = []Sentence{long, long}
	count := 0
	for _, k := range s.Layout(1280, 720).labels {
		if k.text == "many" {
			count++
		}
	}
	if count != many {
		t.Errorf("of a sentence that is too long %d words are shown, want all %d, smaller", count, many)
	}
}

// sheet is a canvas that has a size.
type sheet struct {
	recorder.Canvas
	w, h vg.Length
}

func (s *sheet) Size() (w, h vg.Length) { return s.w, s.h }

// texts maps the strings drawn to their calls, with place and size.
func (s *sheet) texts() map[string]*recorder.FillString {
	all := map[string]*recorder.FillString{}
	for _, a := range s.Actions {
		if text, ok := a.(*recorder.FillString); ok {
			all[text.String] = text
		}
	}
	return all
}

func TestASlideIsDrawnWithItsChartsInTheirCells(t *testing.T) {
	s, r := Static(&story.All()[1].Steps[3], i18n.English)
	l := s.Layout(1280, 720)
	c := &sheet{w: 1280, h: 720}
	if err := l.Draw(c, r, chart.Dark); err != nil {
		t.Fatal(err)
	}
	drawn := c.texts()
	for i, name := range []string{"1 bn", "McKinsey"} { // a tick of the first chart, a forecast of the second
		text, cell := drawn[name], l.Cells[i]
		if text == nil || text.Size != 24 {
			t.Fatalf("%q is drawn as %v", name, text)
		}
		x, y := float64(text.Point.X), 720-float64(text.Point.Y)
		if x < cell.X || x > cell.X+cell.W || y < cell.Y || y > cell.Y+cell.H {
			t.Errorf("%q stands at %v, %v, outside of %v", name, x, y, cell)
		}
	}
	for _, word := range strings.Fields(s.Heading) {
		if drawn[word] == nil {
			t.Errorf("%q of the heading is not drawn, only %v", word, drawn)
		}
	}
	c.Actions = nil
	l.DrawAround(c, chart.Dark)
	if c.texts()["McKinsey"] != nil || c.texts()["2023"] != nil {
		t.Error("what stands around the charts holds a chart")
	}
}

func TestATrackIsHitByAFingerAndTellsThePlace(t *testing.T) {
	s, _ := live(&story.All()[1].Steps[2], i18n.English)
	l := s.Layout(1280, 720)
	if len(l.Tracks) != 3 {
		t.Fatalf("%d sliders have %d tracks", len(s.Sliders), len(l.Tracks))
	}
	for _, k := range l.Tracks {
		if k.H < 44 || !k.Hit(k.X+k.W/2, k.Y+k.H/2) || k.Hit(k.X+k.W/2, k.Y-1) {
			t.Errorf("%v is hit where it is not, or hard to hit", k)
		}
		if k.Position(k.X-5) != 0 || math.Abs(k.Position(k.X+k.W/4)-0.25) > 1e-9 || k.Position(k.X+k.W+5) != 1 {
			t.Errorf("%v tells places wrongly", k)
		}
	}
}
