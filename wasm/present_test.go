//go:build linux

package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/jezek/xgb/xfixes"
	"github.com/jezek/xgb/xproto"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// The keys that the tests press, as X names them.
const (
	keyLeft     = 0xff51
	keyHome     = 0xff50
	keyEnd      = 0xff57
	keyPageUp   = 0xff55
	keyPageDown = 0xff56
)

// house is the program presenting on a display of its own.
type house struct{ *hands }

// enter starts the program full screen.
func enter(t *testing.T, args ...string) *house {
	t.Helper()
	h := newHands(t, "960x600") // small, as all of it is drawn without a graphics card
	h.launch(append([]string{"present", "--full-screen"}, args...)...)
	return &house{h}
}

// focus gives the keyboard to the program's window, as a window manager would.
func (h *house) focus() {
	h.t.Helper()
	tree, err := xproto.QueryTree(h.x, h.root).Reply()
	if err != nil {
		h.t.Fatal(err)
	}
	for _, w := range tree.Children {
		at, err := xproto.GetWindowAttributes(h.x, w).Reply()
		if err == nil && at.MapState == xproto.MapStateViewable {
			xproto.SetInputFocus(h.x, xproto.InputFocusPointerRoot, w, xproto.TimeCurrentTime)
		}
	}
	h.x.Sync()
}

// windows counts those that are shown.
func (h *house) windows() (n int) {
	tree, err := xproto.QueryTree(h.x, h.root).Reply()
	if err != nil {
		h.t.Fatal(err)
	}
	for _, w := range tree.Children {
		if at, err := xproto.GetWindowAttributes(h.x, w).Reply(); err == nil && at.MapState == xproto.MapStateViewable {
			n++
		}
	}
	return n
}

// await returns the screen once it is as it should be.
func (h *house) await(what string, is func(*image.NRGBA) bool) *image.NRGBA {
	h.t.Helper()
	for deadline := time.Now().Add(patience); ; {
		m := h.screen()
		if is(m) {
			return m
		}
		if time.Now().After(deadline) {
			h.t.Fatalf("%s: the screen does not come to show it; %s", what, h.keepScreen())
		}
		time.Sleep(20 * time.Millisecond) // the display is asked again
	}
}

// slide reports whether a slide fills the screen.
func (h *house) slide(m *image.NRGBA) bool {
	b := m.Bounds()
	for _, at := range []image.Point{{1, 1}, {b.Max.X - 2, 1}, {1, b.Max.Y - 2}, {b.Max.X - 2, b.Max.Y - 2}} {
		if m.NRGBAAt(at.X, at.Y) != chart.Light.Paper {
			return false
		}
	}
	return true
}

// next presses a key and waits for a slide other than the one before, at rest.
func (h *house) next(what string, key xproto.Keysym, before *image.NRGBA) *image.NRGBA {
	h.t.Helper()
	h.strike(key)
	return h.rest(what, func(m *image.NRGBA) bool { return h.slide(m) && !bytes.Equal(m.Pix, before.Pix) })
}

// rest waits for a screen that is as it should be, and still is when the program
// has nothing left to do.
func (h *house) rest(what string, is func(*image.NRGBA) bool) *image.NRGBA {
	h.t.Helper()
	return h.await(what, func(m *image.NRGBA) bool {
		if !is(m) {
			return false
		}
		h.settle()
		return bytes.Equal(h.screen().Pix, m.Pix)
	})
}

func count(m *image.NRGBA, c color.NRGBA) (n int) {
	for i := 0; i < len(m.Pix); i += 4 {
		if m.Pix[i] == c.R && m.Pix[i+1] == c.G && m.Pix[i+2] == c.B {
			n++
		}
	}
	return n
}

