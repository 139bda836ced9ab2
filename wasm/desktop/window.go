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

// Window is the program's window. Only Ebitengine's goroutine may use it.
type Window struct {
	// OnPresent is called when the reader presses F5 or chooses to present; may be
	// nil.
	OnPresent func()

	// OnStory is called with a story file that the reader opens; it returns what
	// happened, and the faults in words. If nil, no file is treated as a story.
	OnStory func(name string, text []byte) (told string, faults []string)

	// Display is the display to open the window on, counted from 1; 0 is the last
	// one used.
	Display int

	// Site is the address of the published site, which copied links begin with; if
	// "", links are copied without it.
	Site string

	session  *session.Session
	own      *session.Session // the reader's session, also while another one is shown
	before   before
	snapshot session.Snapshot
	charts   chartview.Charts
	view     chartview.View
	stage    *stage.Stage
	panel    *panel.Panel
	layer    stage.Layer // the current layer

	outside   outside
	choosing  bool        // a dialog is open
	answers   chan func() // results of goroutines, run in Update
	system    system
	memory    memory
	scheduler *scheduler
}

// New returns a window, not yet open, that shows a session in the system's theme.
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

// The smallest window size in CSS pixels.
const leastWidth, leastHeight = 720, 480

// Run opens the window and returns when it is closed.
func (w *Window) Run() error {
	leaveConsole()
	w.place()
	ebiten.SetWindowSizeLimits(leastWidth, leastHeight, -1, -1)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	// Update runs with each frame, because frames come on demand and each must read
	// the input that caused it.
	ebiten.SetTPS(ebiten.SyncWithFPS)
	if err := stage.Run(w.stage, "Hundredfold"); err != nil {
		return err // the scenario is offered at the next start
	}
	w.forget()
	return nil
}

// SetLayer replaces the current layer; nil is the panel.
func (w *Window) SetLayer(l stage.Layer) {
	if l == nil {
		l = w.panel
	}
	w.layer = l
	w.stage.SetLayer((*front)(w)) // redraws everything
}

// before holds the reader's settings from before another session was lent.
type before struct {
	theme        string
	follow, full bool
}

// Lend shows another session and returns the one shown before. Lending the reader's
// own session again restores theme and full screen.
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

// Apply applies an intent to the session and shows the result.
func (w *Window) Apply(in session.Intent) {
	w.session.Apply(in)
	w.view.Dragging = in.Dragging()
	w.show()
}

// show passes the session's state to the stage, the scheduler and autosave.
func (w *Window) show() {
	s, v := w.session, &w.view
	v.View = s.View()
	w.snapshot = s.Snapshot()
	w.stage.Show(s.Result(), *v)
	w.RequestBands()
	w.keepState()
	w.stage.Wake()
}

// Session returns the session for reading; changes go through Apply.
func (w *Window) Session() *session.Session { return w.session }

// Snapshot returns the texts and values to show.
func (w *Window) Snapshot() *session.Snapshot { return &w.snapshot }

// View returns the charts' view.
func (w *Window) View() chartview.View { return w.view }

// Charts returns the charts for hit-testing.
func (w *Window) Charts() chartview.Charts { return w.charts }

// Wake requests a frame.
func (w *Window) Wake() { w.stage.Wake() }

// SwitchTheme switches between light and dark, and stops following the system.
func (w *Window) SwitchTheme() {
	theme := chart.Dark.Name
	if w.view.Theme == theme {
		theme = chart.Light.Name
	}
	w.SetTheme(theme)
}

// SetTheme sets the theme by name, and stops following the system.
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

// SwitchLanguage switches to the next language.
func (w *Window) SwitchLanguage() { w.SetLanguage(i18n.Next(w.session.Language()).Tag) }

// SetLanguage sets the language by its tag.
func (w *Window) SetLanguage(tag string) {
	w.Apply(session.Intent{Type: "language", Text: tag})
}

// Present starts presenting, if OnPresent is set.
func (w *Window) Present() {
	if w.OnPresent != nil {
		w.OnPresent()
	}
}

// FullScreen switches full screen on or off.
func (w *Window) FullScreen() { ebiten.SetFullscreen(!ebiten.IsFullscreen()) }

// front is the window as the stage's layer: it handles input first and passes the
// rest to the current layer.
type front Window

func (f *front) Layout(width, height, scale float64) ([]chartview.Placement, bool) {
	return f.layer.Layout(width, height, scale)
}

func (f *front) Update() error {
	w := (*Window)(f)
	if inpututil.IsKeyJustPressed(ebiten.KeyF11) {
		w.FullScreen()
	}
	if f.layer == stage.Layer(f.panel) { // not during a talk
		if dropped := ebiten.DroppedFiles(); dropped != nil {
			w.drop(dropped)
		}
		w.hear() // a file requested before a talk does not open in it
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

// paper returns a theme's background colour.
func paper(theme string) color.Color {
	t, err := chart.ThemeByName(theme)
	if err != nil {
		return color.White
	}
	return t.Paper
}
