//go:build linux

package main

import (
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// TestTheClipboardOfTheRealProgram copies a link for another program to read, and
// pastes a value that another has copied.
func TestTheClipboardOfTheRealProgram(t *testing.T) {
	if _, err := exec.LookPath("xclip"); err != nil {
		t.Skip("there is no xclip to copy and paste with (Debian: apt-get install xclip)")
	}
	h := newHands(t, display)
	h.start(chart.Light)
	h.meet(chart.Light)
	h.typeValue("150")
	h.keeps(model.ReasoningMultiplier, 150)
	h.strike(keyControl, 'l')
	h.wait("the link in the clipboard", func() error {
		got, err := exec.Command("xclip", "-out", "-selection", "clipboard").Output()
		if want := "?reasoning_multiplier=150"; err == nil && string(got) != want {
			err = fmt.Errorf("it holds %q, want %q", got, want)
		}
		return err
	})

	in := exec.Command("xclip", "-in", "-selection", "clipboard")
	in.Stdin = strings.NewReader("42")
	if err := in.Run(); err != nil {
		t.Fatal(err)
	}
	h.point(valueX, valueY)
	h.button(true)
	h.button(false)
	h.shows("the field's frame", valueX, frameY, chart.Light.Built)
	h.settle()
	before, field := h.screen(), image.Rect(-60, -10, 6, 10).Add(h.window().Min).Add(image.Pt(valueX, valueY))
	h.strike(keyControl, 'v')
	h.wait("the value pasted", func() error {
		if differ(before, h.screen(), field) < 20 {
			return errors.New("the field looks as before")
		}
		return nil
	})
	h.strike(keyEnter)
	h.keeps(model.ReasoningMultiplier, 42)
}

// TestWithoutAProgramForTheClipboardTheProgramStillAnswers copies and pastes where
// there is none: a notice comes of each.
func TestWithoutAProgramForTheClipboardTheProgramStillAnswers(t *testing.T) {
	h := &house{newHands(t, display)}
	h.env = []string{"PATH=" + os.DevNull}
	h.start(chart.Light)
	h.meet(chart.Light)
	h.settle()
	before := h.screen()
	h.strike(keyControl, 'l')
	link := h.rest("a notice about the link", func(m *image.NRGBA) bool { return differ(before, m, m.Rect) > 5000 })
	h.point(valueX, valueY)
	h.button(true)
	h.button(false)
	h.shows("the field's frame", valueX, frameY, chart.Light.Built)
	h.strike(keyControl, 'v')
	h.rest("a notice about the clipboard", func(m *image.NRGBA) bool { return differ(link, m, m.Rect) > 5000 })
}
