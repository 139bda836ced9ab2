//go:build linux

package main

import (
	"errors"
	"image"
	"net/url"
	"os"
	"path/filepath"
	"testing"

	"github.com/jezek/xgb/xproto"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// TestAFileIsDroppedOnTheWindow drops a scenario file as a file manager does.
func TestAFileIsDroppedOnTheWindow(t *testing.T) {
	h := newHands(t, display)
	file := filepath.Join(t.TempDir(), "My scenario é.json")
	if err := os.WriteFile(file, []byte(`{"version": 1, "name": "Mine", "set": {"reasoning_multiplier": 77}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	h.start(chart.Light)
	h.meet(chart.Light)
	h.drop(file)
	h.keeps(model.ReasoningMultiplier, 77)
}

// TestAStoryThatIsDroppedIsWhatF5Presents tells the story by its one step, where
// the one that ships has more.
func TestAStoryThatIsDroppedIsWhatF5Presents(t *testing.T) {
	h := &house{newHands(t, display)}
	file := filepath.Join(t.TempDir(), "talk.md")
	if err := os.WriteFile(file, []byte("title: A talk\n\n# All of it\ncharts: gpus\n\nNothing comes after.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	h.start(chart.Light)
	h.meet(chart.Light)
	h.settle()
	before := h.screen()
	h.drop(file)
	h.rest("a notice", func(m *image.NRGBA) bool { return differ(before, m, m.Rect) > 5000 })
	h.strike(keyF5)
	step := h.rest("a slide, full screen", func(m *image.NRGBA) bool { return h.slide(m) && count(m, chart.Light.Built) > 100 })
	h.strike(keyPageDown)
	h.settle()
	if !same(h.screen(), step) {
		t.Error("a second step is presented: another story")
	}
	h.next("the step as a number", 'v', step)
	h.strike(keyEscape)
	h.rest("the window as it was, with its notice", func(m *image.NRGBA) bool { return !h.slide(m) })
}

// drop drops a file on the window by X's protocol for that: the window is told of
// what comes, asks for it, and is given the file's address.
func (h *hands) drop(path string) {
	h.t.Helper()
	atom := func(name string) xproto.Atom {
		a, err := xproto.InternAtom(h.x, false, uint16(len(name)), name).Reply()
		if err != nil {
			h.t.Fatal(err)
		}
		return a.Atom
	}
	selection, list, copied := atom("XdndSelection"), atom("text/uri-list"), atom("XdndActionCopy")
	source, err := xproto.NewWindowId(h.x)
	if err != nil {
		h.t.Fatal(err)
	}
	screen := xproto.Setup(h.x).DefaultScreen(h.x)
	xproto.CreateWindow(h.x, screen.RootDepth, source, h.root, 0, 0, 1, 1, 0, xproto.WindowClassInputOutput, screen.RootVisual, 0, nil)
	xproto.SetSelectionOwner(h.x, source, selection, xproto.TimeCurrentTime)
	window, lies := h.top()
	at := lies.Min.Add(image.Pt(valueX, valueY))
	tell := func(kind string, data ...uint32) {
		all := [5]uint32{uint32(source)}
		copy(all[1:], data)
		e := xproto.ClientMessageEvent{Format: 32, Window: window, Type: atom(kind), Data: xproto.ClientMessageDataUnionData32New(all[:])}
		xproto.SendEvent(h.x, false, window, 0, string(e.Bytes()))
	}
	tell("XdndEnter", 5<<24, uint32(list))
	tell("XdndPosition", 0, uint32(at.X)<<16|uint32(at.Y), xproto.TimeCurrentTime, uint32(copied))
	tell("XdndDrop", 0, xproto.TimeCurrentTime)
	h.wait("the window to ask for the file", func() error {
		event, problem := h.x.PollForEvent()
		if problem != nil {
			return problem
		}
		asked, ok := event.(xproto.SelectionRequestEvent)
		if !ok { // none, or such as that it would take the file
			return errors.New("it has not")
		}
		content := (&url.URL{Scheme: "file", Path: path}).String() + "\r\n"
		xproto.ChangeProperty(h.x, xproto.PropModeReplace, asked.Requestor, asked.Property, asked.Target, 8, uint32(len(content)), []byte(content))
		answer := xproto.SelectionNotifyEvent{Time: asked.Time, Requestor: asked.Requestor, Selection: asked.Selection, Target: asked.Target, Property: asked.Property}
		xproto.SendEvent(h.x, false, asked.Requestor, 0, string(answer.Bytes()))
		return nil
	})
}
