package ensemble

import (
	_ "embed"
	"math/bits"
	"strconv"
	"strings"
	"sync"
)

// dimensions is the number of dimensions in the table of direction numbers.
// Variance shares need two for each input.
const dimensions = 192

//go:embed joe-kuo.txt
var joeKuo string

// direction holds a dimension's direction numbers with reversed bits: the first bit
// after the binary point is lowest.
type direction [32]uint32

// directions parses the embedded table. A row that does not parse is a bug and
// panics.
var directions = sync.OnceValue(func() *[dimensions]direction {
	d := new([dimensions]direction)
	for j := range d[0] {
		d[0][j] = 1 << j // van der Corput's sequence, which the table omits
	}
	n := 1
	for line := range strings.Lines(joeKuo) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var row []uint32
		for _, field := range strings.Fields(line) {
			v, err := strconv.ParseUint(field, 10, 32)
			if err != nil {
				panic(err)
			}
			row = append(row, uint32(v))
		}
		d[n] = newDirection(int(row[1]), row[2], row[3:])
		n++
	}
	return d
})

// newDirection extends the first s numbers by the recurrence of a primitive
// polynomial of degree s with inner coefficients a.
func newDirection(s int, a uint32, m []uint32) direction {
	var v [32]uint32
	for j := range v {
		if j < s {
			v[j] = m[j] << (31 - j)
			continue
		}
		v[j] = v[j-s] ^ v[j-s]>>s
		for k := 1; k < s; k++ {
			if a>>(s-1-k)&1 != 0 {
				v[j] ^= v[j-k]
			}
		}
	}
	var d direction
	for j := range d {
		d[j] = bits.Reverse32(v[j])
	}
	return d
}

// sequence is one scrambling of Sobol's sequence.
type sequence struct {
	directions *[dimensions]direction
	key        [dimensions]uint32
}

func newSequence(seed uint64) *sequence {
	s := &sequence{directions: directions()}
	for d := range s.key {
		s.key[d] = uint32(mix(seed+uint64(d)*0x9e3779b97f4a7c15) >> 32)
	}
	return s
}

// mix is the finaliser of SplitMix64: every output bit depends on every input bit.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// fill sets u to one dimension of the points from first on, each strictly between 0
// and 1. Points come in Gray code order, in which one direction number leads from
// each point to the next.
func (s *sequence) fill(u []float64, dimension int, first uint32) {
	v, key := &s.directions[dimension], s.key[dimension]
	x := uint32(0)
	for gray := first ^ first>>1; gray != 0; gray &= gray - 1 {
		x ^= v[bits.TrailingZeros32(gray)]
	}
	for k := range u {
		u[k] = (float64(bits.Reverse32(scramble(x, key))) + 0.5) * 0x1p-32
		x ^= v[bits.TrailingZeros32(^(first+uint32(k)))&31]
	}
}

// scramble permutes numbers so that a hash of the lower bits decides whether each
// bit is flipped: Owen's nested scrambling, with the first bit after the point
// lowest. The hash is Laine and Karras's with Vegdahl's constants; see B. Burley,
// Practical Hash-based Owen Scrambling, JCGT 9 (2020).
func scramble(x, key uint32) uint32 {
	x ^= x * 0x3d20adea
	x += key
	x *= key>>16 | 1
	x ^= x * 0x05526c56
	x ^= x * 0x53a22864
	return x
}
