package panel

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// TestEveryInputIsReadable lays out every input in every language in windows of
// all widths, each at both ends of its track and in the middle: its label is
// whole, and nothing touches another thing.
func TestEveryInputIsReadable(t *testing.T) {
	for _, width := range []float64{720, 800, 1280, 1920} {
		for _, scale := range []float64{1, 2} {
			p, d := unfolded(width, scale)
			for _, l := range i18n.All() {
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
	for _, l := range i18n.All() {
		d.Apply(session.Intent{Type: "language", Text: l.Tag})
		for i := range model.Params() {
			if in := model.Input(i); in.Param().Kind != model.Switch {
				p.edit(&p.inputs.values[in])
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
func unfolded(width, scale float64) (*Panel, *fakeHost) {
	p, d := openPanel(width, 480)
	for _, g := range p.details.groups {
		g.open = true
	}
	p.details.order()
	p.Layout(width, 480, scale)
	return p, d
}

// untidy says what is wrong with how an input lies.
func (p *Panel) untidy(i model.Input) error {
	param := i.Param()
	lines := p.labelLines(i)
	if text := strings.ReplaceAll(strings.Join(lines, " "), "\u00a0", " "); text != p.lang().T(param.Label) {
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
	if value := p.controls["value:"+param.ID]; value != nil && p.textEdit == nil {
		if text := wide(strong, p.snapshot().Inputs[i].Text); value.at().w < text {
			return fmt.Errorf("the value of %q has %v for %v", lines, value.at().w, text)
		}
	}
	return nil
}

// TestATrackStaysWhereItIsWhileItIsMoved keeps inputs from moving under the hand:
// the room of a value does not depend on it, and what is said of a change comes
// below its track, in a column that is scrolled or not.
func TestATrackStaysWhereItIsWhileItIsMoved(t *testing.T) {
	for _, query := range []string{"", "v=2&limit_power=0&limit_money=0&supply_response=0"} {
		said := 0
		for _, scrolled := range []float64{0, 0.1, 1} {
			p, d := openPanel(800, 720)
			d.Apply(session.Intent{Type: "query", Text: query})
			p.redraw()
			for i := range model.Params() {
				param := model.Input(i).Param()
				if !param.Headline {
					continue
				}
				d.Apply(session.Intent{Type: "reset", ID: param.ID, Final: true})
				p.inputs.view.ScrollTop = scrolled
				p.redraw()
				own := p.controls["track:"+param.ID]
				was := own.at()
				for k := 0; k <= param.Tracks(); k += 1 + param.Tracks()/40 {
					d.Apply(session.Intent{Type: "track", ID: param.ID, Position: float64(k)})
					if p.redraw(); own.at() != was {
						t.Fatalf("%q, scrolled by %v: %s at %d lies at %v instead of %v", query, scrolled, param.ID, k, own.at(), was)
					}
					if d.snapshot.Inputs[i].Idle != "" {
						said++
					}
				}
			}
		}
		if query != "" && said == 0 {
			t.Error("no change is idle: nothing was tested")
		}
	}
}

// TestWhatChangesNothingIsSaidUnderItsTrack shows the line where there is one, and
// keeps no room for it where there is none.
func TestWhatChangesNothingIsSaidUnderItsTrack(t *testing.T) {
	p, d := openPanel(1280, 720)
	line, next := p.controls["idle:grid_power"], p.controls["label:outside_capital"]
	was := next.at()
	if line.at().h != 0 {
		t.Errorf("with nothing to say it is %v high", line.at().h)
	}
	d.Apply(session.Intent{Type: "query", Text: "v=2&limit_power=0&grid_power=30"})
	p.redraw()
	if i := d.snapshot.Inputs[model.GridPower]; i.Idle == "" {
		t.Fatal("it is not idle")
	}
	track := p.controls["track:grid_power"].at()
	if at := line.at(); at.h < idleLeading || at.y < track.bottom() || next.at().y != was.y+at.h {
		t.Errorf("it lies at %v, under a track at %v, before a label at %v that lay at %v", at, track, next.at(), was)
	}
	d.Apply(session.Intent{Type: "query", Text: ""})
	if p.redraw(); next.at() != was {
		t.Errorf("gone, it leaves the next input at %v instead of %v", next.at(), was)
	}
}

// TestTheMainInputsStandUnderWhatTheyBend finds each group whole, one after the
// other, in the column and among the ways to a number.
func TestTheMainInputsStandUnderWhatTheyBend(t *testing.T) {
	p, _ := openPanel(1280, 720)
	var ways []string
	for _, way := range p.methodItems() {
		ways = append(ways, way.text)
	}
	y := 0.0
	for _, g := range session.Headline() {
		at := slices.Index(ways, g.Name)
		if at < 0 {
			t.Fatalf("the ways to a number have no %q", g.Name)
		}
		for k, i := range g.Inputs {
			if below := p.controls["track:"+i.Param().ID].at().y; below <= y {
				t.Errorf("%s is not below what comes before it", i.Param().ID)
			} else {
				y = below
			}
			if ways[at+1+k] != i.Param().Label {
				t.Errorf("among the ways %q stands in the place of %q", ways[at+1+k], i.Param().Label)
			}
		}
	}
}

func TestEachInputNamesItsSources(t *testing.T) {
	for i := range model.Params() {
		param := model.Input(i).Param()
		first, _ := evidence.Source(param.Evidence[0])
		if got := sources(i18n.German, param); !strings.HasPrefix(got, "Quellen: "+first.Source+", "+first.Date) || strings.Contains(got, ", ;") {
			t.Errorf("%s: %s", param.ID, got)
		}
	}
}
