package panel

import (
	"slices"
	"strings"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/wasm/i18n"
)

// popup is a list or a text that lies over all else until it is closed: by a
// choice, by Esc, or by a click elsewhere.
type popup struct {
	window *widget.Window
	from   widget.Focuser // had the focus before
	items  []item         // of a list
	lines  []*Control     // that show them
}

// item is one line of a list; one that does nothing is a heading.
type item struct {
	text   string
	keys   string // that do the same
	chosen bool
	rule   bool // a line above it
	act    func()
}

const (
	itemHeight = 26
	popupPad   = 6
	mostItems  = 460 // width of a list
)

// showList opens a list under a box.
func (p *Panel) showList(under box, items []item) {
	w := 160.0
	for _, k := range items {
		w = max(w, wide(plain, k.text)+wide(small, p.keyNames(k.keys))+66)
	}
	lines := make([]*Control, len(items))
	first := 0
	for i, k := range items {
		lines[i] = p.line(k, min(w, mostItems))
		if k.chosen {
			first = i
		}
	}
	p.open(under, nodes(lines...)...)
	p.popup.items, p.popup.lines = items, lines
	p.redraw() // so that the chosen one lies somewhere
	p.ui.SetFocusedWidget(lines[first])
}

// startsWith goes to the next item of the open list that begins with a letter.
func (p *Panel) startsWith(letter rune) bool {
	items, lines := p.popup.items, p.popup.lines
	at := slices.Index(lines, p.focused())
	for i := range items {
		next := (at + 1 + i) % len(items)
		if lines[next].focusable() && strings.HasPrefix(strings.ToLower(items[next].text), strings.ToLower(string(letter))) {
			p.ui.SetFocusedWidget(lines[next])
			return true
		}
	}
	return false
}

// line is an item of a list that is so wide.
func (p *Panel) line(k item, w float64) *Control {
	ruled := k.rule || k.act == nil
	c := &Control{size: func() (float64, float64) {
		if ruled {
			return w, itemHeight + 6
		}
		return w, itemHeight
	}}
	if k.act != nil {
		c.onRune = p.startsWith
		c.onClick = func() {
			p.closePopup()
			k.act()
			p.Refresh()
		}
	}
	c.paint = func(t *painter, at box, c *Control) {
		if ruled {
			t.line(at.x+8, at.y+3, at.right()-8, at.y+3, 1, t.Line)
			at.y, at.h = at.y+6, at.h-6
		}
		if k.act == nil {
			t.text(smallStrong, at.x+12, at.baseline(smallStrong), t.Mute, k.text)
			return
		}
		if c.hovered || c.focused {
			t.fill(at, 5, t.Line)
		}
		if x, y := at.x+12, at.y+at.h/2; k.chosen {
			t.stroke(1.6, t.Ink, x-4, y, x-1, y+3.5, x+5, y-4)
		}
		t.text(plain, at.x+24, at.baseline(plain), t.Ink, fitted(plain, k.text, at.w-40))
		t.textEnd(small, at.right()-12, at.baseline(small), t.Mute, p.keyNames(k.keys))
	}
	return p.add(c)
}

// showText opens a heading and paragraphs under it.
func (p *Panel) showText(under box, title string, paragraphs ...string) {
	const room, leading = 380, 19
	var lines []string
	for i, text := range paragraphs {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, wrapped(plain, text, room)...)
	}
	p.showPage(under, room+20, 40+leading*float64(len(lines)), func(t *painter, at box) {
		t.text(strong, at.x+10, at.y+22, t.Ink, title)
		t.column(plain, at.x+10, at.y+46, leading, t.Ink, lines)
	})
}

// showPage opens what is to be read: a click on it closes it.
func (p *Panel) showPage(under box, w, h float64, paint func(t *painter, at box)) {
	page := &Control{onClick: p.closePopup, size: func() (float64, float64) { return w, h }}
	page.paint = func(t *painter, at box, c *Control) {
		c.focusedByPointer = true
		paint(t, at)
	}
	p.open(under, p.add(page))
}

