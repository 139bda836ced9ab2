package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/autosave"
	"hundredfold/wasm/session"
)

func changed(w *Window, to string) {
	w.Apply(session.Intent{Type: "type", ID: "reasoning_multiplier", Text: to, Final: true})
}

func TestTheNextWindowIsAsThisOneWasLeft(t *testing.T) {
	folder := autosave.Dir(filepath.Join(t.TempDir(), "kept"))
	w := New(session.New())
	w.remember(folder)
	w.SetTheme("dark")
	w.SetLanguage("de")
	changed(w, "77")
	w.watch()
	w.forget()
	next := New(session.New())
	next.remember(folder)
	defer next.forget()
	if v := next.View(); v.Theme != "dark" || v.Language.Tag != "de" {
		t.Errorf("the next window is %s and speaks %s", v.Theme, v.Language.Tag)
	}
	if l := next.memory.left; l.Width == 0 || l.Height == 0 {
		t.Errorf("of the window's size is kept %+v", l)
	}
	if next.offer(); told(next) != "" {
		t.Errorf("after a window that was closed well the next one tells %q", told(next))
	}
}

func TestOnlyWhatRestsIsKept(t *testing.T) {
	folder := autosave.Dir(filepath.Join(t.TempDir(), "kept"))
	w := New(session.New())
	w.remember(folder)
	defer w.forget()
	before := w.memory.query
	w.Apply(session.Intent{Type: "track", ID: "reasoning_multiplier", Position: 5})
	if w.memory.query != before {
		t.Error("a slider that is held was kept")
	}
	w.Apply(session.Intent{Type: "track", ID: "reasoning_multiplier", Position: 5, Final: true})
	if w.memory.query == before {
		t.Error("a slider that was let go was not kept")
	}
}

func TestWhereNothingCanBeKeptTheWindowSaysSoAndGoesOn(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file") // in place of the directory
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	w := New(session.New())
	w.remember(autosave.Dir(file))
	if got := told(w); !strings.Contains(got, "Autosave is off: ") {
		t.Errorf("told %q", got)
	}
	changed(w, "77")
	if got := w.Session().State().Inputs[model.ReasoningMultiplier]; got != 77 {
		t.Errorf("the multiplier is %v", got)
	}
	w.forget()
}

func TestAWindowIsNeverLeftOutOfSight(t *testing.T) {
	for _, k := range []struct {
		left       autosave.Window
		x, y, w, h int
	}{
		{autosave.Window{}, 0, 0, 1152, 720},                                           // first start
		{autosave.Window{X: 100, Y: 50, Width: 1000, Height: 600}, 100, 50, 1000, 600}, // unchanged
		{autosave.Window{X: 1900, Y: 900, Width: 1000, Height: 600}, 280, 200, 1000, 600},
		{autosave.Window{X: -300, Y: -20, Width: 1000, Height: 600}, 0, 0, 1000, 600},
		{autosave.Window{X: 10, Y: 10, Width: 2560, Height: 1400}, 0, 0, 1280, 800}, // saved on a larger display
	} {
		if x, y, w, h := within(k.left, 1280, 800); x != k.x || y != k.y || w != k.w || h != k.h {
			t.Errorf("%+v opens at %d, %d, so large: %d, %d; want %d, %d, %d, %d", k.left, x, y, w, h, k.x, k.y, k.w, k.h)
		}
	}
}

func TestWhatATalkShowsIsNotKeptInPlaceOfTheReadersWork(t *testing.T) {
	folder := autosave.Dir(filepath.Join(t.TempDir(), "kept"))
	w := New(session.New())
	w.remember(folder)
	changed(w, "77")
	w.Lend(session.New())
	changed(w, "55") // a step's scenario
	m := &w.memory
	close(m.saves)
	<-m.saved
	m.saves = nil
	defer m.run.End()
	files, err := filepath.Glob(filepath.Join(string(folder), "open", "*.json"))
	if err != nil || len(files) != 1 {
		t.Fatalf("kept are %q, %v", files, err)
	}
	kept, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	again := session.New()
	again.Apply(session.Intent{Type: "file", Text: string(kept), Final: true})
	if got := again.State().Inputs[model.ReasoningMultiplier]; got != 77 {
		t.Errorf("in a talk a multiplier of %v is kept, want the reader's 77", got)
	}
}

func TestATalkIsNotHowTheWindowWasLeft(t *testing.T) {
	w := New(session.New())
	front := (*front)(w)
	w.SetTheme("light")
	front.Update()
	left := w.memory.left
	of := session.New()
	of.Apply(session.Intent{Type: "language", Text: "de"})
	own := w.Lend(of)
	w.SetLayer(bare{})
	w.SetTheme("dark")
	front.Update()
	if w.memory.left != left {
		t.Errorf("closed in a talk the window was left as %+v, want %+v", w.memory.left, left)
	}
	w.SetLayer(nil)
	w.Lend(own)
	front.Update()
	if w.memory.left != left || w.View().Theme != "light" {
		t.Errorf("after a talk the window is %s and left as %+v, want %+v", w.View().Theme, w.memory.left, left)
	}
}

func TestWhatNobodyWantsIsNotOfferedAgain(t *testing.T) {
	folder := autosave.Dir(filepath.Join(t.TempDir(), "kept"))
	if err := os.MkdirAll(filepath.Join(string(folder), "open"), 0o700); err != nil {
		t.Fatal(err)
	}
	left := filepath.Join(string(folder), "open", "1.json")
	if err := os.WriteFile(left, []byte(`{"version": 1, "name": "Mine", "set": {"reasoning_multiplier": 77}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	w := New(session.New())
	w.remember(folder)
	w.offer()
	all := w.panel.Notices()
	if len(all) != 1 || !strings.Contains(all[0].Text, "Mine") {
		t.Fatalf("told is %q", told(w))
	}
	all[0].Closed()
	w.forget() // close the window at once
	next := New(session.New())
	next.remember(folder)
	defer next.forget()
	if next.offer(); told(next) != "" {
		t.Errorf("the next window tells %q", told(next))
	}
}
