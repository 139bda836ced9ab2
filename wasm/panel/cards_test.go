package panel

import (
	"strings"
	"testing"

	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// TestCardsAreWrittenInOneSize holds what stands around charts to whole words in
// type of one size, and their drawings to one height.
func TestCardsAreWrittenInOneSize(t *testing.T) {
	for _, width := range []float64{1100, 1280, 1920} {
		p, d := openPanel(width, 900)
		for _, l := range i18n.All() {
			d.Apply(session.Intent{Type: "language", Text: l.Tag})
			for _, in := range []session.Intent{{Type: "doubt", Text: "on"}, {Type: "compare", ID: "lbnl-2026"}} {
				d.Apply(in)
				p.arrange()
				for i, a := range p.charts.texts {
					_, k := p.chart(p.charts.cards[i].Chart)
					if text := strings.ReplaceAll(strings.Join(a.says, " "), "\u00a0", " "); len(a.says) > mostSaid || text != k.Takeaway {
						t.Errorf("%s, %v wide: the card says %q, want %q", l.Tag, width, a.says, k.Takeaway)
					}
					if a.face != p.charts.texts[0].face || p.charts.cells[i].H != p.charts.cells[0].H {
						t.Errorf("%s, %v wide: the cards %d and 0 differ", l.Tag, width, i)
					}
				}
			}
		}
	}
}
