package panel

import (
	"cmp"
	"slices"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/model"
)

// details are the inputs beyond the main ones: in groups that fold away, or in the
// order of their influence, without groups.
type details struct {
	groups  []*group
	box     *widget.Container
	sorted  bool
	ranked  []string // IDs, by influence
	pending bool     // another order waits until no slider is held
}

// group is a heading among the inputs with those under it, in registry order.
type group struct {
	name   string
	open   bool
	inputs []model.Input
	fold   *Control
	rows   []node // of the inputs
}

// column is the inputs with their headings.
func (f *details) column(p *Panel) *widget.Container {
	var all []node
	for i := range model.Params() {
		param := &model.Params()[i]
		if param.Headline {
			continue
		}
		at := slices.IndexFunc(f.groups, func(g *group) bool { return g.name == param.Group })
		if at < 0 {
			at = len(f.groups)
			f.groups = append(f.groups, &group{name: param.Group})
			f.groups[at].fold = p.fold(f.groups[at])
			all = append(all, f.groups[at].fold)
		}
		g, row := f.groups[at], p.input(model.Input(i))
		g.inputs, g.rows, all = append(g.inputs, model.Input(i)), append(g.rows, row), append(all, row)
	}
	f.box = column(all...)
	f.order()
	return f.box
}

// order has the inputs stand where they should, and shows those that are unfolded.
// The children are moved in their place: to take them out and in again would hang
// more and more handlers on them.
func (f *details) order() {
	f.pending = false
	ranks := map[node]int{}
	for _, g := range f.groups {
		ranks[g.fold] = len(ranks)
		g.fold.base.SetVisibility(visibility(!f.sorted))
		for k, r := range g.rows {
			ranks[r] = len(ranks)
			if at := slices.Index(f.ranked, g.inputs[k].Param().ID); f.sorted && at >= 0 {
				ranks[r] = at - len(f.ranked)
			}
			r.GetWidget().SetVisibility(visibility(f.sorted || g.open))
		}
	}
	slices.SortFunc(f.box.Children(), func(a, b node) int { return cmp.Compare(ranks[a], ranks[b]) })
	f.box.RequestRelayout()
}

// sortInputs has the further inputs stand in the order of their influence, or in
// their groups again.
func (p *Panel) sortInputs(on bool) {
	p.details.sorted = on
	p.details.order()
	if p.Refresh(); on {
		p.redraw() // so that they lie somewhere
		p.inputs.view.scrollBy(css(p.details.box.GetWidget().Rect, p.scale).y - css(p.inputs.view.ViewRect(), p.scale).y)
	}
}

// rank takes on another order of influence.
func (f *details) rank(ids []string) {
	f.pending = f.pending || f.sorted && !slices.Equal(ids, f.ranked)
	f.ranked = ids
}

// followOrder moves inputs to where they belong, but none from under the pointer.
func (p *Panel) followOrder() {
	if p.details.pending && !p.dragging() {
		p.details.order()
		p.stale = true
	}
}

// unfold brings an input into its part of the column.
func (f *details) unfold(i model.Input) {
	for _, g := range f.groups {
		if slices.Contains(g.inputs, i) {
			g.open = true
			f.order()
		}
	}
}
