package present

import (
	"encoding/json"
	"image/color"
	"io"
	"sync"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/canvas"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/desktop"
	"hundredfold/wasm/slides"
	"hundredfold/wasm/stage"
)

// notes is the presenter's own window.
type notes struct {
	stage  *stage.Stage
	canvas *canvas.Canvas
	keys   *json.Encoder // to the talk

	mu    sync.Mutex // guards what comes through the pipe
	cue   Cue
	news  int
	ended bool

	opened               bool
	seen, second         int
	width, height, scale float64
}

// ShowNotes opens the notes' window. It reads a Cue from each line of cues and
// shows it, until they end, and writes the keys pressed in the window to keys. The
// window opens on the given display, from 1, if that exists.
func ShowNotes(cues io.Reader, keys io.Writer, display int) error {
	n := &notes{canvas: canvas.New(), keys: json.NewEncoder(keys)}
	n.stage = stage.New(chartview.Charts{}.Draw, stage.Options{Unfocused: true, Paper: func(string) color.Color { return n.theme().Paper }})
	n.stage.SetLayer(n)
	n.stage.Show(new(model.Result), chartview.View{})
	go n.listen(cues)
	if on, err := desktop.Display(display); err == nil {
		ebiten.SetMonitor(on)
	}
	ebiten.SetWindowSize(760, 560)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	return stage.Run(n.stage, "Hundredfold")
}

// listen reads cues until they end, and redraws the timer each second.
func (n *notes) listen(cues io.Reader) {
	go func() {
		for range time.Tick(time.Second) {
			n.stage.Wake()
		}
	}()
	for lines := json.NewDecoder(cues); ; {
		var c Cue
		err := lines.Decode(&c)
		n.mu.Lock()
		if err == nil {
			n.cue = c
		}
		n.news++
		n.ended = err != nil
		n.mu.Unlock()
		n.stage.Wake()
		if err != nil {
			return
		}
	}
}

func (n *notes) theme() chart.Theme {
	n.mu.Lock()
	defer n.mu.Unlock()
	if t, err := chart.ThemeByName(n.cue.Theme); err == nil {
		return t
	}
	return chart.Light
}

// Layout implements stage.Layer.
func (n *notes) Layout(width, height, scale float64) ([]chartview.Placement, bool) {
	n.width, n.height, n.scale = width, height, scale
	return nil, false
}

// Update implements stage.Layer.
func (n *notes) Update() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.ended {
		return ebiten.Termination
	}
	all := pressed(n.cue.Chosen)
	if !n.opened {
		n.opened = true
		all = append(all, opened)
	}
	for _, k := range all {
		if err := n.keys.Encode(k); err != nil {
			return err
		}
	}
	return nil
}

// Busy implements stage.Layer.
func (n *notes) Busy() bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.seen != n.news || n.second != int(time.Since(n.cue.Began).Seconds())
}

// Draw implements stage.Layer.
func (n *notes) Draw(screen *ebiten.Image) {
	theme := n.theme()
	n.mu.Lock()
	n.seen, n.second = n.news, int(time.Since(n.cue.Began).Seconds())
	rows := n.cue.rows(time.Now())
	n.mu.Unlock()
	n.canvas.Reset(screen, vg.Length(n.width), vg.Length(n.height), n.scale)
	slides.Page(rows, n.width, n.height).DrawAround(n.canvas, theme)
	n.canvas.Flush()
}
