package chartview

import "math"

// Lengths in CSS pixels.
const (
	Gap       = 16  // between charts
	narrowest = 240 // narrower charts are stacked
)

// Row places charts side by side in an area, or stacks them where it is narrow.
func Row(charts []string, x, y, width, height float64) []Placement {
	n := float64(len(charts))
	w, h := (width+Gap)/n-Gap, height
	dx, dy := w+Gap, 0.
	if w < narrowest && n > 1 {
		w, h = width, (height+Gap)/n-Gap
		dx, dy = 0, h+Gap
	}
	cells := make([]Placement, len(charts))
	for i, name := range charts {
		k := float64(i)
		cells[i] = Placement{Chart: name, X: x + k*dx, Y: y + k*dy, W: math.Max(w, 1), H: math.Max(h, 1)}
	}
	return cells
}
