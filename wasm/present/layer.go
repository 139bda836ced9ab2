package present

import (
	"image/color"
	"slices"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/vg"

	"hundredfold/wasm/canvas"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/desktop"
	"hundredfold/wasm/session"
	"hundredfold/wasm/slides"
	"hundredfold/wasm/story"
)

// rest is how long the cursor stays visible after a movement.
const rest = 2 * time.Second

// Layer shows a talk in the window.
type Layer struct {
	*Talk
	NotesOn int // display for the notes' window, from 1; 0 is one that the talk is not on

	window *desktop.Window
	own    *session.Session // the window's own session

	width, height, scale float64
	slide                slides.Slide
	layout               *slides.Layout
	strip                bool // notes are below the slide because no window opened
	prompter             *prompter
	canvas               *canvas.Canvas
	image                *ebiten.Image
	laid, drawn          int // values of Changed at the last layout and drawing
	theme                string
	paints               int  // number of paints
	second               int  // of the timer as shown in the strip
	doubts               bool // bands are shown, which changes the charts' subtitles

	displays int    // number of displays in the last frame
	full     bool   // the window was full screen then
	home     string // name of that display
	away     bool   // that display was unplugged

	hand    hand
	moved   time.Time // time of the pointer's last movement
	x, y    int
	pointed bool
}

// Open shows a story in a window, starting at a step.
func Open(w *desktop.Window, s *story.Story, step int, fullScreen bool) *Layer {
	of := session.New()
	l := &Layer{window: w, own: w.Lend(of), canvas: canvas.New(), laid: -1, drawn: -1}
	l.Talk = NewTalk(s, step, of, w.Apply, time.Now)
	w.SetLayer(l)
	ebiten.SetFullscreen(fullScreen)
	return l
}

// close returns the window to its own session and layer.
func (l *Layer) close() {
	if l.prompter != nil {
		l.prompter.close()
	}
	if l.image != nil {
		l.image.Deallocate()
	}
	ebiten.SetCursorMode(ebiten.CursorModeVisible)
	l.window.SetLayer(nil)
	l.window.Lend(l.own)
}

// Layout implements stage.Layer.
func (l *Layer) Layout(width, height, scale float64) ([]chartview.Placement, bool) {
	if width != l.width || height != l.height || scale != l.scale || l.laid != l.Changed {
		if width != l.width || height != l.height || scale != l.scale {
			l.Changed++
		}
		l.width, l.height, l.scale, l.laid = width, height, scale, l.Changed
		l.slide = l.Slide()
		l.layout = l.slide.Layout(width, height-l.stripHeight())
	}
	if l.covered() {
		return nil, false
	}
	return l.layout.Cells, false
}

// covered reports whether the black screen or the list of keys replaces the slide.
// The audience sees the keys only if there is no window for notes.
func (l *Layer) covered() bool { return l.Black || l.Help && l.prompter == nil }

// Press handles a key.
func (l *Layer) Press(k Key) {
	switch k {
	case FullScreen:
		ebiten.SetFullscreen(!ebiten.IsFullscreen())
	case NextDisplay:
		nextMonitor()
	default:
		if l.Help && !l.covered() && k.moves() {
			l.Help = false
		}
		l.Talk.Press(k)
	}
}

// stripHeight returns the height of the strip of notes in CSS pixels, 0 without it.
func (l *Layer) stripHeight() float64 {
	if l.strip {
		return l.height * 0.3
	}
	return 0
}

// Update implements stage.Layer.
func (l *Layer) Update() error {
	for _, k := range pressed(l.chosen > 0) {
		l.Press(k)
	}
	l.keepDisplay()
	l.point()
	l.prompt()
	if doubts := l.window.View().Bands != nil; doubts != l.doubts {
		l.doubts = doubts
		l.Changed++
	}
	if l.Left {
		l.close()
	}
	return nil
}

// nextMonitor moves the window to the next display; full screen stays on.
func nextMonitor() {
	all := ebiten.AppendMonitors(nil)
	for i, m := range all {
		if m == ebiten.Monitor() {
			ebiten.SetMonitor(all[(i+1)%len(all)])
			return
		}
	}
}

// notesOn returns the display for the notes' window, from 1.
func (l *Layer) notesOn() int {
	all := ebiten.AppendMonitors(nil)
	return notesOn(l.NotesOn, slices.Index(all, ebiten.Monitor())+1, len(all))
}

