package quantity

import (
	"math"
	"strconv"
	"strings"
)

// Full returns all digits of a number, from which Parse reads the same one.
func Full(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// Plain returns all digits of a number without an exponent.
func Plain(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// Fixed returns a number with so many decimals. What rounds to nothing has no sign.
func Fixed(v float64, places int) string {
	if places == 0 {
		v = math.Round(v) // halves away from zero, as people do
	}
	s := strconv.FormatFloat(v, 'f', places, 64)
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return s
}

// Signed is Fixed with a plus before what is above zero.
func Signed(v float64, places int) string {
	s := Fixed(v, places)
	if strings.Trim(s, "0.") == "" || s[0] == '-' {
		return s
	}
	return "+" + s
}

// Round rounds a number to so many significant digits.
func Round(v float64, digits int) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', digits, 64), 64)
	if err != nil {
		return v // larger than any number, which is said elsewhere
	}
	return r
}

// Tidy is Round for a value that is set: what is next to nothing is what sums left over.
func Tidy(v float64, digits int) float64 {
	if math.Abs(v) < 1e-9 {
		return 0
	}
	return Round(v, digits)
}

// Significant returns a number with at most so many significant digits.
func Significant(v float64, digits int) string { return Plain(Round(v, digits)) }

// Figures returns a computed number with two or three figures that mean something,
// as labels have it: 1.2, 6.0, 88.2, 328, 1,440.
func Figures(v float64) string {
	places := 0
	if a := math.Abs(v); a < 0.0995 {
		places = 3
	} else if a < 0.995 {
		places = 2
	} else if a < 99.95 {
		places = 1
	}
	return group(Fixed(v, places), 4)
}

// Rounded returns a computed number with one or two figures, as running text has it:
// 1.2, 65, 304, 230,000.
func Rounded(v float64) string {
	a := math.Abs(v)
	if a >= 1000 { // GPUs are not counted one by one
		step := math.Pow(10, math.Floor(math.Log10(a))-1)
		v = math.Round(v/step) * step
	}
	places := 0
	if a < 0.995 {
		places = 2
	} else if a < 9.95 {
		places = 1
	}
	return group(strings.TrimSuffix(Fixed(v, places), ".0"), 4)
}

// Exact returns a number with all the figures that it was given with; what sums left
// over is no figure.
func Exact(v float64) string { return group(Plain(math.Round(v*1e9)/1e9), 4) }

// group sets commas between thousands of a number of at least so many digits before
// its point.
func group(s string, least int) string {
	sign := len(s) - len(strings.TrimLeft(s, "+-"))
	end := len(s) - len(strings.TrimLeft(s[sign:], figures))
	if end-sign < least {
		return s
	}
	for i := end - 3; i > sign; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

const figures = "0123456789"
