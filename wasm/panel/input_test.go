package panel

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/session"
	"hundredfold/wasm/words"
)

// TestEveryInputIsReadable lays out every input in every language in windows of
// all widths, each at both ends of its track and in the middle: its label is
// whole, and nothing touches another thing.
func TestEveryInputIsReadable(t *testing.T) {
	for _, width := range []float64{720, 800, 1280, 1920} {
		for _, scale := range []float64{1, 2} {
			p, d := unfolded(width, scale)
			for _, l := range words.All() {
				d.Apply(session.Intent{Type: "language", Text: l.Tag})
				for _, share := range []float64{0, 0.5, 1} {
					for i := range model.Params() {
						param := model.Input(i).Param()
						d.Apply(session.Intent{Type: "track", ID: param.ID, Position: share * float64(param.Tracks()), Final: true})
					}
					p.redraw()
					for i := range model.Params() {
						if err := p.untidy(model.Input(i)); err != nil {
							t.Errorf("%s, %v wide, scale %v: %v", l.Tag, width, scale, err)
						}
					}
				}
			}
		}
	}
}

func TestAValueThatIsTypedTouchesNothing(t *testing.T) {
	p, d := unfolded(720, 1)
	for _, l := range words.All() {
		d.Apply(session.Intent{Type: "language", Text: l.Tag})
		for i := range model.Params() {
			if in := model.Input(i); in.Param().Kind != model.Switch {
				p.startEdit(in)
				p.redraw()
				if err := p.untidy(in); err != nil {
					t.Errorf("%s: %v", l.Tag, err)
				}
				p.endEdit(false)
			}
		}
	}
}

// unfolded is a panel that shows all inputs.
func unfolded(width, scale float64) (*Panel, *desk) {
	p, d := opened(width, 480)
	for _, g := range p.further.groups {
		g.open = true
	}
	p.further.order()
	p.Layout(width, 480, scale)
	return p, d
}

// untidy says what is wrong with how an input lies.
func (p *Panel) untidy(i model.Input) error {
	param := i.Param()
	lines := p.labelLines(i)
	if text := strings.ReplaceAll(strings.Join(lines, " "), "\u00a0", " "); text != p.lang().Text(param.Label) {
		return fmt.Errorf("the label is cut: %q", lines)
	}
	parts := map[string]image.Rectangle{}
	for _, name := range []string{"why:", "reset:", "value:", "track:"} {
		if c := p.controls[name+param.ID]; c != nil && c.usable() {
			parts[name] = c.base.Rect
		}
	}
	at := p.controls["label:"+param.ID].at()
	for k, line := range lines {
		parts[line] = device(box{at.x, at.y + 1 + labelLeading*float64(k), wide(plain, line), labelLeading}, p.scale)
	}
	column := device(p.areas.inputs, p.scale)
	for a, one := range parts {
		if one.Min.X < column.Min.X || one.Max.X > column.Max.X {
			return fmt.Errorf("%q of %q leaves the column", a, lines)
		}
		for b, other := range parts {
			if a != b && one.Overlaps(other) {
				return fmt.Errorf("%q and %q of %q overlap: %v, %v", a, b, lines, one, other)
			}
		}
	}
	if value := p.controls["value:"+param.ID]; value != nil && p.edit == nil {
		if text := wide(strong, p.snapshot().Inputs[i].Text); value.at().w < text {
			return fmt.Errorf("the value of %q has %v for %v", lines, value.at().w, text)
		}
	}
	return nil
}

// TestATrackStaysWhereItIsWhileItIsMoved keeps inputs from moving under the hand:
// the room of a value does not depend on it.
func TestATrackStaysWhereItIsWhileItIsMoved(t *testing.T) {
	p, d := opened(800, 720)
	last := p.controls["track:capital"]
	was := last.at()
	for i := range model.Params() {
		if param := model.Input(i).Param(); param.Headline {
			for k := range param.Tracks() + 1 {
				d.Apply(session.Intent{Type: "track", ID: param.ID, Position: float64(k)})
				if p.redraw(); last.at() != was {
					t.Fatalf("%s at %d moves the last track from %v to %v", param.ID, k, was, last.at())
				}
			}
		}
	}
}

func TestEachInputNamesItsSources(t *testing.T) {
	for i := range model.Params() {
		param := model.Input(i).Param()
		first, _ := evidence.Source(param.Evidence[0])
		if got := sources(words.German, param); !strings.HasPrefix(got, "Quellen: "+first.Source+", "+first.Date) || strings.Contains(got, ", ;") {
			t.Errorf("%s: %s", param.ID, got)
		}
	}
}
