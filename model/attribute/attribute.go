// Package attribute explains why two scenarios differ: how much of the difference
// in an output each changed input accounts for.
//
// An input's part is its Shapley value: the change of the output when the input is
// changed, averaged over all orders in which the changes can be made. It is the
// only division in which the parts add up to the whole, an input without effect
// gets nothing, and two inputs with the same effect get the same. Where limits
// bind, order matters: a higher multiplier builds nothing more while power binds,
// and a lot once it does not.
package attribute

import (
	"cmp"
	"context"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"

	"hundredfold/model"
)

// MaxExact is the largest number of changed inputs for which all orders are
// computed, which takes 2^MaxExact runs. Above it, orders are sampled.
const MaxExact = 10

// pairs is the number of orders sampled above MaxExact, each taken forwards and
// backwards.
const pairs = 256

// Part is the contribution of a changed input.
type Part struct {
	Input    model.Input
	From, To float64 // the input's values in a and b
	Share    float64 // contribution to the output's difference, in its unit
	Error    float64 // standard error of Share; 0 if exact
}

// Attribution is the difference between two scenarios, in parts.
type Attribution struct {
	A, B  float64 // the output's values
	Parts []Part  // add up to B - A; sorted by size, largest first
	Exact bool
}

// Explain divides the difference in a point between two scenarios. seed determines
// sampled orders. progress, if not nil, receives the numbers of runs done and in
// total. The error is about the point, or is ctx's.
func Explain(ctx context.Context, a, b *model.Inputs, at model.Point, seed uint64, progress func(done, total int)) (Attribution, error) {
	if err := at.Check(); err != nil {
		return Attribution{}, err
	}
	result := new(model.Result)
	return explain(ctx, a, b, seed, progress, func(in *model.Inputs) float64 {
		model.Run(result, in)
		return at.Of(result)
	})
}

// explain is Explain for any function of the inputs.
func explain(ctx context.Context, a, b *model.Inputs, seed uint64, progress func(done, total int), f func(*model.Inputs) float64) (Attribution, error) {
	x := Attribution{A: f(a), B: f(b)}
	for i := range a {
		if a[i] != b[i] {
			x.Parts = append(x.Parts, Part{Input: model.Input(i), From: a[i], To: b[i]})
		}
	}
	if progress == nil {
		progress = func(int, int) {}
	}
	x.Exact = len(x.Parts) <= MaxExact
	divide := x.sample
	if x.Exact {
		divide = x.exact
	}
	if err := divide(ctx, a, seed, progress, f); err != nil {
		return Attribution{}, err
	}
	slices.SortStableFunc(x.Parts, func(p, q Part) int { return cmp.Compare(math.Abs(q.Share), math.Abs(p.Share)) })
	return x, nil
}

// often is the number of runs between checks of the context.
const often = 64

// exact runs every subset of the changes.
func (x *Attribution) exact(ctx context.Context, a *model.Inputs, _ uint64, progress func(int, int), f func(*model.Inputs) float64) error {
	n := len(x.Parts)
	value := make([]float64, 1<<n)
	for set := range value {
		if set%often == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			progress(set, len(value))
		}
		in := *a
		for k, p := range x.Parts {
			if set>>k&1 != 0 {
				in[p.Input] = p.To
			}
		}
		value[set] = f(&in)
	}
	weight := orders(n)
	for k := range x.Parts {
		for set := range value {
			if set>>k&1 == 0 {
				x.Parts[k].Share += weight[bits.OnesCount(uint(set))] * (value[set|1<<k] - value[set])
			}
		}
	}
	return nil
}

// orders returns, for each number s of changes that come before one, the share of
// all orders of n changes in which exactly those do: s! (n-1-s)! / n!.
func orders(n int) []float64 {
	weight := make([]float64, n)
	for s := range weight {
		weight[s] = 1 / float64(n)
		for k := range s { // divided by the binomial coefficient of n-1 and s
			weight[s] *= float64(k+1) / float64(n-1-k)
		}
	}
	return weight
}

// sample runs sampled orders. An order forwards and backwards counts as one draw,
// which reduces the variance: what comes early in one comes late in the other.
func (x *Attribution) sample(ctx context.Context, a *model.Inputs, seed uint64, progress func(int, int), f func(*model.Inputs) float64) error {
	n := len(x.Parts)
	order := make([]int, n)
	for k := range order {
		order[k] = k
	}
	random := rand.New(rand.NewPCG(seed, 1))
	sum, squares, pair := make([]float64, n), make([]float64, n), make([]float64, n)
	for done := range pairs {
		if err := ctx.Err(); err != nil {
			return err
		}
		progress(done*2*n, pairs*2*n)
		random.Shuffle(n, func(i, j int) { order[i], order[j] = order[j], order[i] })
		clear(pair)
		for range 2 {
			in, before := *a, x.A
			for _, k := range order {
				in[x.Parts[k].Input] = x.Parts[k].To
				after := f(&in)
				pair[k] += (after - before) / 2
				before = after
			}
			slices.Reverse(order)
		}
		for k, v := range pair {
			sum[k] += v
			squares[k] += v * v
		}
	}
	for k := range x.Parts {
		mean := sum[k] / pairs
		x.Parts[k].Share = mean
		x.Parts[k].Error = math.Sqrt(max(0, squares[k]/pairs-mean*mean) / (pairs - 1))
	}
	return nil
}
