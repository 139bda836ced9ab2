package chartview

import (
	"gonum.org/v1/plot/font"

	"hundredfold/model"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/i18n"
)

// WidestValue returns the text of the widest value on an input's slider. Space
// reserved for it keeps the layout still while the slider moves.
func WidestValue(l *i18n.Language, p *model.Param) string {
	face := label.Face(markSize, true)
	widest, most := "", font.Length(-1)
	for k := range p.Tracks() + 1 {
		text := l.Format(p, p.ValueAt(float64(k)))
		if w := face.Width(text); w > most {
			widest, most = text, w
		}
	}
	return widest
}
