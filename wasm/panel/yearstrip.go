package panel

import (
	"math"
	"strconv"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// yearStrip shows what holds back in each year, and is the slider of the year that is
// read.
func (p *Panel) yearStrip() *Control {
	const gap = 3
	years := func(at box) box {
		title := p.stripTitle()
		return box{at.x + title, at.y, at.w - title, at.h}
	}
	s := &slider{steps: model.Years - 1, place: func() float64 { return float64(p.snapshot().Year - model.FirstYear) }}
	s.move = func(place float64, final bool) {
		p.host.Apply(session.Intent{Type: "year", Value: model.FirstYear + place, Final: final})
	}
	c := s.control("year")
	c.onDrag = func(x, _ float64, end bool) {
		at := years(c.at())
		place := min(math.Floor((x-at.x)/at.w*model.Years), s.steps)
		if x >= at.x && (end || place != s.place()) {
			s.move(place, end)
		}
	}
	c.paint = func(t *painter, at box, c *Control) {
		if title := p.stripTitle(); title > 0 {
			t.text(strong, at.x, at.y+18, t.Ink, p.lang().T("What holds it back"))
			t.text(small, at.x, at.y+36, t.Mute, p.lang().T("Year shown"))
			t.text(strong, at.x+wide(small, p.lang().T("Year shown"))+6, at.y+36, t.Ink, strconv.Itoa(p.snapshot().Year))
		}
		all := years(at)
		w := (all.w + gap) / model.Years
		for i, l := range p.snapshot().Limits {
			x := all.x + float64(i)*w
			if !l.Again {
				t.limitLabel(l, x, all.y+10, w*float64(l.Run)-gap)
			}
			t.bands(l, box{x, all.y + 17, w - gap, 15})
			year, f, tint := strconv.Itoa(l.Year), small, t.Mute
			if l.Year == p.snapshot().Year {
				f, tint = smallStrong, t.Ink
				t.fill(box{x, all.y + 34, w - gap, 2}, 1, t.Ink)
			}
			t.text(f, x+(w-gap-wide(f, year))/2, all.y+47, tint, year)
		}
		if c.focused && !c.focusedByPointer {
			t.frame(all.inset(-3), 7, 2, t.Built)
		}
	}
	return p.add(c)
}

// bands shows what holds back in a year: a band in the limit's colour, and a
// narrower one under it in that of a second.
func (t *painter) bands(l session.LimitPeriod, at box) {
	switch {
	case l.Limit == model.NoLimit.String():
		t.frame(at, 4, 1, t.Line)
	case l.Second == "":
		t.fill(at, 4, t.tone(l.Limit))
	default:
		const second, between = 4.5, 1.5
		t.fill(box{at.x, at.y, at.w, at.h - second - between}, 3, t.tone(l.Limit))
		t.fill(box{at.x, at.bottom() - second, at.w, second}, 2, t.tone(l.Second))
	}
}

// limitLabel names the limits of years that share them, each underlined in its
// colour.
func (t *painter) limitLabel(l session.LimitPeriod, x, base, room float64) {
	if wide(small, l.Label) > room+1 {
		t.text(small, x, base, t.Ink, fitted(small, l.Label, room))
		return
	}
	for _, s := range l.Named {
		w := wide(small, s.Text)
		if underlined(s.Tone) {
			t.line(x, base+3, x+w, base+3, 1.5, t.tone(s.Tone))
		}
		t.text(small, x, base, t.Ink, s.Text)
		x += w
	}
}

// stripTitle is how wide the strip's title is; narrow windows have none.
func (p *Panel) stripTitle() float64 {
	if p.areas.yearStrip.w < 640 {
		return 0
	}
	return max(wide(strong, p.lang().T("What holds it back")), wide(small, p.lang().T("Year shown"))+50) + 22
}

// figures are the numbers of the year that is read.
func (p *Panel) figures() *Control {
	return p.add(&Control{paint: func(t *painter, at box, _ *Control) {
		if at.h == 0 {
			return
		}
		all := p.snapshot().Figures
		w := (at.w + margin) / float64(len(all))
		for i, f := range all {
			x, room := at.x+float64(i)*w, w-margin
			t.fill(box{x, at.y, room, 2}, 0, t.Ink)
			t.text(headline, x, at.y+28, t.Ink, f.Value)
			t.column(small, x, at.y+48, 16, t.Mute, p.note(f, room))
		}
	}})
}

// note is what a figure counts, in at most figureNote lines.
func (p *Panel) note(f session.Figure, room float64) []string {
	lines := wrapped(small, f.Note, room)
	if len(lines) > figureNote {
		lines = lines[:figureNote]
		lines[figureNote-1] = fitted(small, lines[figureNote-1]+" …", room)
	}
	return lines
}

// noteLines is the most lines that a figure's note takes.
func (p *Panel) noteLines(width float64) float64 {
	most := 0
	all := p.snapshot().Figures
	for _, f := range all {
		most = max(most, len(p.note(f, (width+margin)/float64(len(all))-margin)))
	}
	return float64(most)
}

// comparison says what the scenario is compared with.
func (p *Panel) comparison() *widget.Container {
	text := func() string { return p.lang().T("Compared with B: {name}", "{name}", p.snapshot().Compare.Name) }
	none := func() bool { return p.snapshot().Compare == nil }
	label := p.add(&Control{disabled: none, paint: func(t *painter, at box, _ *Control) {
		t.text(plain, at.x, at.baseline(plain), t.Ink, fitted(plain, text(), at.w))
	}})
	swap := p.button("swap", p.text(i18n.Mark("Swap A and B")), p.does(session.Intent{Type: "swap", Final: true}), nil)
	end := p.button("end", p.text(i18n.Mark("End the comparison")), p.does(session.Intent{Type: "compare", Final: true}), nil)
	swap.disabled, end.disabled = none, none
	return p.container(nil, func(in box) []box {
		if none() {
			return make([]box, 3)
		}
		ws, _ := swap.size()
		we, _ := end.size()
		room := min(wide(plain, text()), in.w-ws-we-24)
		return []box{{in.x, in.y, room, in.h}, {in.x + room + 12, in.y, ws, in.h}, {in.x + room + ws + 18, in.y, we, in.h}}
	}, label, swap, end)
}
