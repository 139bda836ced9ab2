package session

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
)

func asked(s *Session) []string { return s.Snapshot().Questions.Probabilities }

func TestTheNewestQuestionsAreKeptAndTheNewestIsDrawn(t *testing.T) {
	s := New()
	for _, text := range []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "3"} {
		s.Apply(Intent{Type: "question-add", ID: "power.ai", Text: text})
	}
	q := s.Snapshot().Questions
	if all := q.Probabilities; len(all) != scenario.MaxQuestions || all[0] != "power.ai>3" || all[1] != "power.ai>9" || q.Charted != all[0] {
		t.Errorf("asked are %+v", q)
	}
	s.Apply(Intent{Type: "question-remove", Text: "power.ai>3"})
	s.Apply(Intent{Type: "question-chart", Text: "power.ai>8"})
	if q := s.Snapshot().Questions; len(q.Probabilities) != scenario.MaxQuestions-1 || q.Charted != "power.ai>8" {
		t.Errorf("then %+v", q)
	}
}

func TestAThresholdIsReadInTheLanguageAndSaysWhatIsNone(t *testing.T) {
	for _, c := range []struct{ lang, typed, want string }{
		{"en", "1,250", "power.ai<1250"}, {"de", "1.250,5", "power.ai<1250.5"}, {"de", "0,125", "power.ai<0.125"}, {"de", " 7", "power.ai<7"}, {"de", "1.5", "power.ai<1.5"},
	} {
		s := New()
		s.Apply(Intent{Type: "language", Text: c.lang})
		s.Apply(Intent{Type: "question-add", ID: "power.ai", Below: true, Text: c.typed})
		if all := asked(s); len(all) != 1 || all[0] != c.want {
			t.Errorf("%q in %s asks %v, want %s", c.typed, c.lang, all, c.want)
		}
		s.Apply(Intent{Type: "question-add", ID: "power.ai", Text: "many"})
		if q := s.Snapshot().Questions; q.Error == "" || len(q.Probabilities) != 1 {
			t.Errorf("a word asks %+v", q)
		}
		s.Apply(Intent{Type: "question-add", ID: "power.ai", Text: "3"})
		if q := s.Snapshot().Questions; q.Error != "" {
			t.Errorf("a number is said to be none: %s", q.Error)
		}
	}
}

func TestAnAddressFillsTheFormWithWhatItAsks(t *testing.T) {
	s := New()
	s.Apply(Intent{Type: "language", Text: "de"})
	s.Apply(Intent{Type: "query", Text: "ask=demand.met@2030%3C12.5,power.ai%3E3"})
	if f := s.Snapshot().Questions.Form; f != (Threshold{"demand.met", true, "12,5"}) {
		t.Errorf("%+v", f)
	}
	s.Apply(Intent{Type: "language", Text: "en"})
	if f := s.Snapshot().Questions.Form; f.Value != "12.5" {
		t.Errorf("in English %+v", f)
	}
}

// read is how a chart shows the power that is built in 2030.
func read(t *testing.T, s *Session) *chart.Reading {
	t.Helper()
	spec, err := chart.Find("power")
	if err != nil {
		t.Fatal(err)
	}
	k, ok := chart.Read(spec, s.Result(), chart.Options{Year: s.Year()}, 600, 400, float64(s.Year()))
	if !ok {
		t.Fatal("no chart of power can be read")
	}
	return &k
}

func TestAThresholdIsDraggedOnAChart(t *testing.T) {
	s := New()
	var none Handles
	if s.AddHandles(&none, "power", read(t, s)); none.Threshold != nil || none.Points != nil || s.HasHandles("power") {
		t.Errorf("with nothing asked there is %+v", none)
	}
	s.Apply(Intent{Type: "doubt", Text: "on"})
	s.Apply(Intent{Type: "question-add", ID: "revenue.ai", Text: "5"})
	s.Apply(Intent{Type: "question-add", ID: "power.ai", Text: "200"})
	k := read(t, s)
	var all Handles
	s.AddHandles(&all, "power", k)
	if l := all.Threshold; l == nil || l.Value != 200 || l.Text != "200 GW" || ValueAt(k, l.Y) < 199.9 || ValueAt(k, l.Y) > 200.1 {
		t.Fatalf("the line is %+v", l)
	}
	step, ok := s.DragThreshold("power", k, 0, 6, true)
	if s.Apply(step); !ok || !slices.Equal(asked(s), []string{"power.ai>260", "revenue.ai>5"}) {
		t.Errorf("six steps up %v is asked", asked(s))
	}
	for i, y := range []float64{all.Threshold.Y + 3, all.Threshold.Y + 8} {
		in, ok := s.DragThreshold("power", k, y, 0, i == 1)
		s.Apply(in)
		q := s.Snapshot()
		if want := "power.ai>" + strconv.FormatFloat(in.Value, 'g', -1, 64); !ok || in.Value >= 200 || !slices.Equal(asked(s), []string{want, "revenue.ai>5"}) || q.Questions.Charted != want {
			t.Errorf("at %g %+v is asked, want %s", y, q.Questions, want)
		}
		if q.Dragging != (i == 0) {
			t.Errorf("at %g it is dragged: %t", y, q.Dragging)
		}
	}
}

