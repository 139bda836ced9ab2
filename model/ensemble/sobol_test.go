package ensemble

import (
	"math"
	"math/bits"
	"testing"

	"hundredfold/model"
)

// The first points in three dimensions, before any scrambling, are those of
// Joe and Kuo's own program, in the order of Gray's code.
func TestTheSequenceIsJoeAndKuos(t *testing.T) {
	want := [3][8]float64{
		{0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125},
		{0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625},
		{0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375},
	}
	for d := range want {
		for n, v := range want[d] {
			if got := float64(bits.Reverse32(plain(d, uint32(n)))) * 0x1p-32; got != v {
				t.Errorf("dimension %d, point %d is %g, want %g", d+1, n, got, v)
			}
		}
	}
}

// plain returns a point's bits in a dimension, unscrambled and in reverse.
func plain(d int, n uint32) uint32 {
	x := uint32(0)
	for j, gray := 0, n^n>>1; gray != 0; j, gray = j+1, gray>>1 {
		if gray&1 != 0 {
			x ^= directions()[d][j]
		}
	}
	return x
}

func TestTheTableHoldsTwoDimensionsForEachInput(t *testing.T) {
	if 2*model.NumInputs > dimensions {
		t.Errorf("%d inputs need %d dimensions, there are %d", model.NumInputs, 2*model.NumInputs, dimensions)
	}
	for d, v := range directions() {
		for j := range v {
			if bits.Len32(v[j]) != j+1 {
				t.Fatalf("dimension %d: direction number %d is %b in reverse", d+1, j+1, v[j])
			}
		}
	}
}

// Each of 2^m points lies in another 2^m-th of each dimension, scrambled or not,
// wherever a block of so many begins.
func TestAPowerOfTwoOfPointsPutsOneIntoEachPart(t *testing.T) {
	const n = 256
	s := newSequence(7)
	var u [n]float64
	for d := range dimensions {
		for _, first := range []uint32{0, n, 12 * n} {
			s.fill(u[:], d, first)
			var seen [n]bool
			for _, v := range u {
				if v <= 0 || v >= 1 {
					t.Fatalf("dimension %d holds %g", d+1, v)
				}
				seen[int(v*n)] = true
			}
			for part, ok := range seen {
				if !ok {
					t.Fatalf("dimension %d from %d on: nothing in part %d of %d", d+1, first, part, n)
				}
			}
		}
	}
}

// The first pairs of dimensions are nets: every rectangle of area 1/n in halves,
// quarters and so on holds one of n points, and scrambling keeps that.
func TestScramblingKeepsTheNet(t *testing.T) {
	const m, n = 8, 256
	for seed := range uint64(20) {
		s := newSequence(seed)
		var x, y [n]float64
		s.fill(x[:], 0, 0)
		s.fill(y[:], 1, 0)
		for a := range m + 1 {
			seen := map[[2]int]bool{}
			for k := range n {
				seen[[2]int{int(x[k] * float64(int(1)<<a)), int(y[k] * float64(int(1)<<(m-a)))}] = true
			}
			if len(seen) != n {
				t.Fatalf("seed %d: %d by %d rectangles, only %d of them hold a point", seed, 1<<a, 1<<(m-a), len(seen))
			}
		}
	}
}

// Over seeds, each point is anywhere with equal chance, and one dimension says
// nothing of another.
func TestSeedsScatterEachPoint(t *testing.T) {
	const seeds = 4000
	for _, d := range []int{0, 1, 50, 127} {
		for _, n := range []uint32{0, 1, 100} {
			sum, squares, cross := 0.0, 0.0, 0.0
			for seed := range uint64(seeds) {
				s := newSequence(seed)
				var u, v [1]float64
				s.fill(u[:], d, n)
				s.fill(v[:], (d+1)%dimensions, n)
				sum += u[0]
				squares += u[0] * u[0]
				cross += (u[0] - 0.5) * (v[0] - 0.5)
			}
			mean, second := sum/seeds, squares/seeds
			// Four standard errors: 1/√12 and 4/(3√20) of a uniform variable, over √seeds.
			if math.Abs(mean-0.5) > 4*0.2887/math.Sqrt(seeds) || math.Abs(second-1./3) > 4*0.298/math.Sqrt(seeds) || math.Abs(cross/seeds) > 4./12/math.Sqrt(seeds) {
				t.Errorf("dimension %d, point %d: mean %.4f, of squares %.4f, with the next %.4f", d+1, n, mean, second, cross/seeds)
			}
		}
	}
}

func TestABlockDoesNotDependOnWhereItBegins(t *testing.T) {
	s := newSequence(3)
	var whole [1000]float64
	for _, d := range []int{0, 5, 99} {
		s.fill(whole[:], d, 0)
		for _, first := range []int{1, 63, 64, 511, 999} {
			var one [1]float64
			s.fill(one[:], d, uint32(first))
			if one[0] != whole[first] {
				t.Errorf("dimension %d: point %d by itself is %g, in a row %g", d+1, first, one[0], whole[first])
			}
		}
	}
}
