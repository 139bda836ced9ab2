package session_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/session"
)

var (
	current = session.Intent{Type: "compare", ID: "current"}
	swap    = session.Intent{Type: "swap"}
)

func preset(id string) session.Intent { return session.Intent{Type: "preset", ID: id} }
func against(id string) session.Intent {
	return session.Intent{Type: "compare", ID: id}
}

func TestAComparisonNamesWhatDiffers(t *testing.T) {
	s := apply(typed("outside_capital", "900"), current, typed("outside_capital", "2500"), typed("grid_power", "40"))
	want := []session.Difference{
		{ID: "grid_power", Label: "New grid power for AI planned, 2030", A: "40 GW/yr", B: "18 GW/yr"},
		{ID: "outside_capital", Label: "Debt and investors' money planned, 2030", A: "$2.5 tn/yr", B: "$900 bn/yr"},
	}
	if diff := cmp.Diff(want, s.Compare.Differences); diff != "" {
		t.Error(diff)
	}
	if s.Compare.Name != "Central, 1 change" || s.Compare.Query != "outside_capital=900" || s.Query != "v=2&grid_power=40&outside_capital=2500&b.outside_capital=900" {
		t.Errorf("%s, %s, %s", s.Compare.Name, s.Compare.Query, s.Query)
	}
	if s.Title != "Central, 2 changes compared with Central, 1 change" {
		t.Errorf("the title is %q", s.Title)
	}
}

func TestTheSentenceSaysWhenBothComeToTheSame(t *testing.T) {
	if same := apply(current); len(same.Compare.Differences) != 0 || !strings.HasSuffix(sentence(same), "“Central” gives the same result.") {
		t.Errorf("compared with itself: %v, %s", same.Compare.Differences, sentence(same))
	}
	if none := apply(current, against("")); none.Compare != nil || none.Query != "" {
		t.Errorf("compared with nothing: %v", none.Compare)
	}
}

func TestSwappingExchangesTheTwo(t *testing.T) {
	s := session.New()
	for _, in := range []session.Intent{preset("bain"), typed("outside_capital", "900"), against("jevons")} {
		s.Apply(in)
	}
	before := shown(s)
	s.Apply(swap)
	if q := s.Snapshot().Query; q != "preset=jevons&b.preset=bain&b.outside_capital=900" {
		t.Errorf("swapped: %s", q)
	}
	s.Apply(undo)
	if diff := cmp.Diff(before, shown(s)); diff != "" {
		t.Errorf("undone: %s", diff)
	}
	s.Apply(swap)
	s.Apply(swap)
	if diff := cmp.Diff(before, shown(s)); diff != "" {
		t.Errorf("swapped twice: %s", diff)
	}
}

// What is kept to compare with must not move with the scenario.
func TestTheOtherCaseHoldsStill(t *testing.T) {
	s := session.New()
	s.Apply(current)
	r := s.Comparison()
	before := r.Annual(model.FleetH100e, 2030)
	s.Apply(typed("grid_power", "60"))
	if got := s.Comparison().Annual(model.FleetH100e, 2030); got != before {
		t.Errorf("it builds %g, was %g", got, before)
	}
	if got := s.Result().Annual(model.FleetH100e, 2030); got == before {
		t.Error("the scenario stays")
	}
	s.Apply(undo)
	s.Apply(undo)
	if s.Comparison() != nil {
		t.Error("undone, it is still there")
	}
}

func TestScalesAndQuartersAreInTheAddress(t *testing.T) {
	s := session.New()
	scale := func(chart, text string) { s.Apply(session.Intent{Type: "scale", ID: chart, Text: text}) }
	scale("gpus", "linear")
	scale("capex", "log")
	s.Apply(session.Intent{Type: "by", Text: "quarter"})
	now := s.Snapshot()
	if now.Query != "by=quarter&log=capex&linear=gpus" || now.By != "quarter" || now.Charts[0].Log || !now.Charts[1].Log || !now.Charts[0].Scalable {
		t.Errorf("%s, %s, %+v", now.Query, now.By, now.Charts[:2])
	}
	scale("gpus", "log")
	scale("capex", "linear")
	s.Apply(session.Intent{Type: "by", Text: "year"})
	if q := s.Snapshot().Query; q != "" {
		t.Errorf("back on their own scales: %s", q)
	}
	bad := apply(session.Intent{Type: "query", Text: "log=capx,flows,gpus,power"})
	if bad.Query != "log=power" || len(bad.Notices) != 2 || !strings.Contains(bad.Notices[0].Text, `"capex"`) || !strings.Contains(bad.Notices[1].Text, `"flows" has one scale`) {
		t.Errorf("%s: %v", bad.Query, bad.Notices)
	}
}

func TestTheScenarioIsWrittenAndOpenedAsAFile(t *testing.T) {
	s := session.New()
	s.Apply(preset("bain"))
	s.Apply(typed("outside_capital", "900"))
	name, content := s.File()
	if name != "bain-1-change.json" {
		t.Errorf("the file is called %s", name)
	}
	p, _, err := scenario.Read(content)
	if err != nil || p.Inputs != s.State().Inputs {
		t.Fatalf("%s: %v", content, err)
	}
	opened := apply(session.Intent{Type: "file", Text: string(content)})
	if opened.Title != "Bain, 1 change" || opened.Query != s.Snapshot().Query || len(opened.Changes) != 0 {
		t.Errorf("opened it is %q, %s, changed by %v", opened.Title, opened.Query, opened.Changes)
	}
	if !strings.Contains(opened.About, "Debt and investors' money planned, 2030 $900 bn/yr") {
		t.Errorf("it is about %q", opened.About)
	}
	nameless := apply(session.Intent{Type: "file", Text: `{"version": 1}`})
	if nameless.Title != "Scenario from a file" {
		t.Errorf("a file without a name is called %q", nameless.Title)
	}
}

// A name is a reader's own text, and may look like a mark.
func TestAFilesNameIsNeverTakenApart(t *testing.T) {
	s := apply(session.Intent{Type: "file", Text: `{"version": 2, "name": "[built {asked}] <b>", "set": {"outside_capital": 900}}`}, current, typed("outside_capital", "2500"))
	if !strings.Contains(sentence(s), "“[built {asked}] <b>” asks for") {
		t.Error(sentence(s))
	}
}

// BenchmarkHeldSnapshot is what one move of a held slider costs beside drawing.
func BenchmarkHeldSnapshot(b *testing.B) {
	for name, intents := range map[string][]session.Intent{"alone": nil, "compared": {current}} {
		b.Run(name, func(b *testing.B) {
			s := session.New()
			for _, in := range intents {
				s.Apply(in)
			}
			b.ReportAllocs()
			for i := range b.N {
				s.Apply(moved("reasoning_multiplier", float64(i%200), false))
				s.Snapshot()
			}
		})
	}
}
