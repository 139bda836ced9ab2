package solve

import (
	"errors"
	"math"
)

// gram returns the Gram matrix of the slopes' rows, over the inputs not held.
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

// gauss solves a x = b by Gaussian elimination with pivoting; it overwrites both.
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
