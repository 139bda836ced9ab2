package ensemble

import (
	"sort"

	"hundredfold/model"
)

// Band holds the 10 %, 50 % and 90 % quantiles of runs.
type Band struct{ P10, P50, P90 float64 }

// Band returns an output's quantiles in a year over the runs so far, exactly and
// without allocation. It panics for an output that is not kept, a year outside the
// run, and without runs. It must not be called while another Band or Run is
// running.
func (e *Ensemble) Band(o model.Output, year int) Band { return e.band(e.Values(o, year)) }

// buckets is the number of parts into which a column's range is divided.
const buckets = 512

// sorter finds quantiles. It distributes values into equal parts of their range, in
// three passes, and then searches only the parts that contain a quantile.
type sorter struct {
	sorted []float64
	part   []uint16 // part of each value
	start  [buckets + 1]int32
}

func newSorter(n int) sorter { return sorter{sorted: make([]float64, n), part: make([]uint16, n)} }

// band returns the quantiles of x without changing it.
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

// lay sorts x by parts; within a part, values keep their order.
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

// within returns the range of ranks, from low to below high, of the part that
// contains a rank.
func (s *sorter) within(rank int) (low, high int) {
	p := sort.Search(buckets, func(p int) bool { return int(s.start[p+1]) > rank })
	return int(s.start[p]), int(s.start[p+1])
}

// rank returns the position of a quantile among n sorted values, from 0. Each value
// stands for the middle of its n-th part, as in a sequence with one value in each
// part.
func rank(n int, p float64) float64 { return min(max(float64(n)*p-0.5, 0), float64(n-1)) }

// quantile returns the value at a rank, interpolated between two values.
func (s *sorter) quantile(rank float64) float64 {
	k := int(rank)
	v := s.at(k)
	if part := rank - float64(k); part > 0 {
		v += part * (s.at(k+1) - v)
	}
	return v
}

// at returns the value at a whole rank.
func (s *sorter) at(rank int) float64 {
	low, high := s.within(rank)
	part := s.sorted[low:high]
	settle(part, rank-low)
	return part[rank-low]
}

// settle moves the k-th smallest of x to its place, with no larger value before it
// and no smaller one after it, by Hoare's selection with the median of three as
// pivot.
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
