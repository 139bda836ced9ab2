package desktop

import (
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/look"
	"hundredfold/wasm/session"
	"hundredfold/wasm/stage"
)

// Window is the window and all that is in it. It is used from Ebitengine's
// goroutine alone.
type Window struct {
	// OnPresent is called when the reader wants to present, by F5 at the panel; nil
	// does nothing.
	OnPresent func()

	session  *session.Session
	snapshot session.Snapshot
	charts   look.Charts
	view     look.View
	stage    *stage.Stage
	home     stage.Layer // the panel
	layer    stage.Layer // that is shown
}

// New returns a window that shows a session and is not open yet.
func New(s *session.Session) *Window {
	w := &Window{session: s, charts: look.Charts{}, view: look.View{Theme: chart.Light.Name}}
	w.stage = stage.New(w.charts.Draw, stage.Options{Paper: paper})
	w.home = row{}
	w.SetLayer(nil)
	w.stage.SetLayer((*front)(w))
	w.show()
	return w
}

// Run opens the window and returns when it is closed.
func (w *Window) Run() error {
	ebiten.SetWindowSize(1280, 800)
	ebiten.SetWindowSizeLimits(640, 420, -1, -1)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	// A frame reads the input that asked for it: frames come on demand.
	ebiten.SetTPS(ebiten.SyncWithFPS)
	return stage.Run(w.stage, "Hundredfold")
}

// SetLayer puts a layer in place of the one that is shown; nil is the panel.
func (w *Window) SetLayer(l stage.Layer) {
	if l == nil {
		l = w.home
	}
	w.layer = l
	w.stage.SetLayer((*front)(w)) // draws it all again
}

// Lend shows another session until the one that it returns is lent again.
func (w *Window) Lend(s *session.Session) *session.Session {
	own := w.session
	w.session = s
	w.show()
	return own
}

// Apply has the session do what a reader wants and shows what comes of it.
func (w *Window) Apply(in session.Intent) {
	w.session.Apply(in)
	w.view.Held = in.Type == "track" && !in.Final
	w.show()
}

// SetTheme shows everything in a theme.
func (w *Window) SetTheme(name string) {
	w.view.Theme = name
	w.show()
}

// show has stage and layer show what the session has come to.
func (w *Window) show() {
	s, v := w.session, &w.view
	v.Year, v.Language = s.Year(), s.Language()
	v.ByQuarter, v.Rescaled = s.State().Quarterly, s.Rescaled()
	v.Against, v.AgainstName = s.Against(), s.AgainstName()
	w.snapshot = s.Snapshot()
	w.stage.Show(s.Result(), *v)
	w.stage.Wake()
}

// Session returns the session, to be read: changes go through Apply.
func (w *Window) Session() *session.Session { return w.session }

// Snapshot returns what there is to show, the same until something changes.
func (w *Window) Snapshot() *session.Snapshot { return &w.snapshot }

// View returns how charts are looked at.
func (w *Window) View() look.View { return w.view }

// Charts reads the charts that are shown.
func (w *Window) Charts() look.Charts { return w.charts }

// Wake has a frame drawn soon.
func (w *Window) Wake() { w.stage.Wake() }

// front is the window as the stage's layer: it answers first, and hands on to
// the layer that is shown.
type front Window

func (f *front) Layout(width, height, scale float64) ([]look.Cell, bool) {
	return f.layer.Layout(width, height, scale)
}

func (f *front) Update() error {
	if inpututil.IsKeyJustPressed(ebiten.KeyF11) {
		ebiten.SetFullscreen(!ebiten.IsFullscreen())
	}
	if f.OnPresent != nil && f.layer == f.home && inpututil.IsKeyJustPressed(ebiten.KeyF5) {
		f.OnPresent()
	}
	return f.layer.Update()
}

func (f *front) Busy() bool { return f.layer.Busy() }

func (f *front) Draw(screen *ebiten.Image) { f.layer.Draw(screen) }

// paper is a theme's background.
func paper(theme string) color.Color {
	t, err := chart.ThemeByName(theme)
	if err != nil {
		return color.White
	}
	return t.Paper
}
