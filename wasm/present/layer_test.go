package present

import (
	"errors"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/desktop"
	"hundredfold/wasm/internal/looptest"
	"hundredfold/wasm/session"
	"hundredfold/wasm/story"
)

func TestMain(m *testing.M) { looptest.Main(m) }

// frame does what a stage does with a layer in a frame.
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

// A held slider belongs to its step: the next step may have fewer.
func TestWhatIsHeldIsLetGoByAnotherStep(t *testing.T) {
	l := Open(desktop.New(session.New()), story.All()[0], 0, false)
	defer l.close()
	screen := ebiten.NewImage(1280, 720)
	defer screen.Deallocate()
	step := func() int { _, at := l.Step(); return at }
	at, _ := l.Step()
	for l.frame(screen); len(l.layout.Tracks) < 2; l.frame(screen) {
		if l.Press(Forward); step() == len(l.Story.Steps)-1 {
			t.Fatal("no step has two sliders")
		}
		at, _ = l.Step()
	}
	first := step()
	y := int(l.layout.Tracks[1].Y + l.layout.Tracks[1].H/2)
	x := int(l.layout.Tracks[1].X + l.layout.Tracks[1].W/2)
	l.grasp(x, y)
	if l.hand.slider != 1 {
		t.Fatalf("at %d, %d the hand holds %+v", x, y, l.hand)
	}
	l.Press(Last)
	before := l.window.Snapshot().Query
	l.drag(x+40, y, false)
	l.drag(x+80, y, true)
	if now := l.window.Snapshot().Query; now != before || step() == first || l.hand.down {
		t.Errorf("on another step than %q what is held makes %q of %q", at.Heading, now, before)
	}
}

// While the slide is covered, nobody would see what a step, a tap or a slider does.
func TestWhatCoversTheSlideGoesBeforeAnythingMoves(t *testing.T) {
	l := Open(desktop.New(session.New()), story.All()[0], 1, false)
	defer l.close()
	for _, cover := range []Key{Black, Help} {
		for _, k := range []Key{Forward, Back, Last, Slider + 1} {
			l.Press(cover)
			if !l.covered() {
				t.Fatalf("key %d covers nothing", cover)
			}
			l.Press(k)
			if _, at := l.Step(); at != 1 || l.covered() || l.chosen != 0 {
				t.Errorf("key %d under %d leads to step %d, covered %v", k, cover, at, l.covered())
			}
		}
	}
	// With a notes' window the keys are listed there, and the talk goes on.
	l.prompter = &prompter{cues: make(chan Cue, 1)}
	l.Press(Help)
	if c := l.Cue("light"); !c.Help || l.covered() || c.rows(c.Began)[0].Lead != shown[0][0] {
		t.Errorf("the notes show %v", c.rows(c.Began)[0])
	}
	if l.Press(Forward); l.Help {
		t.Error("the keys are still shown")
	}
	if _, at := l.Step(); at != 2 {
		t.Errorf("the talk is at step %d", at)
	}
}

// The audience never sees notes that had a window, however the window ended.
func TestNotesStandInAStripOnlyWhereNoWindowOpened(t *testing.T) {
	for _, opens := range []bool{false, true} {
		l := Open(desktop.New(session.New()), story.All()[0], 0, false)
		p := &prompter{cues: make(chan Cue, 1), keys: make(chan Key, 2), ended: make(chan error, 1)}
		p.opened.Store(opens)
		l.prompter, l.Notes = p, true
		p.keys <- Forward
		p.keys <- Black
		if l.prompt(); !l.Black {
			t.Error("of two keys that came together one waits")
		}
		p.ended <- errors.New("killed")
		if l.prompt(); l.strip == opens || l.Notes == opens {
			t.Errorf("a window of notes that had opened: %v; afterwards there is a strip: %v", opens, l.strip)
		}
		l.close()
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
		{0, 1, 1, 1}, // there is only one display
		{0, 1, 2, 2},
		{0, 2, 2, 1},
		{0, 3, 3, 1},
		{0, 1, 3, 2},
		{0, 0, 2, 1}, // the talk's display is unknown
		{3, 1, 3, 3},
		{1, 1, 2, 1}, // as requested
		{3, 1, 2, 2}, // requested display was unplugged
		{2, 1, 1, 1},
		{0, 0, 0, 1},
	} {
		if got := notesOn(k.wanted, k.talk, k.displays); got != k.want {
			t.Errorf("%+v: the notes open on %d", k, got)
		}
	}
}
