package cli

import (
	"fmt"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// sensitivityCmd prints which inputs matter for an output.
type sensitivityCmd struct {
	choice
	sampling
	Output string `required:"" placeholder:"ID@YEAR" help:"What the inputs may move, as in power.ai@2030."`
	Method string `enum:"tornado,sobol" default:"tornado" help:"tornado moves one input at a time; sobol divides the variance, with --runs times the inputs and two more runs."`
	Format string `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

// barRow and effectRow are the JSON of a tornado's bar and of a Sobol effect.
type barRow struct {
	Input  string  `json:"input"`
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
	AtLow  float64 `json:"at_low"`
	AtHigh float64 `json:"at_high"`
}

type effectRow struct {
	Input      string  `json:"input"`
	First      float64 `json:"first"`
	FirstError float64 `json:"first_error"`
	Total      float64 `json:"total"`
	TotalError float64 `json:"total_error"`
}

func (c *sensitivityCmd) Run(e *env) error {
	at, err := model.ParsePoint(c.Output)
	if err != nil {
		return usage{fmt.Errorf("--output: %w", err)}
	}
	s, err := c.state(e)
	if err != nil {
		return err
	}
	if c.Method == "tornado" {
		return c.tornado(e, &s.Inputs, at)
	}
	return c.sobol(e, &s.Inputs, at)
}

func (c *sensitivityCmd) tornado(e *env, in *model.Inputs, at model.Point) error {
	bars, err := ensemble.Tornado(in, at)
	if err != nil {
		return err
	}
	var rows []barRow
	for _, b := range bars {
		rows = append(rows, barRow{b.Input.Param().ID, b.Low, b.High, b.AtLow, b.AtHigh})
	}
	header := fmt.Sprintf("input\tits 5%% point\tits 95%% point\t%s at 5%%\tat 95%%", at)
	return printRows(e, c.Format, header, rows, func(r barRow) []string {
		return figures(r.Input, r.Low, r.High, r.AtLow, r.AtHigh)
	})
}

func (c *sensitivityCmd) sobol(e *env, in *model.Inputs, at model.Point) error {
	if c.Runs < 2 || c.Runs > ensemble.MaxBase {
		return usage{fmt.Errorf("--runs: %d: give a number from 2 to %d", c.Runs, ensemble.MaxBase)}
	}
	t := e.begin("base runs")
	effects, err := ensemble.Effects(t, in, at, c.Seed, c.Runs, func(done int) { t.tell(done, c.Runs) })
	if err := t.end(err); err != nil {
		return err
	}
	var rows []effectRow
	for _, f := range effects {
		rows = append(rows, effectRow{f.Input.Param().ID, f.First, f.FirstError, f.Total, f.TotalError})
	}
	header := "input\tshare of the variance of " + at.String() + " by itself\t± standard error\twith all others\t± standard error"
	return printRows(e, c.Format, header, rows, func(r effectRow) []string {
		return figures(r.Input, r.First, r.FirstError, r.Total, r.TotalError)
	})
}
