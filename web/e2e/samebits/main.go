// Command samebits runs the model and prints every output of every quarter, as
// base64 of little-endian floats, in the runs of package scenes. Then come the
// hindcasts, and what an ensemble, its variance shares and an attribution come to.
// Its test runs it in a browser and compares.
package main

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"

	"hundredfold/model"
	"hundredfold/model/attribute"
	"hundredfold/model/ensemble"
	"hundredfold/web/e2e/scenes"
)

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	text := base64.NewEncoder(base64.StdEncoding, out)
	err := write(text)
	if err == nil {
		err = writePast(text)
	}
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

// write runs each scene and writes its outputs in the order of the registry,
// quarter by quarter.
func write(w io.Writer) error {
	var result model.Result
	for _, s := range scenes.All() {
		model.RunFrom(&result, &s.Inputs, s.From)
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

// writePast writes the hindcasts.
func writePast(w io.Writer) error {
	for from := model.End2022; from < model.Mid2026; from++ {
		in := from.Inputs()
		for _, p := range model.Hindcast(from, &in) {
			if err := put(w, p.End, p.H100e, p.NVIDIA, p.Asked, p.PowerAI, p.CapexAI, p.EnergyAI, p.EnergyAll); err != nil {
				return err
			}
		}
	}
	return nil
}

// put writes floats.
func put(w io.Writer, values ...float64) error { return binary.Write(w, binary.LittleEndian, values) }

// writeDoubt writes what is drawn from a seed: each run of an ensemble and its
// bands, those of the hindcasts, variance shares with their errors, and parts from
// drawn orders.
func writeDoubt(w io.Writer) error {
	ctx := context.Background()
	central, other := model.Defaults(), scenes.Draw(rand.New(rand.NewPCG(7, 7)))
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
	for from := model.End2022; from < model.Mid2026; from++ {
		b := ensemble.Hindcast(from, 42, 64).Band(func(run []model.Past) float64 { return run[len(run)-1].EnergyAll })
		if err := put(w, b.P10, b.P50, b.P90); err != nil {
			return err
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
