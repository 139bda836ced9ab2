package ensemble

import "hundredfold/model"

// Band is what a tenth, half and nine tenths of the runs stay below.
type Band struct {
	P10 float64 `json:"p10"`
	P50 float64 `json:"p50"`
	P90 float64 `json:"p90"`
}

// Band returns an output's quantiles in a year over the runs so far, exact and
// without allocation. It panics for an output that is not kept, a year outside
// the runs', and without runs. It may not be called while it or Run is running.
func (e *Ensemble) Band(o model.Output, year int) Band {
	return band(append(e.sorted[:0], e.column(o, year)...))
}

// band returns the quantiles of x and leaves it in another order. Once the
// middle is in its place, each tail lies on its own side of it.
func band(x []float64) Band {
	n := len(x)
	half, tenth, most := rank(n, 0.5), rank(n, 0.1), rank(n, 0.9)
	var b Band
	b.P50 = quantile(x, 0, n, half)
	b.P10 = quantile(x, 0, min(n, int(half)+2), tenth)
	b.P90 = quantile(x, min(int(half)+1, int(most)), n, most)
	return b
}

// rank is where a quantile lies among n sorted values, the first being 0. Each
// stands for the middle of its n-th part, as the values of a sequence do that
// puts one into each.
func rank(n int, p float64) float64 { return min(max(float64(n)*p-0.5, 0), float64(n-1)) }

// quantile returns what stands at a rank, between two values where it lies
// between them. The values from low to high are those of these ranks.
func quantile(x []float64, low, high int, rank float64) float64 {
	k := int(rank)
	settle(x[low:high], k-low)
	part := rank - float64(k)
	if part == 0 {
		return x[k]
	}
	next := x[k+1]
	for _, v := range x[k+1 : high] {
		if v < next {
			next = v
		}
	}
	return x[k] + part*(next-x[k])
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
