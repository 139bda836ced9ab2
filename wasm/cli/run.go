package cli

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"hundredfold/model"
)

// runCmd prints outputs of a run.
type runCmd struct {
	choice
	Outputs []string `placeholder:"ID,ID" help:"Outputs to print (default: those of the charts and figures)."`
	By      string   `enum:"year,quarter" default:"year" help:"A row a year or a quarter."`
	Format  string   `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

// usual lists the outputs printed by default.
var usual = []model.Output{
	model.DemandH100e, model.FleetH100e, model.DemandMet, model.LimitBinding, model.CapexAIDemand, model.CapexAI,
	model.CapexAICumulative, model.PowerAIDemand, model.PowerAI, model.PowerAIAdded, model.EnergyAll,
}

func (c *runCmd) Run(e *env) error {
	outputs, err := named(c.Outputs, usual)
	if err != nil {
		return err
	}
	r, err := c.run(e)
	if err != nil {
		return err
	}
	rows := c.rows(r, outputs)
	switch c.Format {
	case "csv":
		return runCSV(e.out, c.By, outputs, rows)
	case "json":
		return writeJSON(e.out, objects(c.By, outputs, rows))
	}
	return runTable(e.out, c.By, outputs, rows)
}

// named returns the outputs with the given IDs, or others if there are none.
func named(ids []string, others []model.Output) ([]model.Output, error) {
	if len(ids) == 0 {
		return others, nil
	}
	outputs := make([]model.Output, len(ids))
	for k, id := range ids {
		id = strings.TrimSpace(id)
		o, ok := model.FindOutput(id)
		if !ok {
			return nil, usage{fmt.Errorf("--outputs: %w", model.UnknownOutput(id))}
		}
		outputs[k] = o
	}
	return outputs, nil
}

// row is a period and a value for each output: a number, or a limit's name.
type row struct {
	period any // 2026 for a year, "2026Q1" for a quarter
	values []any
}

func (c *runCmd) rows(r *model.Result, outputs []model.Output) []row {
	var rows []row
	if c.By == "quarter" {
		for q := range model.Quarters {
			rows = append(rows, row{model.QuarterName(q), valuesOf(outputs, func(o model.Output) float64 { return r.Quarter(o, q) })})
		}
		return rows
	}
	for year := model.FirstYear; year <= model.LastYear; year++ {
		rows = append(rows, row{year, valuesOf(outputs, func(o model.Output) float64 { return r.Annual(o, year) })})
	}
	return rows
}

func valuesOf(outputs []model.Output, at func(model.Output) float64) []any {
	values := make([]any, len(outputs))
	for k, o := range outputs {
		values[k] = at(o)
		if o == model.LimitBinding {
			values[k] = model.Limit(at(o)).String()
		}
	}
	return values
}

func runCSV(w io.Writer, by string, outputs []model.Output, rows []row) error {
	records := [][]string{{by}}
	for _, o := range outputs {
		records[0] = append(records[0], o.Spec().ID)
	}
	for _, r := range rows {
		record := []string{fmt.Sprint(r.period)}
		for _, v := range r.values {
			record = append(record, inFull(v))
		}
		records = append(records, record)
	}
	return writeCSV(w, records)
}

// objects returns a JSON object for each row, with the period and a member for each
// output.
func objects(by string, outputs []model.Output, rows []row) []map[string]any {
	list := make([]map[string]any, len(rows))
	for n, r := range rows {
		list[n] = map[string]any{by: r.period}
		for k, o := range outputs {
			list[n][o.Spec().ID] = r.values[k]
		}
	}
	return list
}

// runTable prints a line for each row with four significant digits, under a line of
// units.
func runTable(w io.Writer, by string, outputs []model.Output, rows []row) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	ids, units := by+"\t", "\t"
	for _, o := range outputs {
		ids += o.Spec().ID + "\t"
		units += o.Spec().Unit + "\t"
	}
	fmt.Fprintln(t, ids)
	fmt.Fprintln(t, units)
	for _, r := range rows {
		fmt.Fprint(t, r.period, "\t")
		for _, v := range r.values {
			if number, ok := v.(float64); ok {
				v = round(number)
			}
			fmt.Fprint(t, v, "\t")
		}
		fmt.Fprintln(t)
	}
	return t.Flush()
}
