package stage

import (
	"fmt"
	"image/color"
	"math"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/canvas"
	"hundredfold/wasm/chartview"
)

// Options say where charts are shown. The zero Options are for a page: charts
// lie where SetCells puts them, on what the page shows behind them.
type Options struct {
	// Paper is the colour behind the charts in a theme; nil is transparent.
	Paper func(theme string) color.Color

	// Unfocused leaves the keyboard where it is when the window opens, as a page
	// does in any case.
	Unfocused bool
}

// Stage is the game. Its methods are for one goroutine, and must not be called
// while a frame is drawn.
type Stage struct {
	// OnWake is called when there is something to draw, so that a page that
	// has parked its animation frames resumes them; nil does nothing.
	OnWake func()

	// OnReady is called once, after the first frame that shows charts; nil does
	// nothing.
	OnReady func()

	draw       chartview.Drawer
	options    Options
	shown      bool // there are results to show
	a, b       tween
	view       chartview.View
	transition chartview.Transition
	moves      int           // begun so far
	began      time.Duration // when the move was
	clock      func() time.Duration
	panels     []*panel
	nextPanel  int   // the panel that comes first in a frame that is short of time
	layer      Layer // of a window; nil for a page

	width, height float64 // in CSS pixels
	scale         float64 // device pixels to a CSS pixel
	canvas        *canvas.Canvas
	incomplete    bool // the screen lacks something: a stale panel, one that moved, or a layer
	ready         bool
	err           error

	frames, redraws int
}

// New returns a stage that shows nothing yet: it needs a result, and cells or a
// layer.
func New(draw chartview.Drawer, o Options) *Stage {
	start := time.Now()
	return &Stage{
		draw: draw, options: o, canvas: canvas.New(), scale: 1,
		clock: func() time.Duration { return time.Since(start) },
	}
}

// Show shows a run in a view, and draws only where either differs from what is
// shown. Charts move to another run, unless a slider is held or the reader wants
// no motion; when it is let go, the axes that it held move to where they settle.
// The stage keeps copies: r and the view's Against may be written again.
func (s *Stage) Show(r *model.Result, v chartview.View) {
	v.Titled = s.view.Titled
	before := s.view
	s.view = v
	if v.Comparison != nil {
		s.view.Comparison = &s.b.now
	}
	first := !s.shown
	s.shown = true
	differs := first || !r.Same(&s.a.to) || v.Comparison != nil && (before.Comparison == nil || !v.Comparison.Same(&s.b.to))
	settles := before.Dragging && !v.Dragging
	switch moves := !first && !v.Dragging && !v.Still && v.Compatible(&before); {
	case (differs || settles) && moves:
		s.begin(r, v.Comparison)
	case differs || s.transition.Serial != 0 && (v.Still || v.Dragging || !v.Compatible(&before)):
		s.set(r, v.Comparison)
	case settles || !v.Equal(&before):
	default:
		return
	}
	s.redraw()
}

// redraw has all charts drawn again.
func (s *Stage) redraw() {
	s.stale()
	s.Wake()
}

// stale notes that no chart shows what it should.
func (s *Stage) stale() {
	s.incomplete = true
	for _, p := range s.panels {
		p.stale = true
	}
}

// Wake has a frame drawn soon, even where frames are drawn only on demand.
func (s *Stage) Wake() {
	requestFrame()
	if s.OnWake != nil {
		s.OnWake()
	}
}

// Redraws is the number of charts drawn since the start.
func (s *Stage) Redraws() int { return s.redraws }

// Frames is the number of frames since the start, those that found nothing to
// draw included.
func (s *Stage) Frames() int { return s.frames }

// Busy reports whether the next frame has something to draw.
func (s *Stage) Busy() bool {
	return s.shown && (s.incomplete || s.transition.Serial != 0 || s.layer != nil && s.layer.Busy())
}

// Update has the layer read input, and ends the game when a chart could not be
// drawn.
func (s *Stage) Update() error {
	if s.err == nil && s.layer != nil {
		return s.layer.Update()
	}
	return s.err
}

// LayoutF keeps device pixels: the screen is the outside's size times the
// monitor's scale.
func (s *Stage) LayoutF(width, height float64) (float64, float64) {
	s.resize(width, height, ebiten.Monitor().DeviceScaleFactor())
	return math.Ceil(width * s.scale), math.Ceil(height * s.scale)
}

// Layout is required by ebiten.Game and not called: LayoutF is.
func (s *Stage) Layout(width, height int) (int, int) { return width, height }

// Draw puts the charts on the screen, those first drawn again that changed. The
// screen must keep what was drawn on it.
func (s *Stage) Draw(screen *ebiten.Image) {
	s.frames++
	s.arrange()
	if !s.Busy() {
		return
	}
	s.advance()
	s.incomplete = false
	s.drawPanels()
	screen.Clear()
	if s.options.Paper != nil {
		screen.Fill(s.options.Paper(s.view.Theme))
	}
	if g, ok := s.layer.(BackgroundLayer); ok {
		g.DrawBackground(screen)
	}
	for _, p := range s.panels {
		p.show(screen, s.scale)
	}
	if s.layer != nil {
		s.layer.Draw(screen)
	}
	if len(s.panels) > 0 && !s.ready {
		s.ready = true
		if s.OnReady != nil {
			s.OnReady()
		}
	}
	if s.transition.Serial != 0 {
		s.Wake()
	}
}

// DrawFinalScreen shows the screen pixel for pixel, never stretched.
func (s *Stage) DrawFinalScreen(screen ebiten.FinalScreen, offscreen *ebiten.Image, _ ebiten.GeoM) {
	screen.DrawImage(offscreen, nil)
}

// frameBudget is how long a frame goes on to begin charts while a slider is held or
// charts move. A frame of a screen is 16.7 ms, and the page's own work is in it.
const frameBudget = 3 * time.Millisecond

// drawPanels draws the charts that are stale. Where they follow the reader and
// take too long, the rest have their turn in the next frame.
func (s *Stage) drawPanels() {
	began := s.clock()
	follows := s.ready && (s.view.Dragging || s.transition.Serial != 0)
	first, n := s.nextPanel, len(s.panels)
	s.nextPanel = 0
	for i := range n {
		at := (first + i) % n
		p := s.panels[at]
		switch {
		case !p.stale:
		case follows && p.image != nil && s.clock()-began > frameBudget:
			if !s.incomplete {
				s.incomplete, s.nextPanel = true, at
				s.Wake()
			}
		default:
			s.drawPanel(p)
		}
	}
}

func (s *Stage) drawPanel(p *panel) {
	p.stale = false
	p.prepare(s.scale)
	zoom := max(p.Zoom, 1)
	s.canvas.Reset(p.image, vg.Length(p.W/zoom), vg.Length(p.H/zoom), s.scale*zoom)
	if err := s.draw(s.canvas, p.Chart, &s.a.now, s.view, s.transition); err != nil {
		s.err = fmt.Errorf("drawing the chart %q: %w", p.Chart, err)
		s.Wake()
	}
	s.canvas.Flush()
	s.redraws++
}
