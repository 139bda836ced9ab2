package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"hundredfold/model/evidence"
)

// boardCmd prints the hindcast and the forecast board.
type boardCmd struct {
	Format string `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

// boardRow is a comparison as JSON has it. The residual is the model's value
// over the published one, less 1.
type boardRow struct {
	Part      evidence.Part `json:"part"`
	Name      string        `json:"name"`
	Date      string        `json:"date"` // of publication, or of what was observed
	Scenario  string        `json:"scenario"`
	Scope     string        `json:"scope"`
	Year      int           `json:"year"`
	Unit      string        `json:"unit"`
	Published float64       `json:"published"`
	Model     float64       `json:"model"`
	Residual  float64       `json:"residual"`
	Within    float64       `json:"within"`
	Pass      bool          `json:"pass"`
	Why       string        `json:"why,omitempty"`
	Key       string        `json:"key"`
}

func (c *boardCmd) Run(e *env) error {
	all := append(evidence.Board(), evidence.Hindcast()...)
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
	for _, part := range []struct {
		of    evidence.Part
		about string
	}{
		{evidence.Blind, "the central run beside forecasts that nobody solved for"},
		{evidence.Constructed, "met because a preset or the central run was made to meet them"},
		{evidence.Looking, "runs from the end of 2023 and of 2024 beside what was observed since"},
	} {
		if err := c.part(e.out, all, part.of, part.about); err != nil {
			return err
		}
	}
	c.coverage(e.out)
	from2023, from2024 := evidence.MidYear2026()
	fmt.Fprintf(e.out, "In the middle of 2026 the hindcast from the end of 2023 has %s million H100e sold, the one from the end of 2024 %s; no figure for that day was used.\n\nNot compared:\n",
		round(from2023), round(from2024))
	for _, line := range evidence.Uncompared() {
		if _, err := fmt.Fprintln(e.out, " ", line); err != nil {
			return err
		}
	}
	return nil
}

// coverage prints how often eight of ten runs of a hindcast contain what happened.
func (c *boardCmd) coverage(w io.Writer) {
	all := evidence.Coverage()
	within := 0
	for k := range all {
		fmt.Fprintln(w, " ", &all[k])
		if all[k].Holds() {
			within++
		}
	}
	fmt.Fprintf(w, "\n%d of %d figures that were observed lie within what eight of ten runs of a hindcast span\n\n", within, len(all))
}

// part prints one part of the board, which is never added to another.
func (c *boardCmd) part(w io.Writer, all []evidence.Row, part evidence.Part, about string) error {
	var rows []evidence.Row
	passed := 0
	for _, r := range all {
		if r.Part != part {
			continue
		}
		rows = append(rows, r)
		if r.Pass {
			passed++
		}
	}
	fmt.Fprintf(w, "%s: %s\n\n", strings.ToUpper(string(part)), about)
	header := "who\tpublished on\tscenario\tyear\tunit\tscope\tpublished\tmodel\tresidual\tverdict"
	err := writeCells(w, header, rows, func(r evidence.Row) []string {
		verdict := "pass"
		if !r.Pass {
			verdict = "miss: " + r.Why
		}
		return []string{r.Name, r.Date, r.Scenario, strconv.Itoa(r.Year), r.Unit, r.Scope, round(r.Published), round(r.Model),
			fmt.Sprintf("%+.1f%%", 100*r.Residual), verdict}
	})
	count, median := evidence.Summary(all, part)
	fmt.Fprintf(w, "\n%s: %d figures, %d pass; median of |ln(model/published)| %.2f\n\n", part, count, passed, median)
	return err
}

func boardCSV(w io.Writer, rows []evidence.Row) error {
	c := csv.NewWriter(w)
	c.Write([]string{"part", "name", "date", "scenario", "scope", "year", "unit", "published", "model", "residual", "within", "pass", "why", "key"})
	for _, r := range rows {
		c.Write([]string{string(r.Part), r.Name, r.Date, r.Scenario, r.Scope, strconv.Itoa(r.Year), r.Unit, number(r.Published), number(r.Model),
			number(r.Residual), number(r.Within), strconv.FormatBool(r.Pass), r.Why, r.Key})
	}
	c.Flush()
	return c.Error()
}
