package label

import "gonum.org/v1/plot/vg"

// Spread moves labels that stand on one another apart, and all of them between
// low and high, with the least squared displacement. at holds their middles
// from the lowest to the highest, and is overwritten; height is what one takes.
// It reports whether there was room for all; if not they are set evenly.
//
// With z[i] = at[i] - i*height the labels must not descend in z, which is
// isotonic regression: pool neighbours that do into their mean (Ayer and others
// 1955, doi:10.1214/aoms/1177728423), then clamp.
func Spread(at []vg.Length, height, low, high vg.Length) bool {
	n := len(at)
	if n == 0 {
		return true
	}
	low, high = low+height/2, high-height/2
	if last := vg.Length(n - 1); high-low < last*height {
		for i := range at {
			at[i] = low
			if n > 1 {
				at[i] += vg.Length(i) * (high - low) / last
			}
		}
		return n == 1 && high >= low
	}
	for i := range at {
		at[i] -= vg.Length(i) * height
	}
	for i := 1; i < n; i++ {
		first, sum := i, at[i]
		for first > 0 && at[first-1] > sum/vg.Length(i-first+1) {
			first--
			sum += at[first]
		}
		mean := sum / vg.Length(i-first+1)
		for j := first; j <= i; j++ {
			at[j] = mean
		}
	}
	for i := range at {
		at[i] = min(max(at[i], low), high-vg.Length(n-1)*height) + vg.Length(i)*height
	}
	return true
}
