package panel

import (
	"slices"
	"strconv"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// toolbar is the row at the top: the scenario, what was changed in it, and what can
// be done with it.
func (p *Panel) toolbar() *widget.Container {
	scenario := p.opener("preset", func() string { return p.snapshot().Name }, func() []item { return p.presets("preset", p.snapshot().Preset) })
	left := []*Control{p.brand(), scenario, p.changes()}
	can := func(what func(*session.Snapshot) bool) func() bool { return func() bool { return what(p.snapshot()) } }
	right := []*Control{
		p.button("undo", p.text(i18n.Mark("Undo")), func() { p.undoOrRedo("undo") }, can(func(s *session.Snapshot) bool { return s.CanUndo })),
		p.button("redo", p.text(i18n.Mark("Redo")), func() { p.undoOrRedo("redo") }, can(func(s *session.Snapshot) bool { return s.CanRedo })),
		p.opener("compare", p.text(i18n.Mark("Compare")), p.compareItems),
		p.button("link", p.text(i18n.Mark("Copy link")), p.host.CopyLink, nil),
		p.button("theme", p.otherTheme, p.host.SwitchTheme, nil),
		p.opener("menu", p.text(i18n.Mark("Menu")), p.menuItems),
	}
	ground := p.add(&Control{paint: func(t *painter, at box, _ *Control) {
		t.line(at.x, at.bottom()-0.5, at.right(), at.bottom()-0.5, 1, t.Line)
		in := p.areas.inputs
		t.line(in.right()+0.5, in.y, in.right()+0.5, in.bottom(), 1, t.Line)
	}})
	parts := nodes(slices.Concat([]*Control{ground}, left, right)...)
	return p.container(nil, func(in box) []box {
		all := make([]box, len(parts))
		all[0] = box{in.x, in.y, in.w, in.h + 1}
		y, end := in.y+(in.h-toolHeight-2)/2, in.right()-margin
		for i := len(right) - 1; i >= 0; i-- {
			w, h := right[i].size()
			if in.w < 1000 && slices.Contains(inMenu, right[i].name) {
				all[1+len(left)+i] = box{end, y, 0, h}
				continue
			}
			end -= w
			all[1+len(left)+i] = box{end, y, w, h}
			end -= 6
		}
		x := in.x + margin
		for i, c := range left {
			w, h := c.size()
			if i == 0 && in.w < 900 {
				w = 0 // the name of the program gives way first
			}
			w = max(min(w, end-x-10), 0)
			all[1+i] = box{x, y, w, h}
			if w > 0 {
				x += w + 14
			}
		}
		return all
	}, parts...)
}

// inMenu are the buttons that a narrow window has in its menu alone.
var inMenu = []string{"undo", "redo", "theme"}

// brand is the product's name.
func (p *Panel) brand() *Control {
	const first, second = "Hundred", "fold"
	return p.add(&Control{
		size: func() (w, h float64) { return wide(heading, first+second), toolHeight + 2 },
		paint: func(t *painter, at box, _ *Control) {
			if at.w > 0 {
				t.text(heading, at.x, at.baseline(heading), t.Ink, first)
				t.text(heading, at.x+wide(heading, first), at.baseline(heading), t.Asked, second)
			}
		}})
}

// opener is a button that opens a list.
func (p *Panel) opener(name string, text func() string, items func() []item) *Control {
	c := &Control{name: name}
	c.size = func() (w, h float64) { return buttonWide(text()) + 14, toolHeight + 2 }
	c.onClick = func() { p.showList(c.at(), items()) }
	c.paint = func(t *painter, at box, c *Control) {
		if at.w < 40 {
			return
		}
		t.plate(at, 7, 1, t.edge(c))
		t.text(plain, at.x+11, at.baseline(plain), t.Ink, fitted(plain, text(), at.w-36))
		t.down(at.right()-15, at.y+at.h/2, t.Mute)
	}
	return p.add(c)
}

// presets are the items that hand one to an intent.
func (p *Panel) presets(intent, chosen string) []item {
	var items []item
	for _, k := range scenario.Presets() {
		items = append(items, item{text: p.lang().T(k.Name), chosen: k.ID == chosen, act: p.does(session.Intent{Type: intent, ID: k.ID, Final: true})})
	}
	return items
}

// changes counts what differs from the preset; its list takes each back.
func (p *Panel) changes() *Control {
	text := func() string {
		switch n := len(p.snapshot().Changes); n {
		case 0:
			return ""
		case 1:
			return p.lang().T("1 change")
		default:
			return p.lang().T("{n} changes", "{n}", strconv.Itoa(n))
		}
	}
	c := p.opener("changes", text, func() []item {
		var items []item
		for _, k := range p.snapshot().Changes {
			items = append(items, item{text: p.lang().T("{input}: {now}, not {was}", "{input}", k.Label, "{now}", k.Now, "{was}", k.Was),
				act: p.does(session.Intent{Type: "reset", ID: k.ID, Final: true})})
		}
		return append(items, item{text: p.lang().T("Reset all"), rule: true, act: p.does(session.Intent{Type: "reset", Final: true})})
	})
	c.disabled = func() bool { return len(p.snapshot().Changes) == 0 }
	return c
}

// compareItems is what can be set beside the scenario.
func (p *Panel) compareItems() []item {
	items := []item{{text: p.lang().T("Keep a copy of this as B"), act: p.does(session.Intent{Type: "compare", ID: "current", Final: true})}}
	if p.snapshot().Compare != nil {
		items = append(items,
			item{text: p.lang().T("Swap A and B"), act: p.does(session.Intent{Type: "swap", Final: true})},
			item{text: p.lang().T("End the comparison"), act: p.does(session.Intent{Type: "compare", Final: true})})
	}
	presets := p.presets("compare", "")
	presets[0].rule = true
	return append(items, presets...)
}

// menuItems is what the window can do besides.
func (p *Panel) menuItems() []item {
	return []item{
		{text: p.lang().T("Undo"), keys: "Ctrl Z", act: func() { p.undoOrRedo("undo") }},
		{text: p.lang().T("Redo"), keys: "Ctrl Y", act: func() { p.undoOrRedo("redo") }},
		{text: p.lang().T("Open a file"), rule: true, keys: "Ctrl O", act: p.host.Open},
		{text: p.lang().T("Save as a file"), keys: "Ctrl S", act: p.host.Save},
		{text: p.lang().T("Copy link"), keys: "Ctrl L", act: p.host.CopyLink},
		{text: p.lang().T("Show uncertainty"), keys: "Ctrl U", rule: true, chosen: p.snapshot().Uncertainty.On, act: p.toggleBands},
		{text: p.lang().T("Ask why"), keys: "Ctrl E", chosen: p.questions.tab != "", act: p.switchQuestions},
		{text: p.lang().T("Quarters"), chosen: p.snapshot().By == "quarter", act: p.switchQuarters},
		{text: p.lang().T("Present the story"), keys: "F5", rule: true, act: p.host.Present},
		{text: p.lang().T("Full screen"), keys: "F11", act: p.host.FullScreen},
		{text: p.otherTheme(), act: p.host.SwitchTheme},
		{text: p.otherLanguage(), act: p.host.SwitchLanguage},
		{text: p.lang().T("Keys"), keys: "?", rule: true, act: p.showKeys},
	}
}

// switchQuarters has charts show quarters in place of years, or back.
func (p *Panel) switchQuarters() {
	p.host.Apply(session.Intent{Type: "by", Text: either(p.snapshot().By == "quarter", "year", "quarter"), Final: true})
}

func (p *Panel) otherTheme() string {
	return either(p.host.View().Theme == "dark", p.lang().T("Light"), p.lang().T("Dark"))
}
