package desktop

import (
	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/look"
)

// row is the main charts beside each other, and nothing else.
type row struct{}

func (row) Layout(width, height, _ float64) ([]look.Cell, bool) {
	var names []string
	for _, s := range chart.Main() {
		names = append(names, s.Name)
	}
	return look.Row(names, look.Gap, look.Gap, width-2*look.Gap, height-2*look.Gap), true
}

func (row) Update() error      { return nil }
func (row) Busy() bool         { return false }
func (row) Draw(*ebiten.Image) {}
