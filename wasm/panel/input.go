package panel

import (
	"math"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/model"
	"hundredfold/wasm/look"
	"hundredfold/wasm/session"
	"hundredfold/wasm/words"
)

// The layout of one input, in CSS pixels.
const (
	labelHeight = 24
	trackHeight = 24
	inputGap    = 8
	valueWidth  = 96 // of the field at most
)

// input is one input: its label and value, and under them its track with the
// values that others have quoted. A mechanism has a switch in place of both.
func (p *Panel) input(i model.Input) *widget.Container {
	param := i.Param()
	marks := marksOf(p, param)
	label := p.add(&Control{rolls: true, paint: func(t *painter, at box, _ *Control) {
		t.text(plain, at.x, at.baseline(plain), t.Ink, fitted(plain, p.lang().Text(param.Label), at.w))
	}})
	parts := []node{label, p.why(param), p.reset(i)}
	place := func(in box) []box {
		row := box{in.x + margin, in.y, in.w - margin - 10, labelHeight}
		value := math.Max(p.valueWide(i), 26)
		room := row.w - value - 24
		if p.snapshot().Inputs[i].Changed {
			room -= 22
		}
		named := math.Min(wide(plain, p.lang().Text(param.Label)), room)
		return []box{
			{row.x, row.y, named, row.h},
			{row.x + named + 2, row.y + 1, 22, 22},
			{row.right() - value - 22, row.y + 1, 22, 22},
			{row.right() - value, row.y, value, row.h},
			{row.x, row.bottom(), row.w, trackHeight},
			{row.x, row.bottom() + trackHeight, row.w, float64(marks().Height)},
		}
	}
	if param.Kind == model.Switch {
		parts = append(parts, p.toggle(i))
		return p.container(func() (w, h float64) { return 0, labelHeight + inputGap },
			func(in box) []box { return place(in)[:4] }, parts...)
	}
	under := p.add(&Control{rolls: true, paint: func(t *painter, at box, _ *Control) { paintMarks(t, at, marks()) }})
	parts = append(parts, p.field(i), p.track(i), under)
	return p.container(func() (w, h float64) {
		return 0, labelHeight + trackHeight + float64(marks().Height) + inputGap
	}, place, parts...)
}

// marksOf lays an input's marks out, once for each language.
func marksOf(p *Panel, param *model.Param) func() look.Marks {
	var laid look.Marks
	var in *words.Language
	return func() look.Marks {
		if l := p.lang(); in != l {
			laid, in = look.LayMarks(l, param), l
		}
		return laid
	}
}

func paintMarks(t *painter, at box, marks look.Marks) {
	for _, m := range marks.All {
		x := at.x + thumb + m.Share*(at.w-2*thumb)
		t.line(x, at.y-3, x, at.y-3+float64(m.Tick), 1, t.Mute)
		left := map[string]float64{"start": 0, "middle": 0.5, "end": 1}[m.Anchor]
		t.text(small, x-left*wide(small, m.Label), at.y-3+float64(m.Base), t.Mute, m.Label)
	}
}

// reset brings an input back to the scenario's value.
func (p *Panel) reset(i model.Input) *Control {
	id := i.Param().ID
	return p.add(&Control{rolls: true, name: "reset:" + id,
		off: func() bool { return !p.snapshot().Inputs[i].Changed },
		act: func() { p.host.Apply(session.Intent{Type: "reset", ID: id, Final: true}) },
		paint: func(t *painter, at box, c *Control) {
			ink := t.Mute
			if c.hovered || c.focused {
				ink = t.Ink
				t.disc(at.x+at.w/2, at.y+at.h/2, at.h/2, t.Line)
			}
			t.turn(at.x+at.w/2, at.y+at.h/2, ink)
		}})
}

// why shows what an input means and what it may be.
func (p *Panel) why(param *model.Param) *Control {
	c := &Control{rolls: true, name: "why:" + param.ID}
	c.act = func() {
		p.showText(c.at(), p.lang().Text(param.Label), p.lang().Text(param.Why), p.lang().Range(param))
	}
	c.paint = func(t *painter, at box, c *Control) {
		ink := t.Mute
		if c.hovered || c.focused {
			ink = t.Ink
			t.disc(at.x+at.w/2, at.y+at.h/2, at.h/2, t.Line)
		}
		t.text(small, at.x+at.w/2-wide(small, "?")/2, at.baseline(small), ink, "?")
	}
	return p.add(c)
}

// toggle turns a mechanism on and off.
func (p *Panel) toggle(i model.Input) *Control {
	id := i.Param().ID
	return p.add(&Control{rolls: true, name: "track:" + id,
		act: func() {
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
			text := p.snapshot().Inputs[i].Text
			t.text(strong, b.x-8-wide(strong, text), at.baseline(strong), t.Ink, text)
		}})
}

// valueWide is how wide an input's value is.
func (p *Panel) valueWide(i model.Input) float64 {
	if p.edit != nil && p.edit.input == i {
		return valueWidth
	}
	w := wide(strong, p.snapshot().Inputs[i].Text) + 12
	if i.Param().Kind == model.Switch {
		w += 38
	}
	return w
}