// All goals of a drag are of the scenario in which it began, and no search that takes
// long begins before it ends.
func TestAPointIsDraggedOnAChart(t *testing.T) {
	s := New()
	s.Apply(Intent{Type: "analysis", ID: "goal", Text: "on"})
	k := read(t, s)
	var all Handles
	if s.AddHandles(&all, "power", k); len(all.Points) != 2 || all.Points[1].Output != "power.ai" || all.Points[1].Label != "AI power built in 2030" {
		t.Fatalf("points are %+v", all.Points)
	}
	g, ok := s.DragPoint(k, model.PowerAI, all.Points[1].Y-20, "grid_power", false)
	if !ok || g.Kind != "solve" || g.Output != "power.ai" || len(g.Value) != 3 {
		t.Errorf("asked %+v", g)
	}
	s.Apply(Intent{Type: "take", Set: map[string]float64{"grid_power": 40}})
	if g, ok = s.DragPoint(k, model.PowerAI, 20, SeveralInputs, false); ok || g.Query != "" {
		t.Errorf("on the way %+v is asked: %t", g, ok)
	}
	if g, ok = s.DragPoint(k, model.PowerAI, 20, SeveralInputs, true); !ok || g.Query != "" {
		t.Errorf("in the end %+v is asked: %t", g, ok)
	}
	if g, _ = s.DragPoint(k, model.PowerAI, 20, "grid_power", true); g.Query == "" {
		t.Error("the next drag begins in the scenario before the first")
	}
	s.Apply(Intent{Type: "by", Text: "quarter"})
	if s.HasHandles("power") {
		t.Error("a point of a quarter can be dragged to a year's value")
	}
}

func TestSharesOfTheVarianceGiveWayToAnotherScenario(t *testing.T) {
	s := New()
	s.Apply(Intent{Type: "analysis", ID: "variance", Text: "on"})
	s.Apply(Intent{Type: "by", Text: "quarter"})
	s.Apply(Intent{Type: "about", Text: "capex.ai"})
	if open := s.Snapshot().Questions.Analyses; !slices.Equal(open, []string{"variance"}) {
		t.Errorf("looked at otherwise, open is %v", open)
	}
	s.Apply(Intent{Type: "type", ID: "grid_power", Text: "40"})
	if open := s.Snapshot().Questions.Analyses; !slices.Equal(open, []string{"tornado"}) {
		t.Errorf("of another scenario, open is %v", open)
	}
	if s.Apply(Intent{Type: "analysis", ID: "torna", Text: "on"}); len(s.Snapshot().Notices) != 1 {
		t.Error("what is no analysis is open")
	}
	s.Apply(Intent{Type: "query", Text: "why=variance"})
	if open := s.Snapshot().Questions.Analyses; !slices.Equal(open, []string{"variance"}) {
		t.Errorf("an address opens %v", open)
	}
}

func TestAHeightOfAChartMeansAValueWithinIt(t *testing.T) {
	linear := chart.Reading{Top: 20, Bottom: 220, Most: 400}
	log := chart.Reading{Top: 20, Bottom: 220, Least: 1, Most: 10000, Log: true}
	for _, c := range []struct {
		on      *chart.Reading
		y, want float64
	}{{&linear, 220, 0}, {&linear, 170, 100}, {&linear, -100, 400}, {&linear, 1000, 0}, {&log, 220, 1}, {&log, 120, 100}, {&log, -100, 10000}, {&log, 1000, 1}} {
		if got := ValueAt(c.on, c.y); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%g px of %+v mean %g, want %g", c.y, *c.on, got, c.want)
		}
	}
	for _, k := range []*chart.Reading{&linear, &log} {
		for y := k.Top; y <= k.Bottom; y += 7 {
			if got := heightOf(k, ValueAt(k, y)); math.Abs(got-y) > 1e-9 {
				t.Errorf("what %g px mean rises to %g", y, got)
			}
		}
	}
}
