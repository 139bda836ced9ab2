package main

import (
	"encoding/json"
	"syscall/js"

	"hundredfold/model"
	"hundredfold/model/scenario"
)

// offerModel gives the script the model itself, for other people's pages: run(json)
// with the inputs that differ from the central scenario, and registries().
func offerModel(host js.Value) {
	host.Set("run", js.FuncOf(func(_ js.Value, args []js.Value) any { return said(runModel(args[0].String())) }))
	host.Set("registries", js.FuncOf(func(js.Value, []js.Value) any { return said(registries(), nil) }))
}

// said returns an answer as JSON, {error} if there is an error.
func said(answer any, err error) string {
	if err != nil {
		answer = map[string]string{"error": err.Error()}
	}
	text, err := json.Marshal(answer)
	if err != nil {
		panic(err) // answers hold only values that JSON can express
	}
	return string(text)
}

// runModel returns the outputs of a run, by year. The error is about an unknown
// input or a value out of range, so that no page shows what the model does not
// support.
func runModel(overrides string) (any, error) {
	var given map[string]float64
	if err := json.Unmarshal([]byte(overrides), &given); err != nil {
		return nil, err
	}
	in := model.Defaults()
	for id, v := range given {
		i, ok := model.FindInput(id)
		if !ok {
			return nil, scenario.UnknownInput(id)
		}
		if err := i.Param().Check(v); err != nil {
			return nil, err
		}
		in[i] = v
	}
	var r model.Result
	model.Run(&r, &in)
	outputs := map[string][]float64{}
	for o := range model.Output(model.NumOutputs) {
		var values [model.Years]float64
		r.EachYear(o, &values)
		outputs[o.Spec().ID] = values[:]
	}
	return map[string]any{"first": model.FirstYear, "outputs": outputs}, nil
}

type param struct {
	ID      string  `json:"id"`
	Label   string  `json:"label"`
	Unit    string  `json:"unit"`
	Min     float64 `json:"min"`
	Max     float64 `json:"max"`
	Default float64 `json:"default"`
}

type output struct {
	ID       string `json:"id"`
	Label    string `json:"label"`
	Unit     string `json:"unit"`
	Equation string `json:"equation"`
}

// registries returns the registries of inputs and outputs.
func registries() any {
	var params []param
	for i := range model.Input(model.NumInputs) {
		p := i.Param()
		params = append(params, param{p.ID, p.Label, p.Unit, p.Min, p.Max, p.Default})
	}
	var outputs []output
	for _, o := range model.Outputs() {
		outputs = append(outputs, output{o.ID, o.Label, o.Unit, o.Equation})
	}
	return map[string]any{"version": model.Version, "params": params, "outputs": outputs}
}
