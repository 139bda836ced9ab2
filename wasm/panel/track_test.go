package panel

import (
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/model"
	"hundredfold/wasm/session"
)

// track100 is a slider of 100 steps in a box on which a step is a pixel.
func track100(at float64) (*slider, *float64, *[]bool) {
	place, finals := at, []bool{}
	s := &slider{steps: 100, place: func() float64 { return place }}
	s.move = func(to float64, final bool) { place, finals = to, append(finals, final) }
	return s, &place, &finals
}

var onTrack = box{0, 0, 100 + 2*thumb, trackHeight}

func TestAClickOnTheTrackBringsTheThumbThere(t *testing.T) {
	s, place, finals := track100(50)
	s.pull(onTrack, thumb+90, false)
	s.pull(onTrack, thumb+90, true)
	if *place != 90 || len(*finals) != 2 || (*finals)[0] || !(*finals)[1] {
		t.Errorf("the thumb is at %v after moves %v", *place, *finals)
	}
}

func TestAThumbTakenAtItsEdgeDoesNotJump(t *testing.T) {
	s, place, _ := track100(50)
	s.pull(onTrack, thumb+57, false)
	if *place != 50 {
		t.Errorf("taken up, the thumb went to %v", *place)
	}
	s.pull(onTrack, thumb+67, false)
	if *place != 60 {
		t.Errorf("pulled by ten it is at %v", *place)
	}
	s.pull(onTrack, thumb+900, true)
	if *place != 100 {
		t.Errorf("pulled beyond the end it is at %v", *place)
	}
}

func TestKeysMoveAThumbAsOnThePage(t *testing.T) {
	for k, want := range map[ebiten.Key]float64{
		ebiten.KeyArrowLeft: 49, ebiten.KeyArrowRight: 51, ebiten.KeyPageUp: 60, ebiten.KeyPageDown: 40,
		ebiten.KeyHome: 0, ebiten.KeyEnd: 100,
	} {
		s, place, _ := track100(50.4)
		if !s.key(k) || *place != want {
			t.Errorf("%v moved the thumb to %v, want %v", k, *place, want)
		}
	}
	if s, place, _ := track100(50); s.key(ebiten.KeyEnter) || *place != 50 {
		t.Error("Enter moved the thumb")
	}
}

func TestKeysReadAnotherYear(t *testing.T) {
	for k, want := range map[ebiten.Key]int{
		ebiten.KeyArrowLeft: 2029, ebiten.KeyArrowRight: 2031, ebiten.KeyPageUp: 2031, ebiten.KeyPageDown: 2029,
		ebiten.KeyHome: model.FirstYear, ebiten.KeyEnd: model.LastYear,
	} {
		p, d := openPanel(1280, 720)
		d.Apply(session.Intent{Type: "year", Value: 2030, Final: true})
		c := p.controls["year"]
		if c.onKey(k); d.snapshot.Year != want {
			t.Errorf("after %v the year %d is read, want %d", k, d.snapshot.Year, want)
		}
		if c.onKeyRelease(); d.snapshot.Dragging || d.snapshot.Year != want {
			t.Errorf("%v let go, the year is %d, held: %t", k, d.snapshot.Year, d.snapshot.Dragging)
		}
	}
}

func TestAHeldKeyRepeatsItselfAfterAMoment(t *testing.T) {
	var r repeat
	start, struck := time.Time{}, 0
	for at := time.Duration(0); at <= time.Second; at += 20 * time.Millisecond {
		if r.struck(ebiten.KeyArrowLeft, true, at == 0, start.Add(at)) {
			struck++
		}
	}
	if struck != 17 { // once, and from 0.4 s on every 0.04 s
		t.Errorf("a key held for a second struck %d times", struck)
	}
	if r.struck(ebiten.KeyArrowLeft, false, false, start.Add(2*time.Second)) || r.on {
		t.Error("a key that was let go strikes")
	}
}

func TestAWrappedTextKeepsItsWordsAndFits(t *testing.T) {
	lines := wrapped(plain, "The model never allocates on a slider move", 120)
	if len(lines) < 2 {
		t.Fatalf("one line: %q", lines)
	}
	for _, line := range lines {
		if wide(plain, line) > 120 {
			t.Errorf("%q is %v wide", line, wide(plain, line))
		}
	}
	if got := fitted(plain, "Compute per reasoning answer", 60); wide(plain, got) > 60 || got[len(got)-len("…"):] != "…" {
		t.Errorf("cut to %q", got)
	}
}
