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

// Options sets where charts are shown. The zero Options is for a page: charts lie
// where SetCells puts them, over the page's own background.
type Options struct {
	// Paper returns the colour behind the charts for a theme; nil is transparent.
	Paper func(theme string) color.Color

	// Unfocused opens the window without taking the keyboard focus; a page never
	// takes it.
	Unfocused bool
}

// Stage is the ebiten.Game. Its methods are for one goroutine, and must not be
// called while a frame is drawn.
type Stage struct {
	// OnWake is called when there is something to draw, so that a page that paused
	// its animation frames resumes them; may be nil.
	OnWake func()

	// OnReady is called once, after the first frame with charts; may be nil.
	OnReady func()

	draw       chartview.Drawer
	options    Options
	shown      bool // Show has been called
	a, b       tween
	view       chartview.View
	transition chartview.Transition
	moves      int           // number of transitions begun
	began      time.Duration // start of the transition
	clock      func() time.Duration
	panels     []*panel
	nextPanel  int   // panel to draw first in the next frame, if the last ran out of time
	layer      Layer // nil on a page

	width, height float64 // in CSS pixels
	scale         float64 // device pixels to a CSS pixel
	canvas        *canvas.Canvas
	incomplete    bool // the screen is out of date: a panel is stale or moved, or the layer changed
	ready         bool
	err           error

	frames, redraws int
}

// New returns an empty stage: it needs a result, and boxes or a layer.
func New(draw chartview.Drawer, o Options) *Stage {
	start := time.Now()
	return &Stage{
		draw: draw, options: o, canvas: canvas.New(), scale: 1,
		clock: func() time.Duration { return time.Since(start) },
	}
}

// Show shows a run in a view, and redraws only if either changed. Charts move to
// the new run, unless a slider is being dragged or the reader wants no motion;
// after a drag, the axes move to where they settle. The stage keeps copies, so that
// r and the view's Comparison may be reused.
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

// redraw redraws all charts.
func (s *Stage) redraw() {
	s.stale()
	s.Wake()
}

// stale marks all charts as out of date.
func (s *Stage) stale() {
	s.incomplete = true
	for _, p := range s.panels {
		p.stale = true
	}
}

// Wake requests a frame, also where frames come on demand.
func (s *Stage) Wake() {
	requestFrame()
	if s.OnWake != nil {
		s.OnWake()
	}
}

// Redraws returns the number of charts drawn since the start.
func (s *Stage) Redraws() int { return s.redraws }

// Frames returns the number of frames since the start, including those with nothing
// to draw.
func (s *Stage) Frames() int { return s.frames }

// Busy reports whether the next frame has something to draw.
func (s *Stage) Busy() bool {
	return s.shown && (s.incomplete || s.transition.Serial != 0 || s.layer != nil && s.layer.Busy())
}

// Update lets the layer read input. It returns the error of a chart that could not
// be drawn, which ends the game.
func (s *Stage) Update() error {
	if s.err == nil && s.layer != nil {
		return s.layer.Update()
	}
	return s.err
}

// LayoutF returns a screen in device pixels: the window's size times the monitor's
// scale.
func (s *Stage) LayoutF(width, height float64) (float64, float64) {
	s.resize(width, height, ebiten.Monitor().DeviceScaleFactor())
	return math.Ceil(width * s.scale), math.Ceil(height * s.scale)
}

// Layout is required by ebiten.Game but never called, because LayoutF is.
func (s *Stage) Layout(width, height int) (int, int) { return width, height }

// Draw redraws the charts that changed and composes the screen, which must keep its
// contents between frames.
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

// DrawFinalScreen shows the screen pixel for pixel, without scaling.
func (s *Stage) DrawFinalScreen(screen ebiten.FinalScreen, offscreen *ebiten.Image, _ ebiten.GeoM) {
	screen.DrawImage(offscreen, nil)
}

// frameBudget is the time in a frame after which no further chart is started,
// during a drag or a transition. A frame lasts 16.7 ms, which include the page's
// own work.
const frameBudget = 3 * time.Millisecond

// drawPanels redraws the stale charts. During a drag or a transition, those beyond
// the frame's budget wait for the next frame.
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
