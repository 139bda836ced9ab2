package desktop

import (
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/panel"
	"hundredfold/wasm/session"
	"hundredfold/wasm/stage"
)

// Window is the window and all that is in it. It is used from Ebitengine's
// goroutine alone.
type Window struct {
	// OnPresent is called when the reader wants to present, by F5 at the panel; nil
	// does nothing.
	OnPresent func()

	// OnStory is called with a story file that the reader opens, and says what came
	// of it, and what is wrong with it, a line each; nil has no file taken for a
	// story.
	OnStory func(name string, text []byte) (told string, faults []string)

	// Display is the number of the display that the window opens on, from 1; 0 is
	// the one that it was left on.
	Display int

	// Site is the address of the published site, which links begin with; "" has
	// them copied without it.
	Site string

	session  *session.Session
	own      *session.Session // the reader's; another is shown while one is lent
	before   before
	snapshot session.Snapshot
	charts   chartview.Charts
	view     chartview.View
	stage    *stage.Stage
	panel    *panel.Panel
	layer    stage.Layer // that is shown

	outside   outside
	choosing  bool        // a dialog is open
	answers   chan func() // what goroutines have to say, done in Update
	system    system
	memory    memory
	scheduler *scheduler
}

// New returns a window that shows a session, in the system's colours, and is not
// open yet.
func New(s *session.Session) *Window {
	w := &Window{
		session: s, own: s, charts: chartview.Charts{}, outside: theOutside,
		answers: make(chan func(), 8), system: system{follow: true},
	}
	w.view.Theme = w.outside.theme()
	w.stage = stage.New(w.charts.Draw, stage.Options{Paper: paper})
	w.scheduler = newScheduler(w.stage.Wake)
	w.snapshot = w.session.Snapshot()
	w.panel = panel.New(w)
	w.SetLayer(nil)
	w.show()
	w.panel.OpenAnalysis()
	return w
}

// The smallest window that shows what it should.
const leastWidth, leastHeight = 720, 480

// Run opens the window and returns when it is closed.
func (w *Window) Run() error {
	leaveConsole()
	w.place()
	ebiten.SetWindowSizeLimits(leastWidth, leastHeight, -1, -1)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	// A frame reads the input that asked for it: frames come on demand.
	ebiten.SetTPS(ebiten.SyncWithFPS)
	if err := stage.Run(w.stage, "Hundredfold"); err != nil {
		return err // what is open is offered again
	}
	w.forget()
	return nil
}

// SetLayer puts a layer in place of the one that is shown; nil is the panel.
func (w *Window) SetLayer(l stage.Layer) {
	if l == nil {
		l = w.panel
	}
	w.layer = l
	w.stage.SetLayer((*front)(w)) // draws it all again
}

// before is how the reader had the window before another session was lent.
type before struct {
	theme        string
	follow, full bool
}

// Lend shows another session until the one that it returns is lent again: with
// that, theme and full screen come back as they were.
func (w *Window) Lend(s *session.Session) *session.Session {
	shown := w.session
	w.session = s
	if b := &w.before; shown == w.own {
		*b = before{w.view.Theme, w.system.follow, ebiten.IsFullscreen()}
	} else if s == w.own {
		w.view.Theme, w.system.follow = b.theme, b.follow
		ebiten.SetFullscreen(b.full)
	}
	w.endBands()
	w.show()
	return shown
}

// Apply has the session do what a reader wants and shows what comes of it.
func (w *Window) Apply(in session.Intent) {
	w.session.Apply(in)
	w.view.Dragging = in.Dragging()
	w.show()
}

// show has stage and layer show what the session has come to.
func (w *Window) show() {
	s, v := w.session, &w.view
	v.View = s.View()
	w.snapshot = s.Snapshot()
	w.stage.Show(s.Result(), *v)
	w.RequestBands()
	w.keepState()
	w.stage.Wake()
}

// Session returns the session, to be read: changes go through Apply.
func (w *Window) Session() *session.Session { return w.session }

// Snapshot returns what there is to show, the same until something changes.
func (w *Window) Snapshot() *session.Snapshot { return &w.snapshot }

// View returns how charts are looked at.
func (w *Window) View() chartview.View { return w.view }

// Charts reads the charts that are shown.
func (w *Window) Charts() chartview.Charts { return w.charts }

// Wake has a frame drawn soon.
func (w *Window) Wake() { w.stage.Wake() }

// SwitchTheme goes from light to dark or back, and no longer follows the system.
func (w *Window) SwitchTheme() {
	theme := chart.Dark.Name
	if w.view.Theme == theme {
		theme = chart.Light.Name
	}
	w.SetTheme(theme)
}

// SetTheme shows everything in a theme, and no longer follows the system.
func (w *Window) SetTheme(name string) {
	w.system.follow = false
	w.setTheme(name)
}

func (w *Window) setTheme(name string) {
	if w.view.Theme != name {
		w.view.Theme = name
		w.show()
	}
}

// SwitchLanguage goes to the next language.
func (w *Window) SwitchLanguage() { w.SetLanguage(i18n.Next(w.session.Language()).Tag) }

// SetLanguage shows everything in the language of a tag.
func (w *Window) SetLanguage(tag string) {
	w.Apply(session.Intent{Type: "language", Text: tag})
}

// Present presents, where there is something that does.
func (w *Window) Present() {
	if w.OnPresent != nil {
		w.OnPresent()
	}
}

// FullScreen fills the screen with the window, or no longer does.
func (w *Window) FullScreen() { ebiten.SetFullscreen(!ebiten.IsFullscreen()) }

// front is the window as the stage's layer: it answers first, and hands on to
// the layer that is shown.
type front Window

func (f *front) Layout(width, height, scale float64) ([]chartview.Placement, bool) {
	return f.layer.Layout(width, height, scale)
}

func (f *front) Update() error {
	w := (*Window)(f)
	if inpututil.IsKeyJustPressed(ebiten.KeyF11) {
		w.FullScreen()
	}
	if f.layer == stage.Layer(f.panel) { // a talk is left alone
		if dropped := ebiten.DroppedFiles(); dropped != nil {
			w.drop(dropped)
		}
		w.hear() // a file that was asked for before a talk is not the talk's
		w.followSystem()
		w.watch()
		if inpututil.IsKeyJustPressed(ebiten.KeyF5) {
			w.Present()
		}
	}
	w.deliverAnswers()
	return f.layer.Update()
}

func (f *front) Busy() bool { return f.layer.Busy() }

func (f *front) DrawBackground(screen *ebiten.Image) {
	if g, ok := f.layer.(stage.BackgroundLayer); ok {
		g.DrawBackground(screen)
	}
}

func (f *front) Draw(screen *ebiten.Image) { f.layer.Draw(screen) }

// paper is a theme's background.
func paper(theme string) color.Color {
	t, err := chart.ThemeByName(theme)
	if err != nil {
		return color.White
	}
	return t.Paper
}
