package stage

import (
	"fmt"
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/canvas"
)

// Drawer draws one chart of a result, to fill the canvas, of which one point is
// one CSS pixel.
type Drawer func(c vg.CanvasSizer, chart string, r *model.Result, v View) error

// View is how the stage's charts are looked at.
type View struct {
	Theme  string // name of the theme
	Year   int    // the year being read; 0 for none
	Held   bool   // the axes are to hold still, because a slider is being dragged
	Titled bool   // the chart shows its own title, because no page around it does
}

// Options say where charts are shown. The zero Options are for a page: charts
// lie where SetCells puts them, on what the page shows behind them.
type Options struct {
	// Charts are those that the stage lays out itself, titled, while no cells
	// are set; none are shown where it is empty.
	Charts []string

	// Paper is the colour behind the charts in a theme; nil is transparent.
	Paper func(theme string) color.Color
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

	draw    Drawer
	options Options
	result  *model.Result
	view    View
	panels  []*panel
	ownCell bool // the stage lays out by itself

	width, height float64 // in CSS pixels
	scale         float64 // device pixels to a CSS pixel
	canvas        *canvas.Canvas
	incomplete    bool // the screen lacks something: a stale panel, or one that moved
	ready         bool
	err           error

	frames, redraws int
}

// New returns a stage that shows nothing yet: it needs a result, and cells or
// Options.Charts.
func New(draw Drawer, o Options) *Stage {
	return &Stage{
		draw: draw, options: o, canvas: canvas.New(), scale: 1,
		ownCell: true, view: View{Titled: true},
	}
}

// SetResult shows a run. The stage reads r until the next SetResult: after it
// has been written again, call SetResult again.
func (s *Stage) SetResult(r *model.Result) {
	s.result = r
	s.redraw()
}

// SetTheme changes the colours, by the theme's name.
func (s *Stage) SetTheme(name string) {
	if s.view.Theme != name {
		s.view.Theme = name
		s.redraw()
	}
}

// SetYear changes the year being read.
func (s *Stage) SetYear(year int) {
	if s.view.Year != year {
		s.view.Year = year
		s.redraw()
	}
}

// Hold makes the charts' axes hold still until it is released, when they settle.
func (s *Stage) Hold(held bool) {
	if s.view.Held != held {
		s.view.Held = held
		if !held { // to hold still changes nothing by itself
			s.redraw()
		}
	}
}

// redraw has all charts drawn again.
func (s *Stage) redraw() {
	s.incomplete = true
	for _, p := range s.panels {
		p.stale = true
	}
	s.Wake()
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
	return s.result != nil && s.incomplete
}

// Update ends the game when a chart could not be drawn.
func (s *Stage) Update() error { return s.err }

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
	if !s.Busy() {
		return
	}
	s.incomplete = false
	for _, p := range s.panels {
		if p.stale {
			s.drawPanel(p)
		}
	}
	screen.Clear()
	if s.options.Paper != nil {
		screen.Fill(s.options.Paper(s.view.Theme))
	}
	for _, p := range s.panels {
		p.show(screen, s.scale)
	}
	if len(s.panels) > 0 && !s.ready {
		s.ready = true
		if s.OnReady != nil {
			s.OnReady()
		}
	}
}

// DrawFinalScreen shows the screen pixel for pixel, never stretched.
func (s *Stage) DrawFinalScreen(screen ebiten.FinalScreen, offscreen *ebiten.Image, _ ebiten.GeoM) {
	screen.DrawImage(offscreen, nil)
}

func (s *Stage) drawPanel(p *panel) {
	p.stale = false
	p.prepare(s.scale)
	s.canvas.Reset(p.image, vg.Length(p.W), vg.Length(p.H), s.scale)
	if err := s.draw(s.canvas, p.Chart, s.result, s.view); err != nil {
		s.err = fmt.Errorf("drawing the chart %q: %w", p.Chart, err)
		s.Wake()
	}
	s.canvas.Flush()
	s.redraws++
}
