package panel

import (
	"math"
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

// mostNotices is how many are in sight at once: the latest.
const mostNotices = 3

// Notify shows a notice. One without a text takes away the one of its name.
func (p *Panel) Notify(n Notice) {
	kept := p.notices[:0:0]
	for _, k := range p.notices {
		if k.Name != n.Name {
			kept = append(kept, k)
		}
	}
	if n.Text != "" {
		kept = append(kept, n)
	}
	p.notices = kept[max(0, len(kept)-mostNotices):]
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
		case s.Seq != p.dismissed:
			all = append(all, Notice{Text: n.Text})
		}
	}
	if len(earlier) > 0 && s.Seq != p.migrationSeq {
		p.migrationSeq = s.Seq
		p.Notify(Notice{Name: "migrated", Text: strings.Join(earlier, "\n"), Calm: true})
	}
	all = append(all, p.notices...)
	return all[max(0, len(all)-mostNotices):]
}

// noticeBoxes lie at the lower end of the charts, the first one lowest.
func (p *Panel) noticeBoxes() []box {
	all := p.Notices()
	boxes := make([]box, len(all))
	a := p.areas.charts
	y := a.bottom() - 8
	for i, n := range all {
		h := 18 + 19*float64(len(p.noticeLines(n)))
		w := math.Min(a.w-16, 720)
		y -= h
		boxes[i] = box{a.x + (a.w-w)/2, y, w, h}
		y -= 6
	}
	return boxes
}

func (p *Panel) noticeLines(n Notice) []string {
	room := math.Min(p.areas.charts.w-16, 720) - 24 - 36
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
	for _, b := range p.noticeBoxes() {
		if b.has(x, y) {
			return true
		}
	}
	return false
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
	notice := func() (Notice, bool) {
		if all := p.Notices(); i < len(all) {
			return all[i], true
		}
		return Notice{}, false
	}
	missing := func() bool { _, ok := notice(); return !ok }
	ground := p.add(&Control{disabled: missing, paint: func(t *painter, at box, _ *Control) {
		n, _ := notice()
		edge, ink := t.Built, t.Ink
		if n.Calm {
			edge, ink = t.Line, t.Mute
		}
		t.fill(at, 8, t.Card)
		t.frame(at, 8, 1.5, edge)
		for j, line := range p.noticeLines(n) {
			t.text(plain, at.x+14, at.y+23+19*float64(j), ink, line)
		}
	}})
	act := p.button("notice", func() string { n, _ := notice(); return n.Button }, func() {
		n, _ := notice()
		p.dismiss(n)
		n.Act()
	}, nil)
	act.disabled = func() bool { n, _ := notice(); return n.Button == "" }
	cross := p.closer("dismiss", func() {
		n, _ := notice()
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
		p.dismissed = p.snapshot().Seq
		p.Refresh()
		return
	}
	p.Notify(Notice{Name: n.Name})
}
