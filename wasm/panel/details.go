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

// group is a heading among the inputs with those under it.
type group struct {
	name string
	open bool
	fold *Control
	rows []row
}

// inputs are those under the heading, in registry order.
func (g *group) inputs() []model.Input {
	all := make([]model.Input, len(g.rows))
	for i, r := range g.rows {
		all[i] = r.input
	}
	return all
}

// row is an input with what stands around it.
type row struct {
	node
	input model.Input
}

// add puts an input under its heading.
func (f *details) add(p *Panel, heading string, i model.Input) {
	at := slices.IndexFunc(f.groups, func(g *group) bool { return g.name == heading })
	if at < 0 {
		at = len(f.groups)
		f.groups = append(f.groups, &group{name: heading})
		f.groups[at].fold = p.fold(f.groups[at])
	}
	f.groups[at].rows = append(f.groups[at].rows, row{p.input(i), i})
}

// column is the inputs with their headings.
func (f *details) column() *widget.Container {
	var all []node
	for _, g := range f.groups {
		all = append(all, g.fold)
		for _, r := range g.rows {
			all = append(all, r.node)
		}
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
		for _, r := range g.rows {
			ranks[r.node] = len(ranks)
			if at := slices.Index(f.ranked, r.input.Param().ID); f.sorted && at >= 0 {
				ranks[r.node] = at - len(f.ranked)
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
		p.inputs.view.scrollBy(css(p.details.box.GetWidget().Rect, p.scale).y - css(p.inputs.view.view(), p.scale).y)
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
		if slices.ContainsFunc(g.rows, func(r row) bool { return r.input == i }) {
			g.open = true
			f.order()
		}
	}
}
