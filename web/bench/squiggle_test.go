package main

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"hundredfold/model"
)

func TestTheChainInSquiggleIsTheModel(t *testing.T) {
	b, stop, err := openBench(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	for scenario := range 2 {
		in := model.Defaults()
		in[model.Rebound] = 0
		script := ""
		for _, i := range chained {
			s := i.Param().Spread
			in[i] = [2]float64{s.P5, (s.P5 + s.P95) / 2}[scenario]
			script += fmt.Sprintf("const %s = %v\n", i.Param().ID, in[i])
		}
		for line := range strings.Lines(chain) { // what it computes is JavaScript but for the power
			if strings.Contains(line, " = ") {
				script += "const " + strings.ReplaceAll(line, "^", "**")
			}
		}
		got, err := chromedp.Run(b.ctx, chromedp.Evaluate[float64]("(() => {\n"+script+"return asked })()"))
		if err != nil {
			t.Fatal(err)
		}
		var r model.Result
		model.Run(&r, &in)
		if want := r.Annual(model.DemandServing, 2030); math.Abs(got/want-1) > 0.001 {
			t.Errorf("the chain comes to %.3f million H100e, the model to %.3f", got, want)
		}
	}
}
