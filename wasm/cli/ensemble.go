package cli

import (
	"fmt"
	"io"
	"strconv"
	"text/tabwriter"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/quantity"
)

// sampling holds the flags for drawing runs.
type sampling struct {
	Runs int    `default:"1024" help:"How many runs; powers of two are surest."`
	Seed uint64 `default:"1" help:"The same seed gives the same runs."`
}

// draw runs a scenario s.Runs times.
func (s *sampling) draw(e *env, in *model.Inputs, outputs []model.Output) (*ensemble.Ensemble, error) {
	all, err := ensemble.New(in, outputs, s.Seed, s.Runs)
	if err != nil {
		return nil, usage{fmt.Errorf("--runs: %w", err)}
	}
	t := e.begin("runs")
	return all, t.end(all.Finish(t, func(done int) { t.tell(done, s.Runs) }))
}

// ensembleCmd prints bands of outputs.
type ensembleCmd struct {
	choice
	sampling
	Outputs []string `placeholder:"ID,ID" help:"Outputs to print (default: those of the charts and figures)."`
	Format  string   `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

func (c *ensembleCmd) Run(e *env) error {
	outputs, err := named(c.Outputs, ensemble.Headline)
	if err != nil {
		return err
	}
	for _, o := range outputs {
		if err := (model.Point{Output: o, Year: model.FirstYear}).Check(); err != nil {
			return usage{fmt.Errorf("--outputs: %w", err)}
		}
	}
	s, err := c.state(e)
	if err != nil {
		return err
	}
	all, err := c.draw(e, &s.Inputs, outputs)
	if err != nil {
		return err
	}
	switch c.Format {
	case "csv":
		return bandsCSV(e.out, all)
	case "json":
		return writeJSON(e.out, bandObjects(all))
	}
	return bandsTable(e.out, all)
}

func bandsCSV(w io.Writer, all *ensemble.Ensemble) error {
	header := []string{"year"}
	for _, o := range all.Outputs() {
		id := o.Spec().ID
		header = append(header, id+".p10", id+".p50", id+".p90")
	}
	records := [][]string{header}
	for year := model.FirstYear; year <= model.LastYear; year++ {
		record := []string{strconv.Itoa(year)}
		for _, o := range all.Outputs() {
			b := all.Band(o, year)
			record = append(record, quantity.Full(b.P10), quantity.Full(b.P50), quantity.Full(b.P90))
		}
		records = append(records, record)
	}
	return writeCSV(w, records)
}

// bandObjects returns a JSON object for each year, with the year and a member for
// each output.
func bandObjects(all *ensemble.Ensemble) []map[string]any {
	var list []map[string]any
	for year := model.FirstYear; year <= model.LastYear; year++ {
		row := map[string]any{"year": year}
		for _, o := range all.Outputs() {
			row[o.Spec().ID] = all.Band(o, year)
		}
		list = append(list, row)
	}
	return list
}

// bandsTable prints a block for each output with a line for each year.
func bandsTable(w io.Writer, all *ensemble.Ensemble) error {
	for n, o := range all.Outputs() {
		if n > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s: %s, %s\n", o.Spec().ID, o.Spec().Label, o.Spec().Unit)
		t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
		fmt.Fprintln(t, "year\t10%\t50%\t90%\t")
		for year := model.FirstYear; year <= model.LastYear; year++ {
			b := all.Band(o, year)
			fmt.Fprintf(t, "%d\t%s\t%s\t%s\t\n", year, round(b.P10), round(b.P50), round(b.P90))
		}
		if err := t.Flush(); err != nil {
			return err
		}
	}
	return nil
}
