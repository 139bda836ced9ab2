// Command samebits runs the model on random scenarios and prints every output
// of every quarter, as base64 of little-endian floats. Its test runs it in a
// browser and compares.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"

	"hundredfold/model"
)

// scenarios is how many are run.
const scenarios = 1000

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	text := base64.NewEncoder(base64.StdEncoding, out)
	err := write(text)
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
				var bytes [8]byte
				binary.LittleEndian.PutUint64(bytes[:], math.Float64bits(result.Quarter(o, q)))
				if _, err := w.Write(bytes[:]); err != nil {
					return err
				}
			}
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
