package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"

	"github.com/chromedp/chromedp"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/web/e2e/scenes"
)

// The twin of the model in plain JavaScript, and what checks and times it.
var (
	//go:embed model.js
	modelScript string
	//go:embed ensemble.js
	ensembleScript string
	//go:embed plain.js
	plainScript string
)

const (
	// agreed is how far a number in JavaScript may differ from Go's, in parts:
	// exponentials are the browser's own there.
	agreed = 1e-9

	plainRounds = 15
)

// compared are the scenes that JavaScript runs again: those from mid-2026.
func compared() []scenes.Scene {
	return slices.DeleteFunc(scenes.All(), func(s scenes.Scene) bool { return s.From != model.Mid2026 })
}

// plainModel returns the model and its draws as JavaScript, by what Go's registries
// and the table of direction numbers say.
func plainModel(root string) (string, error) {
	table, err := os.ReadFile(root + "/model/ensemble/joe-kuo.txt")
	if err != nil {
		return "", err
	}
	in := model.Defaults()
	var run model.Result
	model.Run(&run, &in)
	type param struct {
		Min, Max, Default, Boom float64
		Spread                  model.Spread
	}
	var inputs []param
	var observed, base []float64
	var closed [model.Closed][]float64
	var shares [model.Layers][]float64
	var names []string
	inputAt, outputAt := map[string]int{}, map[string]int{} // without the points of IDs, which JavaScript reads as its own
	for i, p := range model.Params() {
		inputAt[p.ID] = i
		inputs = append(inputs, param{p.Min, p.Max, p.Default, p.Boom, p.Spread})
		observed = append(observed, p.Observed)
	}
	for o := range model.Output(model.NumOutputs) {
		outputAt[strings.ReplaceAll(o.Spec().ID, ".", "_")] = int(o)
		base = append(base, run.Annual(o, model.BaseYear))
		for q := range closed {
			closed[q] = append(closed[q], run.Quarter(o, q))
		}
	}
	for l := range model.Layer(model.Layers) {
		for k := range l.Names() {
			shares[l] = append(shares[l], run.Share(l, k, model.BaseYear))
		}
	}
	headline := make([]int, len(ensemble.Headline)) // bytes are no list in JSON
	for i, o := range ensemble.Headline {
		headline[i] = int(o)
	}
	for _, s := range compared() {
		names = append(names, s.Name)
	}
	known, err := json.Marshal(map[string]any{
		"In": inputAt, "Out": outputAt, "inputs": inputs, "observed": numbers(observed), "defaults": in, "outputs": model.Outputs(),
		"base": numbers(base), "closed": closed, "shares": shares, "ties": ensemble.Ties(), "headline": headline,
		"quarters": model.Quarters, "years": model.Years, "sum": model.Sum, "mean": model.Mean,
		"normal": model.Normal, "logNormal": model.LogNormal, "uniform": model.Uniform,
		"table": string(table), "scenes": names,
	})
	return "'use strict'\nconst known = " + string(known) + "\n" + modelScript + ensembleScript + plainScript, err
}

// ranInGo is what Go makes of the scenes, and the bands of an ensemble, as check
// of plain.js reads them.
func ranInGo() ([]byte, error) {
	var text bytes.Buffer
	put := func(values ...float64) { binary.Write(&text, binary.LittleEndian, values) }
	var result model.Result
	for _, s := range compared() {
		model.Run(&result, &s.Inputs)
		put(s.Inputs[:]...)
		for o := range model.Output(model.NumOutputs) {
			for q := range model.Quarters {
				put(result.Quarter(o, q))
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
			put(b.P10, b.P50, b.P90)
		}
	}
	return text.Bytes(), nil
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
	return chromedp.Do(b.ctx, chromedp.Navigate(b.site+"/plain/"))
}

// checkModel returns by how much JavaScript and Go differ, in parts, at most. It
// fails where that is more than is agreed, by a line for each output that does.
func (b *bench) checkModel() (float64, error) {
	all, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]struct {
		Output, Scene string
		Part          float64
	}](`check("ran")`, chromedp.EvalAwaitPromise))
	most := 0.0
	for _, worst := range all {
		most = max(most, worst.Part)
		if worst.Part > agreed {
			err = errors.Join(err, fmt.Errorf("in JavaScript %s differs from Go's by up to %.2g of it (%s), more than %.0e", worst.Output, worst.Part, worst.Scene, agreed))
		}
	}
	return most, err
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
