//go:build linux

package main

import (
	"bytes"
	"errors"
	"image"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/jezek/xgb/randr"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/internal/xvfb"
)

func TestWithoutOpenGLTheProgramSaysSo(t *testing.T) {
	on, err := xvfb.Open("800x600", "-extension", "GLX")
	if err != nil {
		t.Fatal(err)
	}
	defer on.Close()
	for _, args := range [][]string{{}, {"present"}} {
		cmd := exec.Command(program(t), args...)
		cmd.Env = append(os.Environ(), "HUNDREDFOLD_DIR="+t.TempDir(), "LIBGL_DRIVERS_PATH=/nowhere", "__EGL_VENDOR_LIBRARY_DIRS=/nowhere")
		out, err := cmd.CombinedOutput()
		if cmd.ProcessState.ExitCode() != 1 || !strings.Contains(string(out), "no OpenGL") || !strings.Contains(string(out), "need no display") {
			t.Errorf("%v: exit status %d (%v): %s", args, cmd.ProcessState.ExitCode(), err, out)
		}
	}
}

// TestADisplayThatGoesAwayTakesNoWorkAlong ends the display under the window.
func TestADisplayThatGoesAwayTakesNoWorkAlong(t *testing.T) {
	h := newHands(t, display)
	h.start(chart.Light)
	h.meet(chart.Light)
	h.typeValue("150")
	h.keeps(model.ReasoningMultiplier, 150)
	h.on.Close()
	err := h.run.Wait()
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Errorf("the program ended with %v, want exit status 1", err)
	}
	h.run = nil
	h.keeps(model.ReasoningMultiplier, 150) // what the next start offers
}

// TestADiskThatTakesNothingLeavesTheProgramUsable has it keep things where no
// user can write, root included.
func TestADiskThatTakesNothingLeavesTheProgramUsable(t *testing.T) {
	h := newHands(t, display)
	h.env = []string{"HUNDREDFOLD_DIR=/proc/hundredfold"}
	h.start(chart.Light)
	h.meet(chart.Light)
	h.point(trackRight+40, trackY)
	h.settle()
	h.point(trackRight, trackY)
	h.button(true)
	h.shows("the thumb at the track's end", trackRight, trackY, chart.Light.Ink)
	h.button(false)
}

// TestADisplayMayBeUnpluggedWhilePresenting switches the only monitor off while a
// slide fills it, and on again.
func TestADisplayMayBeUnpluggedWhilePresenting(t *testing.T) {
	h := enter(t)
	first := h.rest("the first step", h.slide)
	h.focus()
	if err := randr.Init(h.x); err != nil {
		t.Fatal(err)
	}
	all, err := randr.GetScreenResources(h.x, h.root).Reply()
	if err != nil || len(all.Crtcs) != 1 {
		t.Fatalf("monitors: %v, %v", all, err)
	}
	was, err := randr.GetCrtcInfo(h.x, all.Crtcs[0], 0).Reply()
	if err != nil {
		t.Fatal(err)
	}
	plug := func(mode randr.Mode, outputs []randr.Output) {
		t.Helper()
		if _, err := randr.SetCrtcConfig(h.x, all.Crtcs[0], 0, 0, was.X, was.Y, mode, was.Rotation, outputs).Reply(); err != nil {
			t.Fatal(err)
		}
		h.settle()
	}
	plug(0, nil)
	h.strike(keyPageDown)
	h.settle()
	plug(was.Mode, was.Outputs)
	if w := h.window(); w.Dx() != int(was.Width) || w.Dy() != int(was.Height) {
		t.Errorf("plugged in again, the window lies at %v", w)
	}
	second := h.rest("the second step", func(m *image.NRGBA) bool { return h.slide(m) && !bytes.Equal(m.Pix, first.Pix) })
	if back := h.next("the first step again", keyPageUp, second); !same(back, first) {
		t.Error("the first step looks otherwise")
	}
}
