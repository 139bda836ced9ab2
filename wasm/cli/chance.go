package cli

import (
	"fmt"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/quantity"
)

// chanceCmd prints the probability that an output passes a value.
type chanceCmd struct {
	choice
	sampling
	Target string `required:"" placeholder:"OUTPUT@YEAR>VALUE" help:"What should be passed, as in power.ai@2030>200; without a year, in each."`
	Format string `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

// chanceRow is the JSON of a probability.
type chanceRow struct {
	Year int `json:"year"`
	ensemble.Chance
}

func (c *chanceCmd) Run(e *env) error {
	q, err := ensemble.ParseQuestion(c.Target)
	if err != nil {
		return usage{fmt.Errorf("--target: %w", err)}
	}
	s, err := c.state(e)
	if err != nil {
		return err
	}
	all, err := c.draw(e, &s.Inputs, []model.Output{q.Output})
	if err != nil {
		return err
	}
	var rows []chanceRow
	for year := model.FirstYear; year <= model.LastYear; year++ {
		if q.Year == 0 || q.Year == year {
			rows = append(rows, chanceRow{year, all.Answer(q, year)})
		}
	}
	if c.Format == "table" {
		fmt.Fprintf(e.out, "%s, in %d runs\n", q, all.Runs())
	}
	percent := func(share float64) string { return quantity.Fixed(100*share, 1) + "%" }
	return printRows(e, c.Format, "year\tchance\twith 95% confidence", rows, func(r chanceRow) []string {
		return []string{strconv.Itoa(r.Year), percent(r.Share), percent(r.Low) + " to " + percent(r.High)}
	})
}