// TestAStoryIsPresented plays the real program on a display: full screen, to the
// end and back by a clicker, black, a live slider, and out.
func TestAStoryIsPresented(t *testing.T) {
	h := enter(t)
	shows := func(m *image.NRGBA) bool { return h.slide(m) && count(m, chart.Light.Built) > 100 }
	first := h.rest("the first step, full screen", shows)
	h.focus()

	seen := []*image.NRGBA{first}
	for range 7 {
		seen = append(seen, h.next("a step", keyPageDown, seen[len(seen)-1]))
	}
	for i := 6; i >= 0; i-- {
		if back := h.next("the step before", keyPageUp, seen[i+1]); !same(back, seen[i]) {
			t.Errorf("on the way back step %d looks otherwise", i+1)
		}
	}
	if end := h.next("the end", keyEnd, first); !same(end, seen[7]) {
		t.Error("End does not lead to the last step")
	}
	h.next("the beginning", keyHome, seen[7])

	h.strike('b')
	black := h.rest("black", func(m *image.NRGBA) bool { return count(m, color.NRGBA{A: 255}) == len(m.Pix)/4 })
	if again := h.next("the step again", 'b', black); !same(again, first) {
		t.Error("after the black-out the step looks otherwise")
	}

	second := h.next("the second step", keyPageDown, first)
	chosen := h.next("a chosen slider", '1', second)
	moved := h.next("a moved slider", keyLeft, chosen)
	if n := differ(chosen, moved, image.Rect(420, 125, 840, 425)); n < 200 {
		t.Errorf("a moved slider changes %d pixels of the chart", n)
	}
	if reset := h.next("the step's own scenario", 'r', moved); !same(reset, chosen) {
		t.Error("reset does not lead back")
	}
	free := h.next("the slider let go", keyEscape, chosen)
	if !same(free, second) {
		t.Error("a slider that was let go looks otherwise")
	}
	if again := h.next("the first step", keyPageUp, free); !same(again, first) {
		t.Error("the first step looks otherwise in the end")
	}

	h.strike('n')
	h.await("the notes' window", func(*image.NRGBA) bool { return h.windows() == 2 })
	notes := h.rest("the notes", func(m *image.NRGBA) bool { return count(m, chart.Light.Asked) > 20 && !same(m, first) })
	h.focus() // the notes are on top
	h.strike(keyPageDown)
	h.rest("the notes of the next step", func(m *image.NRGBA) bool { return !same(m, notes) })
	h.strike('n')
	h.await("no notes' window", func(*image.NRGBA) bool { return h.windows() == 1 })
	h.rest("the step that was asked for in the notes' window", func(m *image.NRGBA) bool { return same(m, second) })
	h.focus()

	h.strike(keyEscape)
	h.await("the window, no longer full screen", func(m *image.NRGBA) bool { return !h.slide(m) })
}

// TestWhatIsChangedAfterATalkOutlivesTheNextOne leaves a talk, changes a value,
// has another talk go two steps on, and the program killed in that.
func TestWhatIsChangedAfterATalkOutlivesTheNextOne(t *testing.T) {
	h := &house{newHands(t, display)}
	h.launch("present", "--full-screen", "--theme", "dark")
	dark := func(m *image.NRGBA) bool {
		return m.NRGBAAt(1, 1) == chart.Dark.Paper && m.NRGBAAt(m.Rect.Max.X-2, m.Rect.Max.Y-2) == chart.Dark.Paper && count(m, chart.Dark.Built) > 100
	}
	h.rest("a dark slide", dark)
	h.focus()
	h.strike(keyEscape)
	h.rest("the window, in the system's light colours", func(m *image.NRGBA) bool {
		return count(m, chart.Light.Card) > 1000 && count(m, chart.Light.Built) > 100 && !h.slide(m)
	})
	h.meet(chart.Light)
	h.typeValue("150")
	h.keeps(model.ReasoningMultiplier, 150)
	h.strike(keyF5)
	first := h.rest("the first step", func(m *image.NRGBA) bool { return h.slide(m) && count(m, chart.Light.Built) > 100 })
	h.next("the third step", keyPageDown, h.next("the second step", keyPageDown, first))
	h.kill()
	h.start(chart.Dark)
	h.meet(chart.Dark)
	for range 3 { // to the first control, then back over the last two
		h.strike(keyShift, keyTab)
	}
	h.strike(keyEnter) // Open it again
	h.keeps(model.ReasoningMultiplier, 150)
}

// TestAWindowThatFilledTheScreenStillDoesAfterATalk leaves talks that began in a
// window, and in one that filled the screen.
func TestAWindowThatFilledTheScreenStillDoesAfterATalk(t *testing.T) {
	h := &house{newHands(t, display)}
	h.start(chart.Light)
	h.meet(chart.Light)
	small := h.window()
	lies := func(what string, full bool) {
		h.wait(what, func() error {
			if w := h.window(); w.Min == (image.Point{}) != full || w.Dx() > small.Dx() != full {
				return fmt.Errorf("the window lies at %v", w)
			}
			return nil
		})
	}
	for _, full := range []bool{false, true} {
		if full {
			h.strike(keyF11)
			lies("full screen", true)
		}
		h.settle()
		panel := h.screen()
		h.strike(keyF5)
		h.rest("a slide", func(m *image.NRGBA) bool { return h.slide(m) && !same(m, panel) && count(m, chart.Light.Built) > 100 })
		h.strike(keyEscape)
		h.rest("the panel as it was", func(m *image.NRGBA) bool { return same(m, panel) })
		lies("the window as it was", full)
	}
}

// TestAWindowThatWasLeftFullScreenIsSoAfterATalkInAWindow has present begin
// without --full-screen.
func TestAWindowThatWasLeftFullScreenIsSoAfterATalkInAWindow(t *testing.T) {
	h := &house{newHands(t, display)}
	kept := filepath.Join(h.home, "hundredfold")
	if err := os.MkdirAll(kept, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(kept, "window.json"), []byte(`{"version": 1, "x": 100, "y": 100, "width": 900, "height": 600, "fullScreen": true}`), 0o600); err != nil {
		t.Fatal(err)
	}
	h.launch("present")
	h.rest("a slide", func(m *image.NRGBA) bool { return count(m, chart.Light.Built) > 100 })
	if w := h.window(); w.Dx() != 900 || w.Dy() != 600 {
		t.Errorf("the talk lies at %v", w)
	}
	h.focus()
	h.strike(keyEscape)
	h.wait("full screen", func() error {
		if w := h.window(); w != h.screen().Rect {
			return fmt.Errorf("the window lies at %v", w)
		}
		return nil
	})
}

