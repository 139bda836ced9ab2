package ensemble

import (
	"sort"

	"hundredfold/model"
)

// Band is what a tenth, half and nine tenths of the runs stay below.
type Band struct{ P10, P50, P90 float64 }

// Band returns an output's quantiles in a year over the runs so far, exact and
// without allocation. It panics for an output that is not kept, a year outside
// the runs', and without runs. It may not be called while it or Run is running.
func (e *Ensemble) Band(o model.Output, year int) Band { return e.band(e.Values(o, year)) }

// buckets is how many parts the span of a column is cut into.
const buckets = 512

// sorter finds quantiles. Values are first laid into equal parts of their span,
// which takes three walks along them; just the parts in which a quantile lies are
// then looked into.
type sorter struct {
	sorted []float64
	part   []uint16 // of each value
	start  [buckets + 1]int32
}

func newSorter(n int) sorter { return sorter{sorted: make([]float64, n), part: make([]uint16, n)} }

// band returns the quantiles of x, which it leaves as it is.
func (s *sorter) band(x []float64) Band {
	low, high := x[0], x[0]
	for _, v := range x {
		if v < low {
			low = v
		}
		if v > high {
			high = v
		}
	}
	if low == high {
		return Band{low, low, low}
	}
	s.lay(x, low, buckets/(high-low))
	n := len(x)
	return Band{s.quantile(rank(n, 0.1)), s.quantile(rank(n, 0.5)), s.quantile(rank(n, 0.9))}
}

// lay sorts x by parts; in each, values keep their order.
func (s *sorter) lay(x []float64, low, scale float64) {
	clear(s.start[:])
	part := s.part[:len(x)]
	for k, v := range x {
		p := uint16(int32((v - low) * scale))
		if p > buckets-1 {
			p = buckets - 1
		}
		part[k] = p
		s.start[p+1]++
	}
	next := s.start
	for p := range buckets {
		s.start[p+1] += s.start[p]
		next[p] = s.start[p]
	}
	for k, p := range part {
		s.sorted[next[p]] = x[k]
		next[p]++
	}
}

// within returns the first and last rank, and one more, of the part in which the
// value at a rank lies.
func (s *sorter) within(rank int) (low, high int) {
	p := sort.Search(buckets, func(p int) bool { return int(s.start[p+1]) > rank })
	return int(s.start[p]), int(s.start[p+1])
}

// rank is where a quantile lies among n sorted values, the first being 0. Each
// stands for the middle of its n-th part, as the values of a sequence do that
// puts one into each.
func rank(n int, p float64) float64 { return min(max(float64(n)*p-0.5, 0), float64(n-1)) }

// quantile returns what stands at a rank, between two values where it lies
// between them.
func (s *sorter) quantile(rank float64) float64 {
	k := int(rank)
	v := s.at(k)
	if part := rank - float64(k); part > 0 {
		v += part * (s.at(k+1) - v)
	}
	return v
}

// at returns the value of a rank.
func (s *sorter) at(rank int) float64 {
	low, high := s.within(rank)
	part := s.sorted[low:high]
	settle(part, rank-low)
	return part[rank-low]
}

// settle brings the k-th smallest of x into its place, none larger before it
// and none smaller after it: Hoare's selection, the pivot the middle of three.
func settle(x []float64, k int) {
	for len(x) > 1 {
		last := len(x) - 1
		pivot := middle(x[0], x[last/2], x[last])
		i, j := 0, last
		for i <= j {
			for x[i] < pivot {
				i++
			}
			for pivot < x[j] {
				j--
			}
			if i <= j {
				x[i], x[j] = x[j], x[i]
				i++
				j--
			}
		}
		switch {
		case k <= j:
			x = x[:j+1]
		case k >= i:
			x, k = x[i:], k-i
		default:
			return
		}
	}
}

func middle(a, b, c float64) float64 {
	if a > b {
		a, b = b, a
	}
	switch {
	case c < a:
		return a
	case c > b:
		return b
	}
	return c
}
