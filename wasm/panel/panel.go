package panel

import (
	"github.com/ebitenui/ebitenui"
	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/canvas"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/uncertainty"
)

// Host is the window that the panel lies in.
type Host interface {
	Apply(session.Intent)
	Session() *session.Session // to be read
	Snapshot() *session.Snapshot
	View() chartview.View
	Charts() chartview.Charts
	Wake() // has a frame drawn soon

	SwitchTheme() // between light and dark
	SwitchLanguage()
	Open() // a scenario or a story, which the reader chooses
	Save()
	CopyLink()
	Copy(text string)
	Paste(into func(text string)) // what the clipboard holds, between frames
	FullScreen()

	// Ask has a job worked out in place of another of its kind; answered hears what is
	// known of it, between frames. Stop ends it.
	Ask(job uncertainty.Job, answered func(uncertainty.Answer))
	Stop(kind string)
	RequestBands() // has bands and chances worked out, if they are wanted
	Present()      // the story
}

// Panel is the layer of controls. It is used from Ebitengine's goroutine alone.
type Panel struct {
	host Host

	ui       *ebitenui.UI
	painter  painter
	controls map[string]*Control // by name
	pointer  pointer
	repeat   repeat

	sentence  sentence
	inputs    inputsColumn
	details   details
	charts    chartsArea
	questions questionsView
	notices   notices
	popup     *popup    // that lies over all, nil for none
	textEdit  *textEdit // a text being typed, nil for none

	width, height, scale float64
	areas                areas

	image     *ebiten.Image // the tree, as large as the window
	drawnFrom drawnFrom
	stale     bool // image does not show what it should
	busy      bool // the screen does not show image, or the crosshair
}

// drawnFrom is the state that the image was drawn from.
type drawnFrom struct {
	seq      int
	theme    string
	language *i18n.Language
}

// New returns a panel for a window.
func New(h Host) *Panel {
	p := &Panel{host: h, controls: map[string]*Control{}, scale: 1, stale: true}
	p.painter.c = canvas.New()
	p.build()
	return p
}

func (p *Panel) lang() *i18n.Language { return p.host.Session().Language() }

func (p *Panel) snapshot() *session.Snapshot { return p.host.Snapshot() }

// does is what applies an intent.
func (p *Panel) does(in session.Intent) func() { return func() { p.host.Apply(in) } }

// Layout implements stage.Layer.
func (p *Panel) Layout(width, height, scale float64) ([]chartview.Placement, bool) {
	if p.width != width || p.height != height || p.scale != scale {
		p.width, p.height, p.scale = width, height, scale
		p.closePopup()
		p.stale = true
	}
	p.arrange()
	return p.charts.cells, false
}

// Update implements stage.Layer.
func (p *Panel) Update() error {
	if p.width == 0 {
		return nil
	}
	p.ui.Update()
	p.pointer.follow()
	p.pressKeys()
	p.updateCrosshair()
	p.followQuestions()
	now := drawnFrom{p.snapshot().Seq, p.host.View().Theme, p.lang()}
	if now != p.drawnFrom || p.stale {
		p.drawnFrom = now
		p.redraw()
	}
	if p.pointer.pressed() {
		p.host.Wake()
	}
	return nil
}

// redraw draws the tree into the image.
func (p *Panel) redraw() {
	p.stale, p.busy = false, true
	w, h := int(p.width*p.scale+0.5), int(p.height*p.scale+0.5)
	if p.image == nil || p.image.Bounds().Dx() != w || p.image.Bounds().Dy() != h {
		if p.image != nil {
			p.image.Deallocate()
		}
		p.image = ebiten.NewImage(w, h)
	}
	p.painter.Theme = p.theme()
	p.arrange()
	p.image.Clear()
	p.ui.Container.RequestRelayout()
	p.inputs.view.contents.RequestRelayout() // what scrolls does not hand it on
	p.inputs.view.clamp()
	p.ui.Draw(p.image)
}

func (p *Panel) theme() chart.Theme {
	t, err := chart.ThemeByName(p.host.View().Theme)
	if err != nil {
		return chart.Light
	}
	return t
}

// Busy implements stage.Layer.
func (p *Panel) Busy() bool { return p.busy || p.stale }

// Draw implements stage.Layer.
func (p *Panel) Draw(screen *ebiten.Image) {
	p.busy = false
	if p.image == nil {
		return
	}
	p.drawCrosshair(screen)
	screen.DrawImage(p.image, nil)
}

// Refresh has the panel drawn again soon.
func (p *Panel) Refresh() {
	p.stale = true
	p.host.Wake()
}
