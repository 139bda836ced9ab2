package cli

import (
	"fmt"

	"hundredfold/model"
	"hundredfold/model/solve"
)

// solveCmd works the model backwards.
type solveCmd struct {
	choice
	Target string `required:"" placeholder:"OUTPUT@YEAR=VALUE" help:"What should come out, as in power.us_added@2030=100."`
	By     string `required:"" placeholder:"ID" help:"The input to find."`
	Format string `enum:"table,json" default:"table" help:"table or json."`
}

// found is an answer as JSON has it.
type found struct {
	Target   string  `json:"target"`
	By       string  `json:"by"`
	Value    float64 `json:"value"`
	Achieved float64 `json:"achieved"`
}

func (c *solveCmd) Run(e *env) error {
	target, err := solve.Parse(c.Target)
	if err != nil {
		return usage{fmt.Errorf("--target: %w", err)}
	}
	by, ok := model.FindInput(c.By)
	if !ok {
		return usage{fmt.Errorf("--by: %w", model.UnknownInput(c.By))}
	}
	if by.Param().Kind == model.Switch {
		return usage{fmt.Errorf("--by: %s is a switch, on or off; use --set", c.By)}
	}
	s, err := c.state()
	if err != nil {
		return err
	}
	a, err := solve.One(target, by, s.Inputs)
	if err != nil {
		return err
	}
	f := found{target.String(), c.By, a.Value, a.Achieved}
	if c.Format == "json" {
		return writeJSON(e.out, f)
	}
	_, err = fmt.Fprintf(e.out, "%s %s gives %s %s in %d\n", f.By, round(f.Value), target.Output.Spec().ID, round(f.Achieved), target.Year)
	return err
}
