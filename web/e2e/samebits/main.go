// Command samebits runs the model on random scenarios and prints every output
// of every quarter, then what an ensemble, its variance shares and an attribution
// come to, as base64 of little-endian floats. Its test runs it in a browser and
// compares.
package main

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"

	"hundredfold/model"
	"hundredfold/model/attribute"
	"hundredfold/model/ensemble"
)

// scenarios is how many are run.
const scenarios = 1000

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	text := base64.NewEncoder(base64.StdEncoding, out)
	err := write(text)
	if err == nil {
		err = writeDoubt(text)
	}
	if err == nil {
		err = text.Close()
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// write runs each scenario and writes its outputs in the order of the registry,
// quarter by quarter.
func write(w io.Writer) error {
	random := rand.New(rand.NewPCG(2026, 2035))
	var result model.Result
	for range scenarios {
		inputs := draw(random)
		model.Run(&result, &inputs)
		for o := range model.Output(model.NumOutputs) {
			for q := range model.Quarters {
				if err := put(w, result.Quarter(o, q)); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// put writes floats.
func put(w io.Writer, values ...float64) error {
	for _, v := range values {
		var bytes [8]byte
		binary.LittleEndian.PutUint64(bytes[:], math.Float64bits(v))
		if _, err := w.Write(bytes[:]); err != nil {
			return err
		}
	}
	return nil
}

// writeDoubt writes what is drawn from a seed: each run of an ensemble and its
// bands, variance shares with their errors, and parts from drawn orders.
func writeDoubt(w io.Writer) error {
	ctx := context.Background()
	central, other := model.Defaults(), draw(rand.New(rand.NewPCG(7, 7)))
	all, err := ensemble.New(&central, ensemble.Headline, 42, 512)
	if err == nil {
		err = all.Run(ctx, 512)
	}
	if err != nil {
		return err
	}
	for _, o := range ensemble.Headline {
		for year := model.FirstYear; year <= model.LastYear; year++ {
			b := all.Band(o, year)
			if err := errors.Join(put(w, all.Values(o, year)...), put(w, b.P10, b.P50, b.P90)); err != nil {
				return err
			}
		}
	}
	power := model.Point{Output: model.PowerAI, Year: 2030}
	effects, err := ensemble.Effects(ctx, &central, power, 42, 64, nil)
	if err != nil {
		return err
	}
	for _, e := range effects {
		if err := put(w, float64(e.Input), e.First, e.FirstError, e.Total, e.TotalError); err != nil {
			return err
		}
	}
	x, err := attribute.Explain(ctx, &central, &other, power, 42, nil)
	if err != nil {
		return err
	}
	for _, p := range x.Parts {
		if err := put(w, float64(p.Input), p.Share, p.Error); err != nil {
			return err
		}
	}
	return nil
}

// draw returns inputs anywhere in their ranges, evenly along each scale. They
// are rounded to single precision, because the last bit of math.Pow depends on
// the machine and the inputs must not.
func draw(random *rand.Rand) model.Inputs {
	var inputs model.Inputs
	for i, p := range model.Params() {
		u := random.Float64()
		switch {
		case p.Kind == model.Switch:
			inputs[i] = math.Round(u)
		case p.Scale == model.Log:
			inputs[i] = p.Min * math.Pow(p.Max/p.Min, u)
		default:
			inputs[i] = p.Min + u*(p.Max-p.Min)
		}
		inputs[i] = min(max(float64(float32(inputs[i])), p.Min), p.Max)
	}
	return inputs
}
