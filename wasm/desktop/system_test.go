package desktop

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/session"
)

func TestASystemThatGoesDarkIsFollowedWithinAMinute(t *testing.T) {
	w := New(session.New())
	w.setTheme(chart.Light.Name)
	synctest.Test(t, func(t *testing.T) {
		var dark atomic.Bool
		var asked atomic.Int32
		w.outside.theme = func() string {
			if asked.Add(1); dark.Load() {
				return chart.Dark.Name
			}
			return chart.Light.Name
		}
		pass := func(d time.Duration) { time.Sleep(d); synctest.Wait() }
		stop := make(chan struct{})
		go w.askSystem(chart.Light.Name, stop)
		pass(90 * time.Second)
		if asked.Load() != 2 || len(w.answers) != 0 {
			t.Errorf("in a minute and a half it was asked %d times, and %d frames come of it", asked.Load(), len(w.answers))
		}
		dark.Store(true)
		pass(time.Minute)
		if w.hear(); w.View().Theme != chart.Dark.Name {
			t.Errorf("the theme is %s", w.View().Theme)
		}
		pass(time.Hour)
		if len(w.answers) != 0 {
			t.Errorf("while it stays dark %d frames come of it", len(w.answers))
		}
		close(stop)
		synctest.Wait()
		before := asked.Load()
		if pass(time.Hour); asked.Load() != before {
			t.Error("it is asked though the window is not in front")
		}
	})
}

func TestAThemeThatTheReaderChoseIsKept(t *testing.T) {
	w := New(session.New())
	w.setTheme(chart.Light.Name)
	w.outside.theme = func() string { return chart.Dark.Name }
	stop := make(chan struct{})
	close(stop)
	w.askSystem(chart.Light.Name, stop)
	w.SetTheme(chart.Light.Name)
	if w.hear(); w.View().Theme != chart.Light.Name {
		t.Error("the system's answer came after the reader's choice, and replaced it")
	}
}
