package panel

import (
	"slices"
	"strconv"

	"hundredfold/wasm/uncertainty"
)

// translate has what stands on the card be in the language that the reader has
// turned to. Numbers are written anew, since a point means another thing there;
// what was found has to be asked for again.
func (p *Panel) translate() {
	a, before := &p.asking, p.asking.in
	if a.in = p.lang(); a.in == before {
		return
	}
	for _, e := range [...]*entry{&a.goal.value, &a.chances.value} {
		if v, ok := before.Float(e.text); ok {
			e.text = a.in.Number(strconv.FormatFloat(v, 'f', -1, 64))
		}
	}
	if i := slices.IndexFunc(uncertainty.Targets(before), func(aim uncertainty.Target) bool { return aim.Text == a.goal.aim }); i >= 0 {
		a.goal.aim = uncertainty.Targets(a.in)[i].Text
	}
	if a.work.kind == "solve" {
		p.endWork()
	}
	a.work.said, a.chances.trouble, a.goal.found = "", "", nil
	p.stale = true
}
