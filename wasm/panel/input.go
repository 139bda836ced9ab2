package panel

import (
	"image/color"
	"slices"
	"strings"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// The layout of one input, in CSS pixels.
const (
	labelHeight  = 22
	labelLeading = 20 // of a label that takes more lines
	trackHeight  = 24
	inputGap     = 9
	side         = 20 // of the question mark and of the arrow back
	leastValue   = 50 // of the field: it is also typed in
	fieldEdge    = 5  // of its frame, around the value
	switchWide   = 44 // and the gap left of it
	idleLeading  = 16
)

// inputsColumn is the inputs, each with its label, its value and its track.
type inputsColumn struct {
	view   *scrollView
	values [model.NumInputs]textField
	laid   [model.NumInputs]laidInput
}

// laidInput is what of an input's layout depends on the language alone.
type laidInput struct {
	in     *i18n.Language
	marks  chartview.Marks
	widest float64 // of its values
}

// laidInput lays an input out once for each language.
func (p *Panel) laidInput(i model.Input) *laidInput {
	k := &p.inputs.laid[i]
	if l := p.lang(); k.in != l {
		*k = laidInput{l, chartview.LayMarks(l, i.Param()), p.framed(i, wide(strong, chartview.WidestValue(l, i.Param())))}
	}
	return k
}

// input is one input: its label and value, and under them its track with the
// values that others have quoted. A mechanism has a switch in place of both. Last
// comes why a change changes nothing that is built: below the track, which so stays
// under the pointer.
func (p *Panel) input(i model.Input) *widget.Container {
	param := i.Param()
	toggles := param.Kind == model.Switch
	label := p.add(&Control{name: "label:" + param.ID, paint: func(t *painter, at box, _ *Control) {
		t.column(plain, at.x, box{at.x, at.y, at.w, labelHeight}.baseline(plain), labelLeading, t.Ink, p.labelLines(i))
	}})
	idle := p.idle(i)
	parts := []node{label, p.why(param), p.reset(i), idle}
	if toggles {
		parts = append(parts, p.toggle(i))
	} else {
		under := p.add(&Control{paint: func(t *painter, at box, _ *Control) { paintMarks(t, at, p.laidInput(i).marks) }})
		parts = append(parts, p.field(i), p.track(i), under)
	}
	heights := func() (label, track, marked, below float64) {
		label = labelHeight + labelLeading*float64(len(p.labelLines(i))-1)
		if !toggles {
			track, marked = trackHeight, float64(p.laidInput(i).marks.Height)
		}
		_, below = idle.size()
		return label, track, marked, below
	}
	return p.container(func() (w, h float64) {
		label, track, marked, below := heights()
		return 0, label + track + marked + below + inputGap
	}, func(in box) []box {
		row := box{in.x + margin, in.y, p.inputWide(), labelHeight}
		label, track, marked, below := heights()
		lines, named := p.labelLines(i), 0.0
		for _, line := range lines {
			named = max(named, wide(plain, line))
		}
		last := len(lines) - 1
		value := box{row.right() - p.valueWide(i), row.y + 1, p.valueWide(i), side}
		back := box{value.x - side, value.y, side, side}
		if !toggles {
			value.x += fieldEdge // so that the value ends where the track does
		}
		if p.edits(&p.inputs.values[i]) {
			value.x, value.w = value.x+value.w-p.valueRoom(i)-side, p.valueRoom(i)+side
			back = box{}
		}
		y := row.y + label
		return []box{
			{row.x, row.y, named + 1, label},
			{row.x + wide(plain, lines[last]) + 2, row.y + 1 + labelLeading*float64(last), side, side},
			back,
			{row.x, y + track + marked, row.w, below},
			value,
			{row.x, y, row.w, track},
			{row.x, y + track, row.w, marked},
		}[:len(parts)]
	}, parts...)
}

// idle says why an input's change changes nothing that is built; else it takes no
// room.
func (p *Panel) idle(i model.Input) *Control {
	return p.paragraph("idle:"+i.Param().ID, small, 12, 0, idleLeading, func() []string {
		return wrapped(small, p.snapshot().Inputs[i].Idle, p.inputWide())
	})
}

// inputWide is how wide an input is.
func (p *Panel) inputWide() float64 { return p.areas.inputs.w - margin - scrollBarWidth }

// labelLines is an input's label in lines: the first leaves their room to the
// value and the arrow back, the last to the question mark.
func (p *Panel) labelLines(i model.Input) []string {
	all := p.inputWide() - side - 2
	lines := wrapped(plain, p.lang().T(i.Param().Label), all-p.valueRoom(i)-side)
	return append(lines[:1], wrapped(plain, strings.Join(lines[1:], " "), all)...)
}

func paintMarks(t *painter, at box, marks chartview.Marks) {
	for _, m := range marks.All {
		x := at.x + thumb + m.Share*(at.w-2*thumb)
		t.line(x, at.y-3, x, at.y-3+float64(m.Tick), 1, t.Mute)
		left := map[string]float64{"start": 0, "middle": 0.5, "end": 1}[m.Anchor]
		t.text(small, x-left*wide(small, m.Label), at.y-3+float64(m.Base), t.Mute, m.Label)
	}
}

// sign is a small round button with a sign on it.
func (p *Panel) sign(name string, act func(), draw func(t *painter, at box, ink color.Color)) *Control {
	return p.add(&Control{name: name, onClick: act, paint: func(t *painter, at box, c *Control) {
		ink := t.Mute
		if c.hovered || c.focused {
			ink = t.Ink
			t.disc(at.x+at.w/2, at.y+at.h/2, at.h/2, t.Line)
		}
		draw(t, at, ink)
	}})
}

// reset brings an input back to the scenario's value.
func (p *Panel) reset(i model.Input) *Control {
	id := i.Param().ID
	c := p.sign("reset:"+id, p.does(session.Intent{Type: "reset", ID: id, Final: true}),
		func(t *painter, at box, ink color.Color) { t.turn(at.x+at.w/2, at.y+at.h/2, ink) })
	c.disabled = func() bool { return !p.snapshot().Inputs[i].Changed }
	return c
}

// why shows what an input means, what it may be, and who says so.
func (p *Panel) why(param *model.Param) *Control {
	name, l := "why:"+param.ID, p.lang
	return p.sign(name, func() {
		p.showText(p.controls[name].at(), l().T(param.Label), l().T(param.Why), l().Range(param), sources(l(), param))
	}, func(t *painter, at box, ink color.Color) {
		t.text(small, at.x+at.w/2-wide(small, "?")/2, at.baseline(small), ink, "?")
	})
}

// sources names who published what an input rests on.
func sources(l *i18n.Language, param *model.Param) string {
	var names []string
	for _, key := range param.Evidence {
		if f, ok := evidence.Source(key); ok {
			if name := f.Source + ", " + f.Date; !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return l.T("Sources: {names}.", "{names}", strings.Join(names, "; "))
}

// toggle turns a mechanism on and off.
func (p *Panel) toggle(i model.Input) *Control {
	id := i.Param().ID
	return p.add(&Control{name: "track:" + id,
		onClick: func() {
			p.host.Apply(session.Intent{Type: "track", ID: id, Position: 1 - p.snapshot().Inputs[i].Position, Final: true})
		},
		paint: func(t *painter, at box, c *Control) {
			on := p.snapshot().Inputs[i].Position > 0
			b := box{at.right() - 36, at.y + at.h/2 - 9, 36, 18}
			ground, x := t.Mute, b.x+9
			if on {
				ground, x = t.Ink, b.right()-9
			}
			t.fill(b, 9, ground)
			t.disc(x, b.y+9, 6.5, t.Card)
			t.textEnd(strong, b.x-8, at.baseline(strong), t.Ink, p.snapshot().Inputs[i].Text)
		}})
}

// valueWide is how wide an input's value is, with what stands around it.
func (p *Panel) valueWide(i model.Input) float64 {
	return p.framed(i, wide(strong, p.snapshot().Inputs[i].Text))
}

func (p *Panel) framed(i model.Input, text float64) float64 {
	if i.Param().Kind == model.Switch {
		return text + switchWide
	}
	return text + 2*fieldEdge
}

// valueRoom is what is kept for an input's value, whatever it is on the track, so
// that nothing moves while it does.
func (p *Panel) valueRoom(i model.Input) float64 {
	return max(leastValue, p.laidInput(i).widest, p.valueWide(i)) // typed, it may be longer
}