// TestThePointerIsHiddenWhilePresenting moves the pointer over a slide, leaves it,
// and moves it again on a black screen, where it is not to be seen at all. The
// next display is the same one, where there is no other.
func TestThePointerIsHiddenWhilePresenting(t *testing.T) {
	h := enter(t)
	if err := xfixes.Init(h.x); err != nil {
		t.Fatal(err)
	}
	if _, err := xfixes.QueryVersion(h.x, 4, 0).Reply(); err != nil { // which the server asks for first
		t.Fatal(err)
	}
	first := h.rest("the first step", func(m *image.NRGBA) bool { return h.slide(m) && count(m, chart.Light.Built) > 100 })
	h.focus()
	h.strike('m')
	h.settle()
	if !same(h.screen(), first) {
		t.Error("with one display, M changes what is on it")
	}

	n := 0
	move := func() {
		n++
		h.point(400+n%2, 300)
	}
	is := func(seen bool) func() error {
		return func() error {
			if h.pointer() != seen {
				return fmt.Errorf("it is seen: %v", !seen)
			}
			return nil
		}
	}
	moves := func() error { move(); return is(true)() }
	h.wait("no pointer before it moves", is(false))
	h.wait("a pointer that moves", moves)
	h.wait("no pointer when it rests", is(false))
	h.wait("the pointer again", moves)
	h.strike('b')
	h.rest("black", func(m *image.NRGBA) bool { return count(m, color.NRGBA{A: 255}) == len(m.Pix)/4 })
	for range 3 {
		move()
		h.settle()
		if h.pointer() {
			t.Fatal("the pointer is seen on a black screen")
		}
	}
	h.next("the step again", 'b', h.screen())
	h.wait("the pointer that moves after the black-out", moves)
	h.strike(keyEscape)
	h.rest("the window", func(m *image.NRGBA) bool { return !h.slide(m) })
	h.wait("the pointer over the window, though it rests", is(true))
}

// pointer reports whether the pointer is seen.
func (h *house) pointer() bool {
	h.t.Helper()
	p, err := xfixes.GetCursorImage(h.x).Reply()
	if err != nil {
		h.t.Fatal(err)
	}
	return slices.ContainsFunc(p.CursorImage, func(argb uint32) bool { return argb>>24 > 0 })
}

// TestADisplayThatIsNotThereIsRefused asks for a second display where there is
// one.
func TestADisplayThatIsNotThereIsRefused(t *testing.T) {
	h := newHands(t, "960x600")
	for _, option := range []string{"--display", "--notes-display"} {
		cmd := exec.Command(h.path, "present", option, "2")
		cmd.Env = append(os.Environ(), "HOME="+h.home, "XDG_CONFIG_HOME="+h.home)
		said, _ := cmd.CombinedOutput()
		want := regexp.MustCompile(`^hundredfold: ` + option + `: there is no display 2; there is 1 \(\w+, 960 × 600\)\n$`)
		if status := cmd.ProcessState.ExitCode(); status != 2 || !want.Match(said) {
			t.Errorf("%s 2: exit status %d, %s", option, status, said)
		}
	}
}

// A desktop finds the program's name and icon by what its windows are called.
func TestTheWindowsAreCalledAsTheDesktopFileSays(t *testing.T) {
	h := enter(t)
	h.rest("the first step, full screen", h.slide)
	h.focus()
	h.strike('n')
	h.await("the notes' window", func(*image.NRGBA) bool { return h.windows() == 2 })
	tree, err := xproto.QueryTree(h.x, h.root).Reply()
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range tree.Children {
		if at, err := xproto.GetWindowAttributes(h.x, w).Reply(); err != nil || at.MapState != xproto.MapStateViewable {
			continue
		}
		p, err := xproto.GetProperty(h.x, false, w, xproto.AtomWmClass, xproto.AtomString, 0, 100).Reply()
		if err != nil || string(p.Value) != "hundredfold\x00Hundredfold\x00" {
			t.Errorf("a window is called %q: %v", p.Value, err)
		}
	}
}

// same reports whether two pictures of a slide are the same but for the edges of
// a few letters, which a move can leave a fraction of a pixel off.
func same(a, b *image.NRGBA) bool { return differ(a, b, a.Rect) < 500 }

// differ counts the pixels that differ between two pictures in an area.
func differ(a, b *image.NRGBA, in image.Rectangle) (n int) {
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if a.NRGBAAt(x, y) != b.NRGBAAt(x, y) {
				n++
			}
		}
	}
	return n
}
