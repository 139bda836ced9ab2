package ensemble

import (
	"context"
	"encoding/base64"
	"encoding/binary"
	"math"

	"hundredfold/model"
)

// Bands holds the bands of outputs by ID, one for each year of the run, with the
// number of runs and the seed.
type Bands struct {
	Runs int              `json:"runs"`
	Seed uint64           `json:"seed"`
	Of   map[string]Years `json:"of"`
}

// Years holds an output's bands, one a year. As text it is the bits of its numbers
// in base64, because a worker passes it to the page in each frame of a drag.
type Years []Band

// MarshalText implements encoding.TextMarshaler.
func (y Years) MarshalText() ([]byte, error) {
	bits := make([]byte, 0, 24*len(y))
	for _, b := range y {
		for _, v := range [...]float64{b.P10, b.P50, b.P90} {
			bits = binary.LittleEndian.AppendUint64(bits, math.Float64bits(v))
		}
	}
	return base64.StdEncoding.AppendEncode(nil, bits), nil
}

// UnmarshalText implements encoding.TextUnmarshaler.
func (y *Years) UnmarshalText(text []byte) error {
	bits, err := base64.StdEncoding.AppendDecode(nil, text)
	if err != nil {
		return err
	}
	*y = (*y)[:0]
	for ; len(bits) >= 24; bits = bits[24:] {
		at := func(i int) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(bits[8*i:])) }
		*y = append(*y, Band{at(0), at(1), at(2)})
	}
	return nil
}

// Bands returns the bands of the ensemble's outputs over the runs so far.
func (e *Ensemble) Bands() *Bands {
	b := &Bands{Runs: e.runs, Seed: e.prior.seed, Of: make(map[string]Years, len(e.outputs))}
	for _, o := range e.outputs {
		years := make(Years, model.Years)
		for i := range years {
			years[i] = e.Band(o, model.FirstYear+i)
		}
		b.Of[o.Spec().ID] = years
	}
	return b
}

// BandsOf runs a scenario a number of times and returns the bands of the headline
// outputs. Progress and errors are those of New and Finish.
func BandsOf(ctx context.Context, in *model.Inputs, seed uint64, runs int, tell func(done int)) (*Bands, error) {
	e, err := New(in, Headline, seed, runs)
	if err == nil {
		err = e.Finish(ctx, tell)
	}
	if err != nil {
		return nil, err
	}
	return e.Bands(), nil
}
