package desktop

import (
	"testing"
	"time"

	"hundredfold/model/ensemble"
	"hundredfold/wasm/session"
	"hundredfold/wasm/uncertainty"
)

// uncertain returns a window whose scheduler wakes the test.
func uncertain(intents ...session.Intent) (*Window, chan struct{}) {
	w, woken := New(session.New()), make(chan struct{}, 1)
	w.scheduler = newScheduler(func() {
		select {
		case woken <- struct{}{}:
		default:
		}
	})
	for _, in := range intents {
		w.Apply(in)
	}
	return w, woken
}

// patience limits the wait for an answer: only a hang takes minutes.
const patience = 5 * time.Minute

// until delivers answers to the window until a condition holds.
func until(t *testing.T, w *Window, woken chan struct{}, what string, is func() bool) {
	t.Helper()
	for !is() {
		select {
		case <-woken:
			w.deliverAnswers()
		case <-time.After(patience):
			t.Fatalf("waiting for %s", what)
		}
	}
}

var doubtOn = session.Intent{Type: "doubt", Text: "on", Final: true}

func runs(w *Window) int {
	if b := w.View().Bands; b != nil {
		return b.Runs
	}
	return 0
}

func TestBandsFollowASliderAndSettleWhenItIsLetGo(t *testing.T) {
	w, woken := uncertain(doubtOn)
	until(t, w, woken, "bands of all runs", func() bool { return runs(w) == 1024 })
	before := w.View().Bands
	w.Apply(session.Intent{Type: "track", ID: "reasoning_multiplier", Position: 900})
	until(t, w, woken, "bands while the slider is held", func() bool { return w.View().Bands != before })
	if n := runs(w); n > 256 {
		t.Errorf("held, the bands are of %d runs", n)
	}
	w.Apply(session.Intent{Type: "track", ID: "reasoning_multiplier", Position: 900, Final: true})
	until(t, w, woken, "bands that settle", func() bool { return runs(w) == 1024 })
	in := w.Session().State().Inputs
	want, err := ensemble.BandsOf(t.Context(), &in, 1, 1024, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, b := range want.Of["power.ai"] {
		if got := w.View().Bands.Of["power.ai"][i]; got != b {
			t.Errorf("year %d: %+v, want %+v", i, got, b)
		}
	}
	w.Apply(session.Intent{Type: "doubt", Text: "off", Final: true})
	if w.View().Bands != nil || w.scheduler.bands.Kind != "" {
		t.Error("bands stay when they are no longer wanted")
	}
}

// A window at rest costs nothing: bands that are done are not requested again.
func TestBandsThatSettledAreNotAskedForAgain(t *testing.T) {
	w, woken := uncertain(doubtOn)
	until(t, w, woken, "bands of all runs", func() bool { return runs(w) == 1024 })
	asked := w.scheduler.ids
	w.SwitchTheme()
	w.show()
	if w.scheduler.ids != asked {
		t.Errorf("another theme asked %d jobs", w.scheduler.ids-asked)
	}
}

func TestATalkHasBandsOfItsOwn(t *testing.T) {
	w, woken := uncertain()
	talk := session.New()
	talk.Apply(session.Intent{Type: "query", Text: "doubt=on&seed=7"})
	own := w.Lend(talk)
	until(t, w, woken, "the talk's bands", func() bool { return runs(w) == 1024 })
	if w.View().Bands.Seed != 7 {
		t.Errorf("they are of seed %d", w.View().Bands.Seed)
	}
	w.Lend(own)
	if w.View().Bands != nil || w.scheduler.bands.Kind != "" {
		t.Error("they stay when the talk is over")
	}
}

func TestOnlyTheLatestJobOfAKindIsHeard(t *testing.T) {
	w, woken := uncertain()
	var heard []string
	ask := func(name, output string) {
		w.Ask(uncertainty.Job{Kind: "tornado", Output: output}, func(a uncertainty.Answer) { heard = append(heard, name) })
	}
	ask("first", "power.ai")
	ask("second", "capex.ai")
	until(t, w, woken, "an answer", func() bool { return len(heard) > 0 })
	if heard[0] != "second" || len(heard) != 1 {
		t.Errorf("heard of %v", heard)
	}
	ask("third", "power.ai")
	w.Stop("tornado")
	ask("fourth", "power.ai")
	until(t, w, woken, "another answer", func() bool { return len(heard) > 1 })
	if heard[1] != "fourth" {
		t.Errorf("heard of %v", heard)
	}
}
