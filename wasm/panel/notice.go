package panel

import (
	"math"
	"slices"
	"strings"

	"github.com/ebitenui/ebitenui/widget"
)

// Notice tells the reader something that no control says. It stays until it is
// closed, or another of its name comes.
type Notice struct {
	Name   string // what it is about: a later one of that name takes its place
	Text   string
	Button string // what can be done about it; "" for nothing
	Act    func()
	Closed func() // it was closed without that; nil does nothing
	Calm   bool   // nothing went wrong
}

// notices are what the reader is told of.
type notices struct {
	kept      []Notice // the window's
	dismissed int      // the snapshot whose notices were closed
	migrated  int      // the last snapshot that said what became of earlier inputs
}

// mostNotices is how many are in sight at once: the latest.
const mostNotices = 3

// Notify shows a notice. One without a text takes away the one of its name.
func (p *Panel) Notify(n Notice) {
	kept := slices.DeleteFunc(slices.Clone(p.notices.kept), func(k Notice) bool { return k.Name == n.Name })
	if n.Text != "" {
		kept = append(kept, n)
	}
	p.notices.kept = kept[max(0, len(kept)-mostNotices):]
	p.Refresh()
}

// Notices returns the notices in sight: the session’s, and the window’s. What became
// of an earlier version's inputs stays until it is closed, whatever is done next.
func (p *Panel) Notices() []Notice {
	var all []Notice
	var earlier []string
	s := p.snapshot()
	for _, n := range s.Notices {
		switch {
		case n.Kind == "migrated":
			earlier = append(earlier, n.Text)
		case s.Seq != p.notices.dismissed:
			all = append(all, Notice{Text: n.Text})
		}
	}
	if len(earlier) > 0 && s.Seq != p.notices.migrated {
		p.notices.migrated = s.Seq
		p.Notify(Notice{Name: "migrated", Text: strings.Join(earlier, "\n"), Calm: true})
	}
	all = append(all, p.notices.kept...)
	return all[max(0, len(all)-mostNotices):]
}

// noticeWide is how wide a notice is.
func (p *Panel) noticeWide() float64 { return math.Min(p.areas.charts.w-16, 720) }

// noticeBoxes lie at the lower end of the charts, the first one lowest.
func (p *Panel) noticeBoxes() []box {
	var boxes []box
	a, w := p.areas.charts, p.noticeWide()
	y := a.bottom() - 8
	for _, n := range p.Notices() {
		h := 18 + 19*float64(len(p.noticeLines(n)))
		y -= h
		boxes = append(boxes, box{a.x + (a.w-w)/2, y, w, h})
		y -= 6
	}
	return boxes
}

func (p *Panel) noticeLines(n Notice) []string {
	room := p.noticeWide() - 24 - 36
	if n.Button != "" {
		room -= buttonWide(n.Button) + 8
	}
	var lines []string
	for line := range strings.SplitSeq(n.Text, "\n") {
		for _, line := range wrapped(plain, line, room) {
			lines = append(lines, broken(line, room)...)
		}
	}
	return lines
}

// broken breaks a word that does not fit on a line, such as a link, where it must.
func broken(word string, room float64) (lines []string) {
	for letters := []rune(word); len(letters) > 0; {
		n := len(letters)
		for n > 1 && wide(plain, string(letters[:n])) > room {
			n--
		}
		lines, letters = append(lines, string(letters[:n])), letters[n:]
	}
	return lines
}

// onNotice reports whether a place is on a notice.
func (p *Panel) onNotice(x, y float64) bool {
	return slices.ContainsFunc(p.noticeBoxes(), func(b box) bool { return b.has(x, y) })
}

// notes are the notices, each with its button and a cross that closes it.
func (p *Panel) notes() *widget.Container {
	var parts []node
	for i := range mostNotices {
		parts = append(parts, p.noticeParts(i)...)
	}
	return p.container(nil, func(box) []box {
		all := make([]box, len(parts))
		for i, b := range p.noticeBoxes() {
			n := p.Notices()[i]
			all[3*i] = b
			all[3*i+2] = box{b.right() - 34, b.y + b.h/2 - 12, 24, 24}
			if n.Button != "" {
				w := buttonWide(n.Button)
				all[3*i+1] = box{b.right() - 40 - w, b.y + b.h/2 - 15, w, 30}
			}
		}
		return all
	}, parts...)
}

// noticeParts makes the controls of one notice: its ground, its button, its cross.
func (p *Panel) noticeParts(i int) []node {
	notice := func() (n Notice) {
		if all := p.Notices(); i < len(all) {
			n = all[i]
		}
		return n
	}
	missing := func() bool { return notice().Text == "" }
	ground := p.add(&Control{disabled: missing, paint: func(t *painter, at box, _ *Control) {
		n, edge, ink := notice(), t.Built, t.Ink
		if n.Calm {
			edge, ink = t.Line, t.Mute
		}
		t.plate(at, 8, 1.5, edge)
		t.column(plain, at.x+14, at.y+23, 19, ink, p.noticeLines(n))
	}})
	act := p.button("notice", func() string { return notice().Button }, func() {
		n := notice()
		p.dismiss(n)
		n.Act()
	}, nil)
	act.disabled = func() bool { return notice().Button == "" }
	cross := p.closer("dismiss", func() {
		n := notice()
		if p.dismiss(n); n.Closed != nil {
			n.Closed()
		}
	})
	cross.disabled = missing
	return []node{ground, act, cross}
}

// dismiss takes a notice away.
func (p *Panel) dismiss(n Notice) {
	if n.Name == "" {
		p.notices.dismissed = p.snapshot().Seq
		p.Refresh()
		return
	}
	p.Notify(Notice{Name: n.Name})
}
