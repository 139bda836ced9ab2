package ensemble

import (
	"cmp"
	"context"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"hundredfold/model"
)

// Effect is an input's share of an output's variance: First by itself, Total
// including interactions with other inputs, with standard errors.
type Effect struct {
	Input                  model.Input
	First, Total           float64
	FirstError, TotalError float64
}

// MaxBase is the largest number of base runs for Effects.
const MaxBase = 1 << 14

// Effects returns each uncertain input's share of a point's variance, largest total
// first. It takes base × (inputs + 2) runs. progress, if not nil, receives the
// number of base runs done, and is called again while errors are computed. The
// error is about the point or the number of base runs, or is ctx's.
//
// The estimators are Saltelli's (2010) for the first order and Jansen's for the
// total, on two halves of one scrambled sequence. All inputs are sampled
// independently here, tied ones too, because a variance can be divided only then.
// Errors are from a bootstrap over the base runs, which treats them as independent
// draws and is therefore conservative.
func Effects(ctx context.Context, in *model.Inputs, at model.Point, seed uint64, base int, progress func(done int)) ([]Effect, error) {
	if err := at.Check(); err != nil {
		return nil, err
	}
	return effects(ctx, in, seed, base, progress, func() func(*model.Inputs) float64 {
		r := new(model.Result)
		return func(in *model.Inputs) float64 {
			model.Run(r, in)
			return at.Of(r)
		}
	})
}

// effects is Effects for any function of the inputs; f makes one for each core.
func effects(ctx context.Context, in *model.Inputs, seed uint64, base int, progress func(done int), f func() func(*model.Inputs) float64) ([]Effect, error) {
	if base < 2 || base > MaxBase {
		return nil, model.NewProblem("{runs} base runs: give a number from {least} to {most}",
			"{runs}", model.Digits(strconv.Itoa(base)), "{least}", model.Digits("2"), "{most}", model.Digits(strconv.Itoa(MaxBase)))
	}
	s := study{prior: newPrior(in, seed)}
	s.inputs = s.prior.sampled()
	s.a, s.b = make([]float64, base), make([]float64, base)
	s.mixed = make([][]float64, len(s.inputs))
	for k := range s.mixed {
		s.mixed[k] = make([]float64, base)
	}
	if err := s.run(ctx, progress, f); err != nil {
		return nil, err
	}
	s.center()
	list := s.effects(seed, func() bool {
		if progress != nil {
			progress(base)
		}
		return ctx.Err() == nil
	})
	return list, ctx.Err()
}

// study holds the runs behind the effects: those of two independent draws a and b
// of all inputs, and for each input those of a with that input taken from b.
type study struct {
	prior  *prior
	inputs []model.Input
	a, b   []float64
	mixed  [][]float64
}

// some is the number of base runs between checks of the context: several hundred
// runs in total.
const some = 8

func (s *study) run(ctx context.Context, progress func(int), f func() func(*model.Inputs) float64) error {
	var (
		next, done atomic.Int64
		all        sync.WaitGroup
		telling    sync.Mutex
	)
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			var a, b columns
			run := f()
			for ctx.Err() == nil {
				first := int(next.Add(1)-1) * some
				n := min(some, len(s.a)-first)
				if n <= 0 {
					return
				}
				s.block(first, n, &a, &b, run)
				if progress != nil {
					telling.Lock()
					progress(int(done.Add(int64(n))))
					telling.Unlock()
				}
			}
		})
	}
	all.Wait()
	return ctx.Err()
}

// block evaluates up to a block of base runs.
func (s *study) block(first, n int, a, b *columns, run func(*model.Inputs) float64) {
	s.prior.shares(a, 0, first, n)
	s.prior.shares(b, model.NumInputs, first, n)
	s.prior.values(a, n)
	s.prior.values(b, n)
	var in, other model.Inputs
	for k := range n {
		a.run(&in, k)
		b.run(&other, k)
		s.a[first+k], s.b[first+k] = run(&in), run(&other)
		for m, i := range s.inputs {
			mine := in[i]
			in[i] = other[i]
			s.mixed[m][first+k] = run(&in)
			in[i] = mine
		}
	}
}

// center subtracts the mean from all runs: no estimator needs it, and they are more
// accurate without it.
func (s *study) center() {
	mean := 0.0
	for k := range s.a {
		mean += (s.a[k] + s.b[k]) / 2
	}
	mean /= float64(len(s.a))
	for _, x := range append([][]float64{s.a, s.b}, s.mixed...) {
		for k := range x {
			x[k] -= mean
		}
	}
}

// resamples is the number of bootstrap samples.
const resamples = 200

// effects returns each input's shares, or nil once on returns false.
func (s *study) effects(seed uint64, on func() bool) []Effect {
	all := make([]int, len(s.a))
	for k := range all {
		all[k] = k
	}
	random := rand.New(rand.NewPCG(seed, 0))
	again := make([][]int, resamples)
	for r := range again {
		again[r] = make([]int, len(all))
		for k := range again[r] {
			again[r][k] = random.IntN(len(all))
		}
	}
	list := make([]Effect, len(s.inputs))
	for m, i := range s.inputs {
		if !on() {
			return nil
		}
		e := Effect{Input: i}
		e.First, e.Total = s.estimate(m, all)
		var first, total moments
		for _, runs := range again {
			f, t := s.estimate(m, runs)
			first.add(f)
			total.add(t)
		}
		e.FirstError, e.TotalError = first.deviation(), total.deviation()
		list[m] = e
	}
	slices.SortStableFunc(list, func(a, b Effect) int { return cmp.Compare(b.Total, a.Total) })
	return list
}

// estimate returns the m-th input's shares from a sample of the base runs; 0
// without variance.
func (s *study) estimate(m int, runs []int) (first, total float64) {
	mean, squares := 0.0, 0.0
	mixed := s.mixed[m]
	for _, k := range runs {
		a, b, c := s.a[k], s.b[k], mixed[k]
		mean += a + b
		squares += a*a + b*b
		first += b * (c - a)
		total += (a - c) * (a - c)
	}
	n := float64(len(runs))
	variance := squares/(2*n) - mean/(2*n)*(mean/(2*n))
	if !(variance > 0) {
		return 0, 0
	}
	return first / n / variance, total / (2 * n) / variance
}

// moments accumulates the sums for a standard deviation.
type moments struct{ n, sum, squares float64 }

func (m *moments) add(v float64) {
	m.n++
	m.sum += v
	m.squares += v * v
}

func (m *moments) deviation() float64 {
	return math.Sqrt(max(0, m.squares-m.sum*m.sum/m.n) / (m.n - 1))
}
