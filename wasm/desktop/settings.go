package desktop

import (
	"sync"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/autosave"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/panel"
	"hundredfold/wasm/session"
)

// memory is the state of autosave. The zero memory saves nothing.
type memory struct {
	folder   autosave.Dir
	run      *autosave.Session
	saves    chan []byte // the latest scenario to save
	saved    chan struct{}
	left     autosave.Window // the window's placement, theme and language
	discards sync.WaitGroup  // running discards, which finish before the run ends
	query    string          // of the state saved last, or of the first state
}

// Remember restores the window's theme, language and placement, starts autosave,
// and offers what a crashed run lost. chosen says that the session's scenario was
// named at the start, so that nothing is offered. If autosave is impossible, a
// notice says so.
func (w *Window) Remember(chosen bool) {
	folder, err := autosave.Default()
	if err != nil {
		w.keepsNothing(err)
		return
	}
	w.remember(folder)
	if !chosen {
		w.offer()
	}
}

func (w *Window) remember(folder autosave.Dir) {
	left, err := folder.Window()
	if err != nil {
		w.tell("window", w.lang().Error(err))
	}
	w.restore(left)
	run, err := folder.Begin()
	if err != nil {
		w.keepsNothing(err)
	}
	w.memory = memory{folder: folder, run: run, saves: make(chan []byte, 1), saved: make(chan struct{}), left: left, query: w.snapshot.Query}
	go w.save()
}

func (w *Window) keepsNothing(err error) {
	w.tell("keep", w.lang().T("Autosave is off: {reason}", "{reason}", w.lang().Error(err)))
}

// restore sets the theme and language saved last, if they still exist.
func (w *Window) restore(left autosave.Window) {
	if left.Theme == chart.Light.Name || left.Theme == chart.Dark.Name {
		w.SetTheme(left.Theme)
	}
	if _, err := i18n.Find(left.Language); err == nil && left.Language != "" {
		w.SetLanguage(left.Language)
	}
}

// save writes scenarios outside the frame loop, because the disk may be slow.
func (w *Window) save() {
	m := &w.memory
	failed := false
	for content := range m.saves {
		err := m.run.Save(content)
		if (err != nil) != failed {
			failed = err != nil
			w.ask(func() func() {
				return func() {
					if err != nil {
						w.keepsNothing(err)
					} else {
						w.tell("keep", "")
					}
				}
			})
		}
	}
	close(m.saved)
}

// keepState passes the reader's scenario to save if it has changed and no slider is
// being dragged.
func (w *Window) keepState() {
	m := &w.memory
	if m.saves == nil || w.session != w.own || w.view.Dragging || w.snapshot.Query == m.query {
		return
	}
	m.query = w.snapshot.Query
	_, content := w.session.File()
	select { // replace an older one
	case <-m.saves:
	default:
	}
	m.saves <- content
}

// offer offers the scenario that a crashed run left last.
func (w *Window) offer() {
	for _, l := range w.memory.run.Orphans() {
		discard := func() { w.memory.discards.Go(func() { l.Discard() }) }
		if l.Err != nil {
			w.tell("lost", w.lang().Error(l.Err))
			discard()
			continue
		}
		w.panel.Notify(panel.Notice{
			Name:   "lost",
			Text:   w.lang().T("The program ended without being closed. Open then: {name}, saved at {time}", "{name}", l.Name, "{time}", l.When.Format(time.DateTime)),
			Button: w.lang().T("Open it again"),
			Act: func() {
				w.Apply(session.Intent{Type: "file", Text: string(l.Scenario), Final: true})
				discard()
			},
			Closed: discard,
		})
		return
	}
}

// watch records the window's state for the next start.
func (w *Window) watch() {
	l := &w.memory.left
	l.FullScreen, l.Maximized = ebiten.IsFullscreen(), ebiten.IsWindowMaximized()
	if !l.FullScreen && !l.Maximized {
		l.X, l.Y = ebiten.WindowPosition()
		l.Width, l.Height = ebiten.WindowSize()
	}
	l.Display = ebiten.Monitor().Name()
	l.Theme, l.Language = "", w.session.Language().Tag
	if !w.system.follow {
		l.Theme = w.view.Theme
	}
}

// place puts the window where it was left, on the same display if that exists, and
// always in sight.
func (w *Window) place() {
	l := &w.memory.left
	displays := ebiten.AppendMonitors(nil)
	if len(displays) == 0 {
		return // opening the window reports the missing display
	}
	on := displays[0]
	for i, d := range displays {
		if w.Display == 0 && d.Name() == l.Display || w.Display == i+1 {
			on = d
		}
	}
	ebiten.SetMonitor(on)
	width, height := on.Size()
	x, y, wide, high := within(*l, width, height)
	ebiten.SetWindowSize(wide, high)
	if l.Width > 0 {
		ebiten.SetWindowPosition(x, y)
	}
	if l.Maximized {
		ebiten.MaximizeWindow()
	}
	switch {
	case !l.FullScreen:
	case w.session == w.own:
		ebiten.SetFullscreen(true)
	default: // a talk keeps its own setting; this one applies after it
		w.before.full = true
	}
}

// within returns where a window goes on a display of the given size: where it was
// left, if all of it is in sight, or as near as possible. Without a saved size it
// takes most of the display.
func within(l autosave.Window, width, height int) (x, y, wide, high int) {
	wide, high = l.Width, l.Height
	if wide < leastWidth || high < leastHeight {
		wide, high = min(1440, width*9/10), min(900, height*9/10)
	}
	wide, high = max(min(wide, width), leastWidth), max(min(high, height), leastHeight)
	return max(min(l.X, width-wide), 0), max(min(l.Y, height-high), 0), wide, high
}

// forget ends the run after its reader closed the window.
func (w *Window) forget() {
	m := &w.memory
	if m.saves == nil {
		return
	}
	close(m.saves)
	<-m.saved
	m.discards.Wait()
	// Errors are ignored: at worst the scenario is offered again.
	m.folder.KeepWindow(m.left)
	m.run.End()
}
