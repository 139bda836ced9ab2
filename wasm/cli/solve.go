package cli

import (
	"fmt"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/model/solve"
)

// solveCmd searches for inputs that bring an output to a target.
type solveCmd struct {
	choice
	Target string   `required:"" placeholder:"OUTPUT@YEAR=VALUE" help:"What should come out, as in power.us_added@2030=100."`
	By     []string `required:"" placeholder:"ID,ID" help:"The input to find; of several, or of the ${headline} called headline, the smallest change in all."`
	Format string   `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

// found is the JSON of a solution with one input, foundFew that with several.
type found struct {
	Target   string  `json:"target"`
	By       string  `json:"by"`
	Value    float64 `json:"value"`
	Achieved float64 `json:"achieved"`
}

type foundFew struct {
	Target   string      `json:"target"`
	Changes  []changeRow `json:"changes"`
	Achieved float64     `json:"achieved"`
}

type changeRow struct {
	Input      string  `json:"input"`
	From       float64 `json:"from"`
	To         float64 `json:"to"`
	Deviations float64 `json:"deviations"` // standard deviations of the input's range
}

func (c *solveCmd) Run(e *env) error {
	target, err := solve.Parse(c.Target)
	if err != nil {
		return usage{fmt.Errorf("--target: %w", err)}
	}
	by, err := c.inputs()
	if err != nil {
		return usage{fmt.Errorf("--by: %w", err)}
	}
	s, err := c.state(e)
	if err != nil {
		return err
	}
	if len(by) > 1 {
		return c.few(e, target, by, s.Inputs)
	}
	t := e.begin("runs")
	a, err := solve.One(t, target, by[0], s.Inputs)
	if err := t.end(err); err != nil {
		return err
	}
	f := found{target.String(), by[0].Param().ID, a.Value, a.Achieved}
	switch c.Format {
	case "json":
		return writeJSON(e.out, f)
	case "csv":
		in := s.Inputs
		in[by[0]] = a.Value
		return c.changes(e, rowsOf(&s.Inputs, &in))
	}
	_, err = fmt.Fprintf(e.out, "%s %s gives %s %s in %d\n", f.By, round(f.Value), target.Output.Spec().ID, round(f.Achieved), target.Year)
	return err
}

// inputs returns the inputs that --by names, each once.
func (c *solveCmd) inputs() ([]model.Input, error) {
	var by []model.Input
	seen := map[model.Input]bool{}
	add := func(i model.Input) {
		if !seen[i] {
			seen[i] = true
			by = append(by, i)
		}
	}
	for _, id := range c.By {
		if id == "headline" {
			for i := range model.Params() {
				if model.Params()[i].Headline {
					add(model.Input(i))
				}
			}
			continue
		}
		i, ok := model.FindInput(id)
		if !ok {
			return nil, scenario.UnknownInput(id)
		}
		if i.Param().Kind == model.Switch {
			return nil, fmt.Errorf("%s is a switch, on or off; use --set", id)
		}
		add(i)
	}
	return by, nil
}

func (c *solveCmd) few(e *env, target solve.Target, by []model.Input, from model.Inputs) error {
	t := e.begin("runs")
	in, err := solve.Few(t, []solve.Target{target}, by, from, func(runs int) { t.tell(runs, 0) })
	if err := t.end(err); err != nil {
		return err
	}
	var r model.Result
	model.Run(&r, &in)
	f := foundFew{target.String(), rowsOf(&from, &in), r.Annual(target.Output, target.Year)}
	switch c.Format {
	case "json":
		return writeJSON(e.out, f)
	case "table":
		fmt.Fprintf(e.out, "gives %s %s in %d\n", target.Output.Spec().ID, round(f.Achieved), target.Year)
	}
	return c.changes(e, f.Changes)
}

func rowsOf(from, to *model.Inputs) []changeRow {
	rows := []changeRow{}
	for _, change := range solve.Changes(from, to) {
		rows = append(rows, changeRow{change.Input.Param().ID, change.From, change.To, change.Deviations})
	}
	return rows
}

// changes prints the changed inputs as a table or CSV.
func (c *solveCmd) changes(e *env, rows []changeRow) error {
	return printRows(e, c.Format, "input\tfrom\tto\tstandard deviations", rows, func(r changeRow) []string {
		return figures(r.Input, r.From, r.To, r.Deviations)
	})
}
