package chart

import (
	"errors"
	"fmt"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// barRows is a drawing of rows below one another along one axis, each with a name
// and pieces of the axis. Names stand left of the rows where they leave them the
// room, and above them on a narrow canvas.
type barRows struct {
	spec Spec
	of   ranked
	all  ranking
	rows []barRow // as many of it as there is room for
	axis axis

	pen
}

// barRow is one row.
type barRow struct {
	input model.Input
	named bool // the row is input's
	name  string
	said  string // all of the row, for those who cannot see it

	bars           []piece // the lowest first
	errors         []interval
	before, behind string // beside the bars
	total          bool   // a value of its own rather than a part
	led            bool   // a line leads here from the row above

	values []float64 // of Data's columns
	cells  []string  // of the table's columns after the first
}

// fill is how a piece looks.
type fill uint8

const (
	soft fill = iota // shaded within an outline
	solid
)

// piece is a bar from one value to another.
type piece struct {
	from, to float64
	fill     fill
}

// interval is where a value surely lies.
type interval struct{ low, high float64 }

// legend says what a look means.
type legend struct {
	fill fill
	text string
}

// axis is what all rows share.
type axis struct {
	shares   bool // of a whole, written in percent
	centered bool // a line stands at center, which the axis holds
	center   float64
}

// errUnfilled is why a chart of Analyses cannot be drawn as it was found.
var errUnfilled = errors.New("it shows what was worked out for an output in a year: give it one")

// set implements drawing: no run fills the rows.
func (d *barRows) set(s Spec, _ *model.Result, _ Options) error {
	d.spec, d.of = s, s.kind.(ranked)
	if d.of.at() == (model.Point{}) {
		return errUnfilled
	}
	d.axis, d.all = d.of.axis(), d.of.ranking(s)
	for _, r := range d.of.rungs(s, d.all, math.MaxInt32) {
		for _, b := range r.bars {
			if bad(b.from) || bad(b.to) {
				return fmt.Errorf("%s: from %v to %v is no bar", r.name, b.from, b.to)
			}
		}
	}
	return nil
}

// ends returns what the axis spans.
func (d *barRows) ends() (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	keep := func(v float64) { low, high = min(low, v), max(high, v) }
	if d.axis.centered {
		keep(d.axis.center)
	}
	for _, r := range d.rows {
		for _, b := range r.bars {
			keep(b.from)
			keep(b.to)
		}
		for _, e := range r.errors {
			keep(e.low)
			keep(e.high)
		}
	}
	if !(high > low) { // nothing moves
		low, high = low-max(1, math.Abs(low))*0.1, high+max(1, math.Abs(high))*0.1
	}
	return low, high
}

// frame is where a ladder's parts lie on a canvas.
type frame struct {
	left    vg.Length // where names begin
	width   vg.Length // that there is for them above the rows
	names   vg.Length // width of the names beside the rows; 0 where they stand above
	rows    vg.Rectangle
	pitch   vg.Length // from row to row
	low     float64   // at the left of rows
	high    float64   // and at their right
	keyBase vg.Length // baseline of the legend
}

// x returns where a value lies.
func (f *frame) x(v float64) vg.Length {
	return f.rows.Min.X + (f.rows.Max.X-f.rows.Min.X)*vg.Length((v-f.low)/(f.high-f.low))
}

// row returns what the k-th row takes, its name included.
func (f *frame) row(k int) vg.Rectangle {
	top := f.rows.Max.Y - f.pitch*vg.Length(k)
	return vg.Rectangle{Min: vg.Point{X: f.left, Y: top - f.pitch}, Max: vg.Point{X: f.rows.Max.X, Y: top}}
}

// Of a row's height, in sizes of type: the least beside its name and under it,
// and the most.
const (
	leastBeside = 1.5
	leastUnder  = 2.7
	mostPitch   = 3.2
)

// lay fits rows onto a canvas of which c is the part to fill, and keeps as many.
func (d *barRows) lay(area vg.Rectangle) (frame, error) {
	em := d.label.Size()
	f := frame{left: area.Min.X, width: area.Max.X - area.Min.X, rows: area}
	f.keyBase = area.Max.Y - em
	f.rows.Max.Y -= em * 1.9                                  // the legend
	f.rows.Min.Y += em*0.6 + d.label.Ascent + d.label.Descent // the axis
	width, height := area.Max.X-area.Min.X, f.rows.Max.Y-f.rows.Min.Y
	if width < 3*smallest || height < smallest {
		return f, noRoom(width, area.Max.Y-area.Min.Y)
	}
	d.rows = d.of.rungs(d.spec, d.all, int(height/(em*leastBeside)))
	for _, r := range d.rows {
		f.names = max(f.names, d.label.Width(r.name)+em)
	}
	least := vg.Length(leastBeside)
	if f.names > width*0.42 {
		f.names, least = 0, leastUnder
		d.rows = d.of.rungs(d.spec, d.all, int(height/(em*least)))
	}
	f.pitch = min(height/vg.Length(max(1, len(d.rows))), em*mostPitch)
	f.rows.Min.Y = f.rows.Max.Y - f.pitch*vg.Length(max(1, len(d.rows)))
	f.rows.Min.X += f.names
	d.fit(&f)
	return f, nil
}

// fit decides where values lie, so that what stands beside the bars has room.
func (d *barRows) fit(f *frame) {
	low, high := d.ends()
	f.low, f.high = low, high
	gap := d.label.Size() * 0.5
	outer := f.rows
	for range 4 { // what makes room moves the bars
		var left, right vg.Length
		for _, r := range d.rows {
			if len(r.bars) == 0 {
				continue
			}
			from, to := r.ends()
			if r.before != "" {
				left = max(left, d.label.Width(r.before)+gap-(f.x(from)-outer.Min.X))
			}
			if r.behind != "" {
				right = max(right, d.label.Width(r.behind)+gap-(outer.Max.X-f.x(to)))
			}
		}
		f.rows.Min.X += max(0, left)
		f.rows.Max.X -= max(0, right)
	}
	f.rows.Min.X += 1.5 * d.look.scale
	f.rows.Max.X -= 1.5 * d.look.scale
}

// ends returns where a row's bars and errors begin and end.
func (r *barRow) ends() (from, to float64) {
	from, to = math.Inf(1), math.Inf(-1)
	for _, b := range r.bars {
		from, to = min(from, b.from, b.to), max(to, b.from, b.to)
	}
	for _, e := range r.errors {
		from, to = min(from, e.low), max(to, e.high)
	}
	return from, to
}

// ticks marks the axis with a few round values.
func (d *barRows) ticks(f *frame) []plot.Tick {
	unit := d.spec.Unit
	if d.axis.shares {
		unit = quantity.Share.In(d.spec.lang.Numbers())
	}
	step := linearStep(f.high - f.low)
	name := unit.Magnitude(max(math.Abs(f.low), math.Abs(f.high)))
	var ticks []plot.Tick
	for i := math.Ceil(f.low/step - 1e-9); i*step <= f.high*(1+1e-9)+1e-9*step; i++ {
		ticks = append(ticks, plot.Tick{Value: i * step, Label: unit.Tick(i*step, name)})
	}
	return ticks
}
