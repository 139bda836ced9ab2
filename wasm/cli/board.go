package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"hundredfold/model/evidence"
)

// boardCmd prints the hindcast and the forecast board.
type boardCmd struct {
	Format string `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

// boardRow is a comparison as JSON has it. The residual is the model's value
// over the published one, less 1.
type boardRow struct {
	Name      string  `json:"name"`
	Scenario  string  `json:"scenario"`
	Scope     string  `json:"scope"`
	Year      int     `json:"year"`
	Unit      string  `json:"unit"`
	Published float64 `json:"published"`
	Model     float64 `json:"model"`
	Residual  float64 `json:"residual"`
	Within    float64 `json:"within"`
	Pass      bool    `json:"pass"`
	Why       string  `json:"why,omitempty"`
	Key       string  `json:"key"`
}

func (c *boardCmd) Run(e *env) error {
	hindcast, board := evidence.Hindcast(), evidence.Board()
	all := append(hindcast, board...)
	switch c.Format {
	case "csv":
		return boardCSV(e.out, all)
	case "json":
		rows := make([]boardRow, len(all))
		for k, r := range all {
			rows[k] = boardRow(r)
		}
		return writeJSON(e.out, rows)
	}
	header := "who\tscenario\tyear\tunit\tscope\tpublished\tmodel\tresidual\tverdict"
	err := writeCells(e.out, header, all, func(r evidence.Row) []string {
		verdict := "pass"
		if !r.Pass {
			verdict = "miss: " + r.Why
		}
		return []string{r.Name, r.Scenario, strconv.Itoa(r.Year), r.Unit, r.Scope, round(r.Published), round(r.Model),
			fmt.Sprintf("%+.1f%%", 100*r.Residual), verdict}
	})
	if err != nil {
		return err
	}
	passed := 0
	for _, r := range all {
		if r.Pass {
			passed++
		}
	}
	planned, seen := evidence.MidYear2026()
	fmt.Fprintf(e.out, "\n%d of %d pass. The hindcast arrives in the middle of 2026 at %s million H100e sold, or %s with the packaging lines seen since;\nno figure for that day was used.\n\nNot compared:\n",
		passed, len(all), round(planned), round(seen))
	for _, line := range evidence.Uncompared() {
		if _, err = fmt.Fprintln(e.out, " ", line); err != nil {
			return err
		}
	}
	return nil
}

func boardCSV(w io.Writer, rows []evidence.Row) error {
	c := csv.NewWriter(w)
	c.Write([]string{"name", "scenario", "scope", "year", "unit", "published", "model", "residual", "within", "pass", "why", "key"})
	for _, r := range rows {
		c.Write([]string{r.Name, r.Scenario, r.Scope, strconv.Itoa(r.Year), r.Unit, number(r.Published), number(r.Model),
			number(r.Residual), number(r.Within), strconv.FormatBool(r.Pass), r.Why, r.Key})
	}
	c.Flush()
	return c.Error()
}