// theKeys are the keys and what they do.
var theKeys = [...][2]string{
	{"Tab", i18n.Mark("to the next control")},
	{"← →", i18n.Mark("move a slider by one step")},
	{"Page Up/Down", i18n.Mark("move a slider by a tenth of its track")},
	{"Home/End", i18n.Mark("to the ends of a slider")},
	{"0–9", i18n.Mark("type a value in place of the one in focus")},
	{"Enter", i18n.Mark("take over a typed value")},
	{"Ctrl Z", i18n.Mark("undo")},
	{"Ctrl Shift Z, Ctrl Y", i18n.Mark("redo")},
	{"Ctrl O", i18n.Mark("open a scenario or a story")},
	{"Ctrl S", i18n.Mark("save the scenario as a file")},
	{"Ctrl L", i18n.Mark("copy the link to what you see")},
	{"Ctrl U", i18n.Mark("show the uncertainty, or hide it")},
	{"Ctrl E", i18n.Mark("ask why, and back to the charts")},
	{"F5", i18n.Mark("present the story")},
	{"F11", i18n.Mark("full screen, and back")},
	{"Esc", i18n.Mark("close what is open")},
	{"?", i18n.Mark("this list")},
}

// showKeys opens the list of keys.
func (p *Panel) showKeys() {
	const leading = 22
	w, named := 0.0, 0.0
	for _, k := range theKeys {
		named = max(named, wide(strong, p.keyNames(k[0]))+24)
		w = max(w, wide(plain, p.lang().T(k[1])))
	}
	w += named + 30
	h := 44 + leading*float64(len(theKeys))
	p.showPage(box{(p.width - w) / 2, (p.height - h) / 2, w, 0}, w, h, func(t *painter, at box) {
		t.text(heading, at.x+10, at.y+24, t.Ink, p.lang().T("Keys"))
		for i, k := range theKeys {
			y := at.y + 52 + leading*float64(i)
			t.text(strong, at.x+10, y, t.Ink, p.keyNames(k[0]))
			t.text(plain, at.x+named+10, y, t.Ink, p.lang().T(k[1]))
		}
	})
}

// open shows widgets below each other under a box, within the window, where they
// scroll if they are taller than it.
func (p *Panel) open(under box, widgets ...node) {
	p.closePopup()
	r := p.newScrollView(column(widgets...))
	ground := p.add(&Control{paint: func(t *painter, at box, _ *Control) { t.plate(at, 10, 1, t.Mute) }})
	pw, ph := r.contents.PreferredSize()
	w, h := float64(pw)/p.scale+2*popupPad, min(float64(ph)/p.scale+2*popupPad, p.height-16)
	x, y := max(min(under.x, p.width-w-8), 8), under.bottom()+4
	if y+h > p.height-8 {
		y = max(p.height-8-h, 8)
	}
	opened := &popup{from: p.ui.GetFocusedWidget()}
	opened.window = widget.NewWindow(
		widget.WindowOpts.Contents(p.container(nil, func(in box) []box { return []box{in, in.inset(popupPad)} }, ground, r.ScrollContainer)),
		widget.WindowOpts.Modal(),
		widget.WindowOpts.CloseMode(widget.CLICK_OUT),
		widget.WindowOpts.Location(device(box{x, y, w, h}, p.scale)),
	)
	opened.window.ClosedEvent.AddHandler(func(any) { // by a click elsewhere, too
		if p.popup == opened {
			p.closePopup()
		}
	})
	p.popup = opened
	p.ui.ClearFocus()
	p.ui.AddWindow(opened.window)
	p.Refresh()
}

// closePopup closes what is open, and gives the focus back.
func (p *Panel) closePopup() {
	if p.popup == nil {
		return
	}
	was := p.popup
	p.popup = nil
	was.window.Close()
	p.ui.SetFocusedWidget(was.from)
	p.Refresh()
}
