package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"net/http"
	"os"
	"strings"

	"github.com/chromedp/chromedp"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/web/bench/translate"
)

//go:embed plain.js
var plainScript string

const (
	// draws is how many runs of Go are run again in JavaScript, and agreed how
	// far they may differ, in parts: exponentials are the browser's own there.
	draws  = 1000
	agreed = 1e-9

	plainRounds = 15
)

// byHand are the functions that plain.js brings along.
var byHand = map[string]string{
	"math.Sqrt": "Math.sqrt", "math.Abs": "Math.abs", "math.Sin": "Math.sin", "math.IsNaN": "Number.isNaN",
	"math.Inf": "infinite", "math.NaN": "(() => NaN)", "math.Copysign": "copysign",
	"math/bits.Reverse32": "reverse", "math/bits.TrailingZeros32": "trailing", "sort.Search": "search",
	"hundredfold/model/internal/detmath.ExpAll": "expAll", "hundredfold/model/internal/detmath.LnAll": "lnAll",
	"hundredfold/model/internal/detmath.PowerAll": "powerAll", "hundredfold/model/internal/detmath.Power": "Math.pow",
	"hundredfold/model/internal/detmath.Exp": "Math.exp", "hundredfold/model/internal/detmath.Ln": "Math.log",
	"hundredfold/model/ensemble.directions": "directions",
}

// plainModel returns the model and its draws as JavaScript.
func plainModel(root string) (string, error) {
	text, err := translate.Functions(root, "hundredfold", byHand,
		"model.Run", "model/ensemble.newDirection", "model/ensemble.newPrior", "model/ensemble.prior.shares", "model/ensemble.prior.tie",
		"model/ensemble.prior.values", "model/ensemble.columns.run", "model/ensemble.newSorter", "model/ensemble.sorter.band")
	if err != nil {
		return "", fmt.Errorf("translating the model to JavaScript: %w", err)
	}
	table, err := os.ReadFile(root + "/model/ensemble/joe-kuo.txt")
	if err != nil {
		return "", err
	}
	headline := make([]int, len(ensemble.Headline)) // bytes are no list in JSON
	for i, o := range ensemble.Headline {
		headline[i] = int(o)
	}
	known, err := json.Marshal(map[string]any{
		"table": string(table), "headline": headline, "outputs": model.Outputs(), "years": model.Years,
		"sum": model.Sum, "mean": model.Mean, "draws": draws,
	})
	if err != nil {
		return "", err
	}
	return "'use strict'\nconst known = " + string(known) + "\n" + strings.Replace(plainScript, "/* TRANSLATED */", text, 1), nil
}

// anywhere returns inputs from all of their ranges.
func anywhere(random *rand.Rand) model.Inputs {
	var in model.Inputs
	for i := range in {
		switch p := model.Input(i).Param(); {
		case p.Kind == model.Switch && random.Float64() < 0.8:
			in[i] = 1
		case p.Kind == model.Switch:
		case p.Scale == model.Log:
			in[i] = p.Min * math.Pow(p.Max/p.Min, random.Float64())
		default:
			in[i] = p.Min + random.Float64()*(p.Max-p.Min)
		}
	}
	return in
}

// ranInGo is what Go makes of the draws, and the bands of an ensemble, as check
// of plain.js reads them.
func ranInGo() ([]byte, error) {
	var text bytes.Buffer
	random := rand.New(rand.NewPCG(10, 26))
	var result model.Result
	for range draws {
		in := anywhere(random)
		model.Run(&result, &in)
		put(&text, in[:]...)
		for o := range model.Output(model.NumOutputs) {
			for q := range model.Quarters {
				put(&text, result.Quarter(o, q))
			}
		}
	}
	in := model.Defaults()
	bands, err := ensemble.BandsOf(context.Background(), &in, 1, 1024, nil)
	if err != nil {
		return nil, err
	}
	for _, o := range ensemble.Headline {
		for _, b := range bands.Of[o.Spec().ID] {
			put(&text, b.P10, b.P50, b.P90)
		}
	}
	return text.Bytes(), nil
}

func put(text *bytes.Buffer, values ...float64) {
	for _, v := range values {
		text.Write(binary.LittleEndian.AppendUint64(nil, math.Float64bits(v)))
	}
}

// serveModel serves a page with the model in plain JavaScript.
func (b *bench) serveModel(root string) error {
	text, err := plainModel(root)
	if err != nil {
		return err
	}
	ran, err := ranInGo()
	if err != nil {
		return err
	}
	b.mux.HandleFunc("GET /plain/{$}", page(`<script src="model.js"></script>`))
	b.mux.HandleFunc("GET /plain/model.js", script(text))
	b.mux.HandleFunc("GET /plain/ran", func(w http.ResponseWriter, _ *http.Request) { w.Write(ran) })
	return nil
}

// checkModel opens the page and returns by how much JavaScript and Go differ, in
// parts, at most. It fails where that is more than is agreed.
func (b *bench) checkModel() (float64, error) {
	if err := chromedp.Do(b.ctx, chromedp.Navigate(b.site+"/plain/")); err != nil {
		return 0, err
	}
	worst, err := chromedp.Run(b.ctx, chromedp.Evaluate[struct {
		Part   float64
		Output string
		Draw   int
	}](`check("ran")`, chromedp.EvalAwaitPromise))
	if err == nil && worst.Part > agreed {
		err = fmt.Errorf("in JavaScript %s of draw %d differs from Go's by %.2g of it, want %g at most", worst.Output, worst.Draw, worst.Part, agreed)
	}
	return worst.Part, err
}

// plainTimes are those of the model in plain JavaScript.
type plainTimes struct {
	Run    float64 // µs
	Frame  float64 // ms, of 1,024 runs and their bands
	differ float64 // from Go, in parts
}

// timeModel times the model in plain JavaScript, once it is Go's.
func (b *bench) timeModel() (t plainTimes, err error) {
	if err := b.serveModel("."); err != nil {
		return t, err
	}
	differ, err := b.checkModel()
	if err != nil {
		return t, err
	}
	t, err = chromedp.Run(b.ctx, chromedp.Evaluate[plainTimes](fmt.Sprintf("time(%d)", plainRounds)))
	t.differ = differ
	return t, err
}
