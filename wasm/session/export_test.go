package session

import (
	"reflect"
	"strings"
	"testing"
)

func TestAProgramThatComesLaterTakesOnTheWholeSession(t *testing.T) {
	s := New()
	for _, in := range []Intent{
		{Type: "language", Text: "de"},
		{Type: "query", Text: "preset=bain&ask=power.ai@2030%3E200"},
		{Type: "file", Text: `{"version": 2, "name": "Mein Plan", "text": "Mehr Strom", "from": "bain", "set": {"grid_power": 61.5}}`},
		{Type: "compare", ID: "current"},
		{Type: "type", ID: "reasoning_multiplier", Text: "80"},
		{Type: "take", Set: map[string]float64{"grid_power": 63.123456}, Final: true},
		{Type: "year", Value: 2033, Final: true},
		{Type: "doubt", Text: "on"},
		{Type: "seed", Text: "7"},
		{Type: "scale", ID: "gpus", Text: "linear"},
		{Type: "undo"},
		{Type: "undo"},
		{Type: "analysis", ID: "goal", Text: "on"},
		{Type: "question-add", ID: "capex.ai", Below: true, Text: "1.250,5"},
		{Type: "question-chart", Text: "power.ai@2030>200"},
		{Type: "open", ID: "energy"},
		{Type: "type", ID: "grid_power", Text: "viel"},
	} {
		s.Apply(in)
	}
	late := New()
	if err := late.Import(s.Export()); err != nil {
		t.Fatal(err)
	}
	want := s.Snapshot()
	if len(want.Notices) != 1 || want.Changes == nil || want.Name != "Mein Plan" {
		t.Fatalf("%+v", want)
	}
	same := func(what string) {
		t.Helper()
		a, b := s.Snapshot(), late.Snapshot()
		a.Seq, b.Seq = 0, 0
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s, the one has\n%+v\nand the later\n%+v", what, a, b)
		}
	}
	same("at first")
	for range 2 {
		s.Apply(Intent{Type: "redo"})
		late.Apply(Intent{Type: "redo"})
		same("redone")
	}
	for range 20 {
		s.Apply(Intent{Type: "undo"})
		late.Apply(Intent{Type: "undo"})
		same("undone")
	}
	if !strings.Contains(late.Snapshot().Notices[0].Text, "rückgängig") {
		t.Errorf("at the first state: %v", late.Snapshot().Notices)
	}
}

func TestWhatIsNoExportedSessionLeavesTheOneThatIs(t *testing.T) {
	s := New()
	s.Apply(Intent{Type: "preset", ID: "bain"})
	s.Apply(Intent{Type: "open", ID: "energy"})
	before := s.Snapshot()
	good := s.Export()
	for _, text := range []string{"", "{}", strings.Replace(good, `"en"`, `"xx"`, 1), strings.Replace(good, `"energy"`, `"none"`, 1), strings.Replace(good, `"output":"`, `"output":"x`, 1), strings.Replace(good, `{"query":""`, `{"file":"{}","query":""`, 1)} {
		if err := s.Import(text); err == nil {
			t.Errorf("%q is taken on", text)
		}
		if after := s.Snapshot(); !reflect.DeepEqual(after, before) {
			t.Errorf("after %q it is %+v", text, after)
		}
	}
}
