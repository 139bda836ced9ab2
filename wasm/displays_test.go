//go:build linux

package main

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"testing"

	"github.com/jezek/xgb/randr"
	"github.com/jezek/xgb/xproto"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/internal/xvfb"
)

// twoScreens is what Xorg is to be: on no screen, with modes of 1024 by 768 and
// smaller, and with none of this machine's mice and keyboards.
const twoScreens = `
Section "ServerFlags"
	Option "AutoAddDevices" "false"
EndSection
Section "Device"
	Identifier "none"
	Driver "dummy"
	VideoRam 16384
EndSection
Section "Screen"
	Identifier "screens"
	Device "none"
	DefaultDepth 24
	SubSection "Display"
		Modes "1024x768" "800x600"
		Virtual 1824 768
	EndSubSection
EndSection
`

// The presenter's display, and beside it the room's.
var (
	desk = image.Rect(0, 0, 1024, 768)
	wall = image.Rect(1024, 0, 1824, 600)
)

// TestATalkOnTwoDisplays tells a story on a second display, with the notes on the
// first, moves it there and back, and has the second unplugged and plugged in.
func TestATalkOnTwoDisplays(t *testing.T) {
	config := filepath.Join(t.TempDir(), "xorg.conf")
	if err := os.WriteFile(config, []byte(twoScreens), 0o600); err != nil {
		t.Fatal(err)
	}
	on, err := xvfb.OpenXorg(config)
	if err != nil {
		t.Fatal(err)
	}
	if on == nil {
		t.Skip("there is no Xorg with several screens (Debian: apt-get install xserver-xorg-core xserver-xorg-video-dummy)")
	}
	t.Cleanup(on.Close)
	h := &house{handsOn(t, on)}
	if err := randr.Init(h.x); err != nil {
		t.Fatal(err)
	}
	h.plug(true)

	h.launch("present", "--full-screen", "--display", "2")
	h.fills("the second display", wall)
	h.focus()
	h.strike('n')
	h.notesLie("the first display", desk)
	h.strike('n')
	h.fills("the second display alone", wall)
	h.focus()
	h.strike('m')
	h.fills("the first display", desk)
	h.focus()
	h.strike('n')
	h.notesLie("the second display", wall)
	h.strike('n')
	h.fills("the first display alone", desk)
	h.focus()
	h.strike('m')
	h.fills("the second display again", wall)

	h.plug(false)
	h.fills("the first display, as the second is gone", desk)
	h.plug(true)
	h.fills("the second display, as it is back", wall)
	h.focus()
	h.strike('f')
	h.await("a window", func(*image.NRGBA) bool { return len(h.shown()) == 1 && h.shown()[0] != wall && h.shown()[0].In(wall) })
	h.kill()

	h.launch("present", "--full-screen", "--notes-display", "1")
	h.fills("the main display", desk)
	h.focus()
	h.strike('n')
	h.notesLie("the same display, as they should", desk)
	h.strike('n')
	h.fills("the main display alone", desk)
}

// plug plugs the second display in, or pulls it out.
func (h *house) plug(in bool) {
	h.t.Helper()
	resources := func() *randr.GetScreenResourcesReply {
		r, err := randr.GetScreenResources(h.x, h.root).Reply() // has the server look anew
		if err != nil {
			h.t.Fatal(err)
		}
		return r
	}
	r := resources()
	output := r.Outputs[1]
	of, err := randr.GetOutputInfo(h.x, output, r.ConfigTimestamp).Reply()
	if err != nil {
		h.t.Fatal(err)
	}
	set := func(x int, mode randr.Mode, outputs ...randr.Output) {
		h.t.Helper()
		done, err := randr.SetCrtcConfig(h.x, of.Crtcs[0], xproto.TimeCurrentTime, r.ConfigTimestamp, int16(x), 0, mode, randr.RotationRotate0, outputs).Reply()
		if err != nil || done.Status != randr.SetConfigSuccess {
			h.t.Fatal(err, done)
		}
	}
	size := func(all image.Rectangle) {
		h.t.Helper()
		if err := randr.SetScreenSizeChecked(h.x, h.root, uint16(all.Dx()), uint16(all.Dy()), uint32(all.Dx()/4), uint32(all.Dy()/4)).Check(); err != nil {
			h.t.Fatal(err)
		}
	}
	if !in {
		set(0, 0)
		size(desk)
		resources()
		return
	}
	for _, m := range r.Modes {
		if int(m.Width) == wall.Dx() && int(m.Height) == wall.Dy() {
			randr.AddOutputMode(h.x, output, randr.Mode(m.Id))
			size(desk.Union(wall))
			set(wall.Min.X, randr.Mode(m.Id), output)
			resources()
			return
		}
	}
	h.t.Fatal("the server has no mode for the second display")
}

// shown is where the windows lie that are shown, the lowest first.
func (h *house) shown() (all []image.Rectangle) {
	tree, err := xproto.QueryTree(h.x, h.root).Reply()
	if err != nil {
		h.t.Fatal(err)
	}
	for _, w := range tree.Children {
		at, err := xproto.GetWindowAttributes(h.x, w).Reply()
		if err != nil || at.MapState != xproto.MapStateViewable {
			continue
		}
		if g, err := xproto.GetGeometry(h.x, xproto.Drawable(w)).Reply(); err == nil {
			all = append(all, image.Rect(0, 0, int(g.Width), int(g.Height)).Add(image.Pt(int(g.X), int(g.Y))))
		}
	}
	return all
}

// fills waits until one window is shown, which fills a display with a slide.
func (h *house) fills(what string, display image.Rectangle) {
	h.t.Helper()
	h.wait(what, func() error {
		if all := h.shown(); len(all) != 1 || all[0] != display {
			return fmt.Errorf("windows lie at %v", all)
		}
		return h.drawn(display)
	})
	h.settle()
}

// notesLie waits until there is a second window, above the first and on a display,
// and gives it the keyboard.
func (h *house) notesLie(what string, display image.Rectangle) {
	h.t.Helper()
	h.wait("the notes on "+what, func() error {
		all := h.shown()
		if len(all) != 2 || !all[1].In(display) {
			return fmt.Errorf("windows lie at %v", all)
		}
		return h.drawn(all[1])
	})
	h.settle()
	h.focus()
}

// drawn says what of a slide or the notes is lacking in a part of the screen: the
// paper in its corners, and what is written in blue.
func (h *house) drawn(in image.Rectangle) error {
	m, blue := h.screen(), 0
	inner := in.Inset(1)
	for _, at := range []image.Point{inner.Min, inner.Max.Sub(image.Pt(1, 1)), {inner.Min.X, inner.Max.Y - 1}, {inner.Max.X - 1, inner.Min.Y}} {
		if got := m.NRGBAAt(at.X, at.Y); got != chart.Light.Paper {
			return fmt.Errorf("%v at %v", got, at)
		}
	}
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if m.NRGBAAt(x, y) == chart.Light.Built {
				blue++
			}
		}
	}
	if blue < 20 {
		return fmt.Errorf("%d pixels in %v are blue", blue, in)
	}
	return nil
}
