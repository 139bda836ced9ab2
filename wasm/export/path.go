package export

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// arguments is how many numbers each command of a path takes.
var arguments = map[byte]int{'M': 2, 'L': 2, 'A': 7, 'Q': 4, 'C': 6, 'Z': 0}

// path rewrites the data of a path from coordinates that run up to ones that
// run down, rounded. Arcs turn the other way round.
func (d *drawing) path(data string) (string, error) {
	var b strings.Builder
	for data != "" {
		command := data[0]
		n, ok := arguments[command]
		if !ok {
			return "", fmt.Errorf("unknown path command %q", command)
		}
		end := strings.IndexAny(data[1:], "MLAQCZ") + 1
		if end == 0 {
			end = len(data)
		}
		fields := strings.FieldsFunc(data[1:end], func(r rune) bool { return r == ',' || r == ' ' })
		if len(fields) != n {
			return "", fmt.Errorf("path command %c has %d numbers, not %d", command, len(fields), n)
		}
		values := make([]float64, n)
		for i, f := range fields {
			v, err := strconv.ParseFloat(f, 64)
			if err != nil {
				return "", fmt.Errorf("path command %c: %w", command, err)
			}
			values[i] = v
		}
		d.flip(command, values)
		b.WriteByte(command)
		for i, v := range values {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(d.number(v))
		}
		data = data[end:]
	}
	return b.String(), nil
}

func (d *drawing) flip(command byte, v []float64) {
	if command == 'A' { // radii, rotation, large, sweep, end
		v[4], v[6] = 1-v[4], d.height-v[6]
		// A radius too small for its ends is enlarged to fit; one too large
		// makes a circle of two arcs bulge.
		unit := math.Pow10(d.places)
		v[0], v[1] = math.Floor(v[0]*unit)/unit, math.Floor(v[1]*unit)/unit
		return
	}
	for i := 1; i < len(v); i += 2 {
		v[i] = d.height - v[i]
	}
}