// notesOn returns the display for the notes, from 1: the wanted one if it exists,
// otherwise the first that the talk is not on, or 1.
func notesOn(wanted, talk, displays int) int {
	switch {
	case wanted >= 1 && wanted <= displays:
		return wanted
	case talk == 1 && displays > 1:
		return 2
	}
	return 1
}

// keepDisplay keeps a talk in full screen when its display is unplugged, and
// returns it to that display when it is plugged in again. The system itself ends
// full screen.
func (l *Layer) keepDisplay() {
	all, full := ebiten.AppendMonitors(nil), ebiten.IsFullscreen()
	home := slices.IndexFunc(all, func(m *ebiten.MonitorType) bool { return m.Name() == l.home })
	switch {
	case len(all) < l.displays && l.full && !full:
		full, l.away = len(all) > 0, true
		ebiten.SetFullscreen(full)
	case len(all) > l.displays && l.away && home >= 0:
		if l.displays == 0 {
			full = true
			ebiten.SetFullscreen(true)
		}
		ebiten.SetMonitor(all[home])
		l.away = false
	}
	if full && len(all) > 0 && !l.away {
		l.home = ebiten.Monitor().Name()
	}
	l.displays, l.full = len(all), full
}

// prompt opens and closes the presenter's window, sends it changes and handles its
// keys.
func (l *Layer) prompt() {
	for l.prompter != nil {
		select {
		case err := <-l.prompter.ended: // closed by hand, or failed to open
			l.prompter.close()
			l.strip = err != nil && !l.prompter.opened.Load() // the audience never sees notes that had a window
			l.prompter, l.Notes = nil, l.strip
			l.Changed++
			continue
		case k := <-l.prompter.keys:
			l.Press(k)
			continue
		default:
		}
		break
	}
	switch {
	case l.Notes && l.prompter == nil && !l.strip:
		var err error
		if l.prompter, err = start(l.window.Wake, l.notesOn()); err != nil {
			l.strip = true
			l.Changed++
		}
	case !l.Notes && l.prompter != nil:
		l.prompter.close()
		l.prompter = nil
	case !l.Notes && l.strip:
		l.strip = false
		l.Changed++
	}
	if l.prompter != nil && l.drawn != l.Changed {
		l.prompter.tell(l.Cue(l.window.View().Theme))
	}
	if now := int(l.Elapsed().Seconds()); l.strip && now != l.second {
		l.second = now
		l.Changed++
		time.AfterFunc(time.Second, l.window.Wake)
	}
}

// Busy implements stage.Layer.
func (l *Layer) Busy() bool { return l.drawn != l.Changed || l.theme != l.window.View().Theme }

// Draw implements stage.Layer.
func (l *Layer) Draw(screen *ebiten.Image) {
	if l.Busy() || l.image == nil || l.image.Bounds() != screen.Bounds() {
		l.drawn, l.theme = l.Changed, l.window.View().Theme
		l.paint(screen)
	}
	if l.Black {
		screen.Fill(color.Black)
		return
	}
	screen.DrawImage(l.image, nil)
}

// paint draws the slide without its charts, and the strip of notes.
func (l *Layer) paint(screen *ebiten.Image) {
	l.paints++
	if l.image == nil || l.image.Bounds() != screen.Bounds() {
		if l.image != nil {
			l.image.Deallocate()
		}
		l.image = ebiten.NewImage(screen.Bounds().Dx(), screen.Bounds().Dy())
	}
	l.image.Clear()
	theme, err := chart.ThemeByName(l.theme)
	if err != nil {
		theme = chart.Light
	}
	shown := l.layout
	if l.Help && l.prompter == nil {
		shown = slides.Page(keys(l.Story.Language), l.width, l.height-l.stripHeight())
	}
	below := l.stripHeight()
	l.on(l.image, shown, l.width, l.height-below, theme, below)
	if below > 0 {
		cue := l.Cue(l.theme)
		l.on(l.image, slides.Page(cue.rows(l.clock()), l.width, below), l.width, below, theme, 0)
	}
}

// on draws a layout onto an image, up CSS pixels above its bottom edge.
func (l *Layer) on(to *ebiten.Image, shown *slides.Layout, width, height float64, theme chart.Theme, up float64) {
	l.canvas.Reset(to, vg.Length(width), vg.Length(height), l.scale)
	l.canvas.Translate(vg.Point{Y: vg.Length(up)})
	shown.DrawAround(l.canvas, theme)
	l.canvas.Flush()
}
