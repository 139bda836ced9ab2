package solve

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"hundredfold/model"
)

// Few returns inputs that bring several outputs to their targets by changing
// only those named in by, and these as little as will do: a change is measured
// in standard deviations of the input's own spread, and the sum of their squares
// is what is kept small. from is left as it is. The error says how far each
// target stayed away when they cannot all be met within the inputs' ranges.
//
// It goes by linear steps: the outputs' slopes are measured, the smallest change
// that would meet all targets if they were straight lines is taken, or half of
// it where that would miss by more than before, and so on until they are met. An
// input that comes to an end of its range stays there. Where a limit starts or
// stops binding the outputs have a kink, and slopes measured closely lead
// nowhere; then they are measured over a wider reach.
func Few(targets []Target, by []model.Input, from model.Inputs) (model.Inputs, error) {
	if len(targets) == 0 || len(by) < len(targets) {
		return from, fmt.Errorf("%d targets need at least as many inputs, not %d", len(targets), len(by))
	}
	for _, t := range targets {
		if err := t.Check(); err != nil {
			return from, err
		}
	}
	for _, i := range by {
		if i.Param().Spread.Shape == model.Fixed {
			return from, fmt.Errorf("%s has no spread to measure a change by", i.Param().ID)
		}
	}
	p := &problem{targets: targets, by: by, from: from}
	z := make([]float64, len(by))
	off := p.miss(z)
	for range 200 {
		next, better := p.improve(z, off)
		if !better {
			break
		}
		z, off = next, p.miss(next)
	}
	in := p.inputs(z)
	if size(off) > tolerance {
		return in, p.short(&in)
	}
	return in, nil
}

// problem is one use of Few. z is a change in standard deviations for each of by.
type problem struct {
	targets []Target
	by      []model.Input
	from    model.Inputs
	result  model.Result
}

// reaches are how far to both sides slopes are measured, in standard deviations.
var reaches = [...]float64{1e-4, 0.01, 0.05, 0.2, 0.8}

// improve returns a change that comes nearer to the targets than z does.
func (p *problem) improve(z, off []float64) ([]float64, bool) {
	if size(off) < 1e-10 {
		return z, false
	}
	next := make([]float64, len(z))
	for _, pull := range [...]float64{1, 0} {
		for _, reach := range reaches {
			step, err := p.step(z, off, reach, pull)
			if err != nil {
				continue
			}
			for scale := 1.0; scale > 1e-3; scale /= 2 {
				for k := range z {
					next[k] = p.clamp(k, z[k]+scale*step[k])
				}
				if size(p.miss(next)) < size(off)*(1-1e-3*scale) {
					return next, true
				}
			}
		}
	}
	return z, false
}

func (p *problem) inputs(z []float64) model.Inputs {
	in := p.from
	for k, i := range p.by {
		s := i.Param().Spread
		if s.Shape == model.LogNormal {
			in[i] *= math.Exp(z[k] * s.Deviation())
		} else {
			in[i] += z[k] * s.Deviation()
		}
		in[i] = min(max(in[i], i.Param().Min), i.Param().Max)
	}
	return in
}

// clamp keeps a change within the input's range.
func (p *problem) clamp(k int, z float64) float64 {
	i := p.by[k]
	s, low, high := i.Param().Spread, i.Param().Min, i.Param().Max
	if s.Shape == model.LogNormal {
		low, high = math.Log(low/p.from[i]), math.Log(high/p.from[i])
	} else {
		low, high = low-p.from[i], high-p.from[i]
	}
	return min(max(z, low/s.Deviation()), high/s.Deviation())
}

// miss returns how far above its target each output is, relative to it.
func (p *problem) miss(z []float64) []float64 {
	in := p.inputs(z)
	model.Run(&p.result, &in)
	off := make([]float64, len(p.targets))
	for n, t := range p.targets {
		off[n] = (p.result.Annual(t.Output, t.Year) - t.Value) / max(math.Abs(t.Value), 1e-6)
	}
	return off
}

func size(off []float64) float64 {
	worst := 0.0
	for _, o := range off {
		worst = max(worst, math.Abs(o))
	}
	return worst
}

// step returns the change of z to the smallest z that would meet the targets by
// slopes measured so far to both sides; without the pull towards no change, the
// shortest step that would. An input that would be pushed out of its range is left out.
func (p *problem) step(z, off []float64, reach, pull float64) ([]float64, error) {
	slope := p.slopes(z, reach)
	held := make([]bool, len(z))
	for {
		want := make([]float64, len(off))
		for n := range off {
			want[n] = -off[n]
			for k := range z {
				if !held[k] {
					want[n] += pull * slope[n][k] * z[k]
				}
			}
		}
		weights, err := gauss(gram(slope, held), want)
		if err != nil {
			return nil, err
		}
		step, again := make([]float64, len(z)), false
		for k := range z {
			if held[k] {
				continue
			}
			next := 0.0
			for n := range off {
				next += slope[n][k] * weights[n]
			}
			step[k] = next - pull*z[k]
			if z[k] == p.clamp(k, z[k]+math.Copysign(1e-9, step[k])) {
				held[k], again = true, true
			}
		}
		if !again {
			return step, nil
		}
	}
}

// slopes returns each target's change for one standard deviation of each input.
func (p *problem) slopes(z []float64, reach float64) [][]float64 {
	slope := make([][]float64, len(p.targets))
	for n := range slope {
		slope[n] = make([]float64, len(z))
	}
	near := append([]float64(nil), z...)
	for k := range z {
		a, b := p.clamp(k, z[k]-reach), p.clamp(k, z[k]+reach)
		near[k] = a
		below := p.miss(near)
		near[k] = b
		above := p.miss(near)
		near[k] = z[k]
		for n := range slope {
			slope[n][k] = (above[n] - below[n]) / (b - a)
		}
	}
	return slope
}

// gram returns the products of the slopes' rows, over the inputs that are free.
func gram(slope [][]float64, held []bool) [][]float64 {
	g := make([][]float64, len(slope))
	for n := range slope {
		g[n] = make([]float64, len(slope))
		for m := range slope {
			for k := range held {
				if !held[k] {
					g[n][m] += slope[n][k] * slope[m][k]
				}
			}
		}
	}
	return g
}

var errSingular = errors.New("the inputs do not move the targets apart")

// gauss solves a x = b by elimination with row exchange; it overwrites both.
func gauss(a [][]float64, b []float64) ([]float64, error) {
	n := len(b)
	for c := range n {
		pivot := c
		for r := c + 1; r < n; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[pivot][c]) {
				pivot = r
			}
		}
		if math.Abs(a[pivot][c]) < 1e-14 {
			return nil, errSingular
		}
		a[c], a[pivot], b[c], b[pivot] = a[pivot], a[c], b[pivot], b[c]
		for r := range n {
			if r == c {
				continue
			}
			f := a[r][c] / a[c][c]
			for k := c; k < n; k++ {
				a[r][k] -= f * a[c][k]
			}
			b[r] -= f * b[c]
		}
	}
	for r := range n {
		b[r] /= a[r][r]
	}
	return b, nil
}

// short returns the error that says what was reached of what was asked for.
func (p *problem) short(in *model.Inputs) error {
	model.Run(&p.result, in)
	var parts []string
	for _, t := range p.targets {
		parts = append(parts, fmt.Sprintf("%s (closest %s)", t, short(p.result.Annual(t.Output, t.Year))))
	}
	var names []string
	for _, i := range p.by {
		names = append(names, i.Param().ID)
	}
	return fmt.Errorf("not reachable together with %s: %s", strings.Join(names, " and "), strings.Join(parts, ", "))
}
