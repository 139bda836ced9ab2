//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/internal/xvfb"
)

// patience is how long the tests wait for one thing. A busy machine that draws in
// software takes a while for it; only what hangs takes minutes.
const patience = 5 * time.Minute

// hands press keys and move the pointer of a display that the program shows its
// window on, and see what is on it.
type hands struct {
	t    testing.TB
	on   *xvfb.Display
	x    *xgb.Conn
	root xproto.Window
	keys map[xproto.Keysym]xproto.Keycode
	home string    // the reader's, in which the program keeps things
	path string    // of the program
	env  []string  // that the program gets besides
	says io.Writer // that its messages go to; nil: the test's own
	run  *exec.Cmd
}

// newHands opens a display so large: never that of whoever runs the tests.
func newHands(t testing.TB, size string, more ...string) *hands {
	t.Helper()
	on, err := xvfb.Open(size, more...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(on.Close)
	return handsOn(t, on)
}

// handsOn are hands on a display that is open.
func handsOn(t testing.TB, on *xvfb.Display) *hands {
	t.Helper()
	x, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(x.Close)
	if err := xtest.Init(x); err != nil {
		t.Fatal(err)
	}
	setup := xproto.Setup(x)
	h := &hands{t: t, on: on, x: x, root: setup.DefaultScreen(x).Root, home: t.TempDir(), path: program(t), keys: map[xproto.Keysym]xproto.Keycode{}}
	count := byte(setup.MaxKeycode - setup.MinKeycode + 1)
	m, err := xproto.GetKeyboardMapping(x, setup.MinKeycode, count).Reply()
	if err != nil {
		t.Fatal(err)
	}
	for i := range int(count) { // the first of a key's symbols: without Shift
		if s := m.Keysyms[i*int(m.KeysymsPerKeycode)]; h.keys[s] == 0 {
			h.keys[s] = setup.MinKeycode + xproto.Keycode(i)
		}
	}
	return h
}

// start starts the program and waits for its charts.
func (h *hands) start(theme chart.Theme, args ...string) {
	h.t.Helper()
	h.launch(append([]string{"--theme", theme.Name}, args...)...)
	h.wait("the charts in the "+theme.Name+" theme", func() error {
		missing, err := absent(h.x, []color.NRGBA{theme.Asked, theme.Built, theme.Paper, theme.Card, theme.Ink})
		if err == nil && len(missing) > 0 {
			err = fmt.Errorf("the display lacks %v", missing)
		}
		return err
	})
}

// launch starts the program.
func (h *hands) launch(args ...string) {
	h.t.Helper()
	h.run = exec.Command(h.path, args...)
	h.run.Env = append(os.Environ(), "HOME="+h.home, "XDG_CONFIG_HOME="+h.home, "XDG_STATE_HOME="+h.home, "XDG_CACHE_HOME="+h.home, "XDG_DATA_HOME="+h.home)
	h.run.Env = append(h.run.Env, h.env...)
	h.run.Stderr = os.Stderr
	if h.says != nil {
		h.run.Stderr = h.says
	}
	if err := h.run.Start(); err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(h.kill)
}

// kill ends the program as a crash does.
func (h *hands) kill() {
	if h.run != nil {
		h.run.Process.Kill()
		h.run.Wait()
		h.run = nil
	}
}

// wait waits until something is as it should be.
func (h *hands) wait(for_ string, is func() error) {
	h.t.Helper()
	err := is()
	for deadline := time.Now().Add(patience); err != nil; err = is() {
		if time.Now().After(deadline) {
			h.t.Fatalf("waiting for %s: %v; %s", for_, err, h.keepScreen())
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// screen is what the display shows.
func (h *hands) screen() *image.NRGBA {
	h.t.Helper()
	all := xproto.Drawable(h.root)
	size, err := xproto.GetGeometry(h.x, all).Reply() // it grows and shrinks with its displays
	if err != nil {
		h.t.Fatal(err)
	}
	reply, err := xproto.GetImage(h.x, xproto.ImageFormatZPixmap, all, 0, 0, size.Width, size.Height, 0xffffffff).Reply()
	if err != nil {
		h.t.Fatal(err)
	}
	m := image.NewNRGBA(image.Rect(0, 0, int(size.Width), int(size.Height)))
	for i := 0; i+3 < len(reply.Data); i += 4 {
		m.Pix[i], m.Pix[i+1], m.Pix[i+2], m.Pix[i+3] = reply.Data[i+2], reply.Data[i+1], reply.Data[i], 255
	}
	return m
}

// settle waits until the program sleeps, all of its threads: for longer than a
// frame of a move takes to follow the last.
func (h *hands) settle() {
	h.t.Helper()
	h.x.Sync() // what was pressed has come to it
	slept := 0
	h.wait("the program's rest", func() error {
		slept++
		tasks, _ := filepath.Glob(filepath.Join("/proc", strconv.Itoa(h.run.Process.Pid), "task", "*", "stat"))
		for _, name := range tasks {
			stat, err := os.ReadFile(name)
			if err != nil {
				continue // the thread has ended
			}
			if state := stat[bytes.LastIndexByte(stat, ')')+2]; state != 'S' {
				slept = 0
				return fmt.Errorf("a thread is in state %c", state)
			}
		}
		if slept < 5 { // looks, 20 ms apart
			return errors.New("it has slept for a moment")
		}
		return nil
	})
}

// keepScreen keeps a picture of the display for whoever looks into a failure.
func (h *hands) keepScreen() string {
	name := filepath.Join(os.TempDir(), strings.ReplaceAll(h.t.Name(), "/", "-")+".png")
	file, err := os.Create(name)
	if err == nil {
		defer file.Close()
		err = png.Encode(file, h.screen())
	}
	if err != nil {
		return err.Error()
	}
	return "see " + name
}

// window is where the program's window lies.
func (h *hands) window() image.Rectangle {
	_, at := h.top()
	return at
}

// top is the widest window, the program's, and where it lies.
func (h *hands) top() (widest xproto.Window, at image.Rectangle) {
	tree, err := xproto.QueryTree(h.x, h.root).Reply()
	if err != nil {
		h.t.Fatal(err)
	}
	for _, w := range tree.Children {
		g, err := xproto.GetGeometry(h.x, xproto.Drawable(w)).Reply()
		if err != nil {
			continue
		}
		if r := image.Rect(0, 0, int(g.Width), int(g.Height)).Add(image.Pt(int(g.X), int(g.Y))); r.Dx() > at.Dx() {
			widest, at = w, r
		}
	}
	return widest, at
}

func (h *hands) fake(kind, detail byte, x, y int) {
	xtest.FakeInput(h.x, kind, detail, 0, h.root, int16(x), int16(y), 0)
}

// point moves the pointer to a place in the window.
func (h *hands) point(x, y int) {
	at := h.window().Min.Add(image.Pt(x, y))
	h.fake(xproto.MotionNotify, 0, at.X, at.Y)
}

func (h *hands) button(down bool) {
	h.fake(map[bool]byte{true: xproto.ButtonPress, false: xproto.ButtonRelease}[down], 1, 0, 0)
}

// strike presses keys, lets them go, and returns when both were seen: X hands
// the program a key's release only after it has read the press.
func (h *hands) strike(symbols ...xproto.Keysym) {
	for _, s := range symbols {
		h.fake(xproto.KeyPress, byte(h.keys[s]), 0, 0)
	}
	for i := range symbols {
		h.fake(xproto.KeyRelease, byte(h.keys[symbols[len(symbols)-1-i]]), 0, 0)
	}
}

// colour is a pixel of the window.
func (h *hands) colour(x, y int) color.NRGBA {
	at := h.window().Min.Add(image.Pt(x, y))
	r, err := xproto.GetImage(h.x, xproto.ImageFormatZPixmap, xproto.Drawable(h.root), int16(at.X), int16(at.Y), 1, 1, 0xffffffff).Reply()
	if err != nil {
		return color.NRGBA{}
	}
	return color.NRGBA{r.Data[2], r.Data[1], r.Data[0], 255}
}

// shows waits for a colour at a place.
func (h *hands) shows(what string, x, y int, want color.NRGBA) {
	h.t.Helper()
	h.wait(what, func() error {
		if got := h.colour(x, y); got != want {
			return fmt.Errorf("%v at %d, %d, want %v", got, x, y, want)
		}
		return nil
	})
}

// keeps waits until the program keeps a value of an input as what is open.
func (h *hands) keeps(i model.Input, want float64) {
	h.t.Helper()
	h.wait(fmt.Sprintf("%s at %v", i.Param().ID, want), func() error {
		names, _ := filepath.Glob(filepath.Join(h.home, "*", "open", "*.json"))
		for _, name := range names {
			var file struct{ Set map[string]float64 }
			data, err := os.ReadFile(name)
			if err == nil {
				err = json.Unmarshal(data, &file)
			}
			if err != nil {
				return err
			}
			got, changed := file.Set[i.Param().ID]
			if !changed {
				got = i.Param().Default
			}
			if got == want {
				return nil
			}
			names[0] = fmt.Sprint(got)
		}
		return fmt.Errorf("kept: %v", names)
	})
}

// meet moves the pointer over the first value until the program answers with the
// frame that it has then: a window that has just opened may still be moved.
func (h *hands) meet(theme chart.Theme) {
	h.t.Helper()
	n := 0
	h.wait("a frame around the value under the pointer", func() error {
		n++
		h.point(valueX+n%2, valueY)
		if got := h.colour(valueX, frameY); got != theme.Mute {
			return fmt.Errorf("%v at %d, %d", got, valueX, frameY)
		}
		return nil
	})
}

// thumbX is where a track has its thumb for a value.
func thumbX(p *model.Param, value float64) int {
	return trackLeft + int(p.Position(value)/float64(p.Tracks())*(trackRight-trackLeft)+0.5)
}

// grasp takes hold of the first slider's thumb and returns where it is.
func (h *hands) grasp() (x int) {
	h.t.Helper()
	p := model.ReasoningMultiplier.Param()
	x = thumbX(p, p.Default)
	h.shows("the slider's thumb", x, trackY, chart.Light.Card)
	h.meet(chart.Light)
	h.point(x, trackY)
	h.button(true)
	return x
}

// typeValue types the first value over, in the light theme.
func (h *hands) typeValue(text string) {
	h.t.Helper()
	h.point(valueX, valueY)
	h.button(true)
	h.button(false)
	h.shows("the field's frame", valueX, frameY, chart.Light.Built)
	for _, k := range text {
		h.strike(xproto.Keysym(k))
	}
	h.strike(keyEnter)
}

// takeInputsAlong scrolls the inputs down and up again by a drag that begins on a
// heading, as a finger's does, which must not unfold what is under it, and then by
// the wheel.
func (h *hands) takeInputsAlong() {
	h.t.Helper()
	const x, upper, lower = 200, 447, 747
	inputs := image.Rect(0, 60, 365, 900).Add(h.window().Min)
	drag := func(from, to int) *image.NRGBA {
		h.point(x, from)
		h.settle()
		h.button(true)
		h.settle() // no hand is so fast that one frame sees it press and move
		for y := from; y != to; y += (to - from) / 5 {
			h.point(x, y)
		}
		h.point(x, to)
		h.settle()
		h.button(false)
		h.settle()
		h.point(x+400, 5) // nothing is there
		h.settle()
		return h.screen()
	}
	h.point(x, lower) // unfolded, they are longer than the window
	h.settle()
	h.button(true)
	h.button(false)
	h.settle()
	h.point(x+400, 5)
	h.settle()
	before := h.screen()
	if n := differ(before, drag(lower, upper), inputs); n < 5000 {
		h.t.Errorf("a drag over the inputs changed %d pixels of them", n)
	}
	if n := differ(before, drag(upper, lower), inputs); n > 200 {
		h.t.Errorf("dragged back, %d pixels of the inputs look otherwise", n)
	}
	const wheelUp, wheelDown = 4, 5 // buttons
	for _, turn := range []byte{wheelDown, wheelUp} {
		h.point(x, lower)
		h.settle()
		h.fake(xproto.ButtonPress, turn, 0, 0)
		h.fake(xproto.ButtonRelease, turn, 0, 0)
		h.settle()
		h.point(x+400, 5)
		h.settle()
		n := differ(before, h.screen(), inputs)
		if turn == wheelDown && n < 5000 {
			h.t.Errorf("the wheel changed %d pixels of the inputs", n)
		}
		if turn == wheelUp && n > 200 {
			h.t.Errorf("turned back, %d pixels of the inputs look otherwise", n)
		}
	}
}

// Symbols of keys.
const (
	keyEnter   = 0xff0d
	keyTab     = 0xff09
	keyEscape  = 0xff1b
	keyRight   = 0xff53
	keyDown    = 0xff54
	keyF5      = 0xffc2
	keyF11     = 0xffc8
	keyControl = 0xffe3
	keyShift   = 0xffe1
)

// display is the size of a display that is large enough for the window, and the
// first slider of the window as it opens on it.
const (
	display = "1600x1200"

	trackLeft, trackRight, trackY = 30, 350, 129
	valueX, valueY                = 346, 106
	frameY                        = valueY - 10 // the upper edge of the value's field
)

// TestAReadersHandsInTheRealProgram drags a slider, undoes it, types a value,
// moves it by keys, fills the screen, and has the program killed and started
// again.
func TestAReadersHandsInTheRealProgram(t *testing.T) {
	h := newHands(t, display)
	h.start(chart.Light)
	p := model.ReasoningMultiplier.Param()
	x := h.grasp()
	h.point((x+trackRight)/2, trackY)
	h.shows("the thumb under the pointer that drags it", (x+trackRight)/2, trackY, chart.Light.Ink) // its dot
	h.point(trackRight+40, trackY)
	h.shows("the thumb at the track's end", trackRight, trackY, chart.Light.Ink)
	h.button(false)
	h.keeps(model.ReasoningMultiplier, p.Max)

	h.strike(keyControl, 'z')
	h.keeps(model.ReasoningMultiplier, p.Default)
	h.shows("the thumb back in its place", x, trackY, chart.Light.Card)

	h.typeValue("150")
	h.keeps(model.ReasoningMultiplier, 150)

	h.strike(keyTab) // from the value to its slider
	h.strike(keyRight)
	h.keeps(model.ReasoningMultiplier, p.ValueAt(math.Round(p.Position(150))+1))
	h.strike(keyControl, 'z')
	h.keeps(model.ReasoningMultiplier, 150)

	h.takeInputsAlong()

	small := h.window()
	h.strike(keyF11)
	h.wait("full screen", func() error {
		if w := h.window(); w.Dx() <= small.Dx() || w.Min != (image.Point{}) {
			return fmt.Errorf("the window lies at %v", w)
		}
		return nil
	})
	h.shows("paper in the screen's corner", 2, h.window().Dy()-2, chart.Light.Paper)
	h.strike(keyF11)
	h.wait("a window again", func() error {
		if w := h.window(); w.Dx() != small.Dx() {
			return fmt.Errorf("the window lies at %v", w)
		}
		return nil
	})

	h.kill()
	h.start(chart.Dark)
	h.shows("the slider as it begins", x, trackY, chart.Dark.Card)
	h.meet(chart.Dark)
	for range 3 { // to the first control, then back over the last two
		h.strike(keyShift, keyTab)
	}
	h.strike(keyEnter) // Open it again
	h.keeps(model.ReasoningMultiplier, 150)
}
