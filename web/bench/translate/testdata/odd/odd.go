// Package odd is Go that is not translated.
package odd

func Itself(n int) int {
	if n == 0 {
		return 0
	}
	return Itself(n - 1)
}

func Later(f func()) { defer f() }

func Named() map[string]int { return map[string]int{} }

func Alike(a, b [3]float64) bool { return a == b }

func Foreign(x []float64) {
	for _, v := range x {
		println(v)
	}
}

func Changed(list [][2]float64) {
	for _, pair := range list {
		pair[0] = 1
	}
}

func Walked(m map[string]int) (sum int) {
	for _, n := range m {
		sum += n
	}
	return sum
}
