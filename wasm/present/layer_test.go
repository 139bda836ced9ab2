package present

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/desktop"
	"hundredfold/wasm/internal/looptest"
	"hundredfold/wasm/session"
	"hundredfold/wasm/story"
)

func TestMain(m *testing.M) { looptest.Main(m) }

// frame is what a stage does with a layer in a frame.
func (l *Layer) frame(screen *ebiten.Image) {
	l.Layout(float64(screen.Bounds().Dx()), float64(screen.Bounds().Dy()), 1)
	if l.Busy() {
		l.Draw(screen)
	}
}

func TestBetweenStepsNothingIsDrawnAndTheWindowComesBackAsItWas(t *testing.T) {
	own := session.New()
	own.Apply(session.Intent{Type: "preset", ID: "bain"})
	w := desktop.New(own)
	l := Open(w, story.All()[1], 1, false)
	screen := ebiten.NewImage(640, 360)
	defer screen.Deallocate()
	for i, k := range []Key{Forward, Slider + 1, Down, Help, Help, Black, Black, View} {
		l.Press(k)
		for range 5 {
			l.frame(screen)
		}
		if l.paints != i+1 || l.Busy() {
			t.Fatalf("after %d keys the slide was drawn %d times", i+1, l.paints)
		}
	}
	w.SetTheme("dark")
	l.frame(screen)
	if l.frame(screen); l.paints != 9 {
		t.Errorf("another theme has it drawn %d times, want once more", l.paints-8)
	}
	if w.Session() == own {
		t.Error("the talk changes what the reader had open")
	}
	if l.close(); w.Session() != own || w.Snapshot().Preset != "bain" {
		t.Errorf("afterwards %s is open", w.Snapshot().Title)
	}
}

func TestABlackScreenIsBlackFromEdgeToEdge(t *testing.T) {
	l := Open(desktop.New(session.New()), story.All()[0], 0, false)
	screen := ebiten.NewImage(64, 36)
	defer screen.Deallocate()
	l.Press(Black)
	l.frame(screen)
	if cells, _ := l.Layout(64, 36, 1); cells != nil {
		t.Errorf("charts lie at %v", cells)
	}
	pixels := make([]byte, 4*64*36)
	screen.ReadPixels(pixels)
	for i, v := range pixels {
		if want := byte(i%4/3) * 255; v != want {
			t.Fatalf("byte %d of the screen is %d", i, v)
		}
	}
	l.close()
}

func TestTheNotesAreShownWhereTheTalkIsNot(t *testing.T) {
	for _, k := range []struct{ wanted, talk, displays, want int }{
		{0, 1, 1, 1}, // one is all there is
		{0, 1, 2, 2},
		{0, 2, 2, 1},
		{0, 3, 3, 1},
		{0, 1, 3, 2},
		{0, 0, 2, 1}, // the talk's is not known
		{3, 1, 3, 3},
		{1, 1, 2, 1}, // as the presenter wants it
		{3, 1, 2, 2}, // which was unplugged
		{2, 1, 1, 1},
		{0, 0, 0, 1},
	} {
		if got := notesOn(k.wanted, k.talk, k.displays); got != k.want {
			t.Errorf("%+v: the notes open on %d", k, got)
		}
	}
}
