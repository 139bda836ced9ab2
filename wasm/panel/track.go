package panel

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/model"
	"hundredfold/wasm/session"
)

// thumb is half of a slider's thumb, in CSS pixels: a track's ends lie so far
// inside its box.
const thumb = 10

// slider is a track with so many steps and a place on it.
type slider struct {
	steps float64
	place func() float64
	move  func(place float64, final bool)

	grabOffset float64 // how far the pointer lies from the thumb's middle that it holds
	held       bool
	sent       float64 // the last place
}

// x is where a place lies along a track.
func (s *slider) x(at box, place float64) float64 {
	return at.x + thumb + place/s.steps*(at.w-2*thumb)
}

// pull follows the pointer, to whole steps. A click beside the thumb moves it
// there; one on it leaves it where it is.
func (s *slider) pull(at box, x float64, end bool) {
	if !s.held {
		s.held, s.grabOffset, s.sent = true, 0, s.place()
		if d := x - s.x(at, s.sent); math.Abs(d) <= thumb {
			s.grabOffset = d
		}
	}
	to := math.Round((x - s.grabOffset - at.x - thumb) / (at.w - 2*thumb) * s.steps)
	to = min(max(to, 0), s.steps)
	if s.grabOffset != 0 && math.Abs(to-s.sent) < 1 { // not moved by a whole step yet
		to = s.sent
	}
	if to != s.sent || end {
		s.move(to, end)
		s.sent = to
	}
	s.held = !end
}

// key moves the thumb: by one step, by a tenth of the track, or to its ends.
func (s *slider) key(k ebiten.Key) bool {
	to := s.place()
	switch k {
	case ebiten.KeyArrowLeft, ebiten.KeyArrowDown:
		to = math.Round(to) - 1
	case ebiten.KeyArrowRight, ebiten.KeyArrowUp:
		to = math.Round(to) + 1
	case ebiten.KeyPageDown:
		to = math.Round(to - s.steps/10)
	case ebiten.KeyPageUp:
		to = math.Round(to + s.steps/10)
	case ebiten.KeyHome:
		to = 0
	case ebiten.KeyEnd:
		to = s.steps
	default:
		return false
	}
	s.move(min(max(to, 0), s.steps), false)
	return true
}

// control is a control whose keys move the thumb: while one is held, that is one
// change.
func (s *slider) control(name string) *Control {
	return &Control{name: name, onKey: s.key, onKeyRelease: func() { s.move(s.place(), true) }}
}

// track is the slider of an input. All moves of one drag, and of one key that is
// held, are one change.
func (p *Panel) track(i model.Input) *Control {
	param := i.Param()
	s := &slider{steps: float64(param.Tracks()), place: func() float64 { return p.snapshot().Inputs[i].Position }}
	s.move = func(place float64, final bool) {
		p.host.Apply(session.Intent{Type: "track", ID: param.ID, Position: place, Final: final})
	}
	c := s.control("track:" + param.ID)
	c.onDrag = func(x, _ float64, end bool) { s.pull(c.at(), x, end) }
	c.onRune = func(r rune) bool { return p.controls["value:"+param.ID].onRune(r) }
	c.paint = func(t *painter, at box, c *Control) {
		x, y := s.x(at, s.place()), at.y+at.h/2
		t.fill(box{at.x, y - 2, at.w, 4}, 2, t.Line)
		t.fill(box{at.x, y - 2, x - at.x, 4}, 2, t.Ink)
		if p.snapshot().Compare != nil { // the value of what it is compared with
			x := s.x(at, param.Position(p.host.Session().State().B.Inputs[i]))
			t.line(x, y-7, x, y+7, 2, t.Mute)
		}
		if c.focused && !c.focusedByPointer {
			t.disc(x, y, thumb+4, t.Built)
			t.disc(x, y, thumb+2, t.Paper)
		}
		t.disc(x, y, thumb, t.Ink)
		t.disc(x, y, thumb-2, t.Card)
		if c.held {
			t.disc(x, y, 4, t.Ink)
		}
	}
	return p.add(c)
}
