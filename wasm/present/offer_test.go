package present

import (
	"slices"
	"strings"
	"testing"

	"hundredfold/wasm/desktop"
	"hundredfold/wasm/session"
)

const oneStep = "title: A talk\nlanguage: de\n\n# Eins\ncharts: gpus\n\nText.\n"

func TestWhatIsPresentedIsTheStoryThatTheReaderOpened(t *testing.T) {
	w := desktop.New(session.New())
	o := &offer{window: w}
	const shipped = "A hundred times the compute"
	if got := o.story().Title; got != shipped {
		t.Errorf("at first %q is presented", got)
	}
	told, faults := o.open("bad.md", []byte("title: Bad\n\n# One\ncharts: gpu\nsliders: grid\n\nText.\n"))
	if !strings.Contains(told, "bad.md was not opened") || len(faults) != 2 || !strings.HasPrefix(faults[0], "Line 4: charts: ") || !strings.HasPrefix(faults[1], "Line 5: ") {
		t.Errorf("of one with faults is told %q, %q", told, faults)
	}
	if got := o.story().Title; got != shipped {
		t.Errorf("then %q is presented", got)
	}
	told, faults = o.open("talk.md", []byte(oneStep))
	if want := "Opened: talk.md. F5 presents it: “A talk”, one step."; told != want || faults != nil {
		t.Errorf("told %q, %q; want %q", told, faults, want)
	}
	if got := o.story().Title; got != "A talk" {
		t.Errorf("after it was opened %q is presented", got)
	}
}

func TestAClaimThatDoesNotHoldIsToldAndTheStoryStillPresented(t *testing.T) {
	w := desktop.New(session.New())
	w.SetLanguage("de")
	o := &offer{window: w}
	text := strings.Replace(oneStep, "charts: gpus\n", "charts: gpus\nexpect: demand.h100e@2030 < fleet.h100e@2030\n", 1)
	told, faults := o.open("talk.md", []byte(text))
	if !strings.HasPrefix(told, "Geöffnet: talk.md. ") || !strings.HasSuffix(told, "\nNicht alle Aussagen treffen zu:") ||
		!slices.ContainsFunc(faults, func(f string) bool { return strings.HasPrefix(f, "Zeile 6: expect: ") }) {
		t.Errorf("told %q, %q", told, faults)
	}
	if got := o.story().Title; got != "A talk" {
		t.Errorf("%q is presented", got)
	}
}

func TestAStoryOfAnEarlierModelOpensWithANotice(t *testing.T) {
	for _, c := range []struct{ fields, ends string }{
		{"sliders: capital\n", "\nIt is of an earlier model:"},
		{"sliders: capital\nexpect: demand.h100e@2030 < fleet.h100e@2030\n", "\nIt is of an earlier model, and not all of its claims hold:"},
	} {
		o := &offer{window: desktop.New(session.New())}
		told, said := o.open("talk.md", []byte(strings.Replace(oneStep, "charts: gpus\n", "charts: gpus\n"+c.fields, 1)))
		if !strings.HasPrefix(told, "Opened: talk.md. ") || !strings.HasSuffix(told, c.ends) ||
			!slices.ContainsFunc(said, func(f string) bool { return strings.HasPrefix(f, `Line 6: sliders: "capital" is no longer an input`) }) {
			t.Errorf("told %q, %q", told, said)
		}
		if got := o.story().Title; got != "A talk" {
			t.Errorf("%q is presented", got)
		}
	}
}
