package cli

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"hundredfold/model/evidence"
	"hundredfold/model/quantity"
)

// boardCmd prints the hindcast and the forecast board.
type boardCmd struct {
	Format string `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

// boardRow is the JSON of a comparison. The residual is the model's value divided
// by the published one, less 1.
type boardRow struct {
	Part      evidence.Part `json:"part"`
	Name      string        `json:"name"`
	Date      string        `json:"date"` // of the publication or observation
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
	if c.Format != "table" {
		rows := make([]boardRow, len(all))
		for k, r := range all {
			rows[k] = boardRow(r)
		}
		return printRecords(e, c.Format, rows)
	}
	for _, part := range []struct {
		of    evidence.Part
		about string
	}{
		{evidence.Blind, "the central run beside forecasts that it was not fitted to"},
		{evidence.Constructed, "forecasts that a preset was solved for, or that the central run was held to"},
		{evidence.Looking, "runs from the ends of 2023 and 2024 beside what was observed since"},
	} {
		if err := c.part(e.out, all, part.of, part.about); err != nil {
			return err
		}
	}
	if err := c.coverage(e.out); err != nil {
		return err
	}
	from2023, from2024 := evidence.MidYear2026()
	fmt.Fprintf(e.out, "\nBy the middle of 2026 the hindcast from the end of 2023 has %s million H100e sold, the one from the end of 2024 %s.\nNo figure for that day was used.\n\nNOT COMPARED: the figure, and why no figure of a run stands beside it\n",
		round(from2023), round(from2024))
	for _, line := range evidence.Uncompared() {
		if _, err := fmt.Fprintln(e.out, " ", line); err != nil {
			return err
		}
	}
	return nil
}

// part prints one part of the board: how close it is, its rows, and why some miss.
// Parts are never added up.
func (c *boardCmd) part(w io.Writer, all []evidence.Row, part evidence.Part, about string) error {
	var rows []evidence.Row
	var bounds []string
	passed := 0
	for _, r := range all {
		if r.Part != part {
			continue
		}
		rows = append(rows, r)
		if r.Pass {
			passed++
		}
		if within := quantity.Fixed(100*r.Within, 0) + "%"; !slices.Contains(bounds, within) {
			bounds = append(bounds, within)
		}
	}
	count, median := evidence.Summary(all, part)
	fmt.Fprintf(w, "%s: %s\n%d figures; the median of |ln(model/published)| is %.2f\n%d pass: within %s, or in the range that was published\n\n",
		strings.ToUpper(string(part)), about, count, median, passed, strings.Join(bounds, " or "))
	header := "who\tpublished on\trun\tyear\tpublished\tmodel\tunit\tresidual\tverdict\tscope"
	if part == evidence.Looking {
		header = strings.Replace(header, "published on", "observed", 1)
	}
	err := writeTable(w, header, rows, func(r evidence.Row) []string {
		verdict := "pass"
		if !r.Pass {
			verdict = "miss"
		}
		return []string{r.Name, r.Date, r.Scenario, strconv.Itoa(r.Year), round(r.Published), round(r.Model), r.Unit,
			quantity.Signed(100*r.Residual, 1) + "%", verdict, r.Scope}
	})
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "\nWhy some miss:")
	for _, m := range misses(rows) {
		fmt.Fprintf(w, "  %s: %s\n", strings.Join(m.who, "; "), m.why)
	}
	_, err = fmt.Fprintln(w)
	return err
}

// missed lists the rows that miss for one reason.
type missed struct {
	why string
	who []string
}

func misses(rows []evidence.Row) []missed {
	var all []missed
	for _, r := range rows {
		if r.Pass {
			continue
		}
		k := slices.IndexFunc(all, func(m missed) bool { return m.why == r.Why })
		if k < 0 {
			k, all = len(all), append(all, missed{why: r.Why})
		}
		if who := fmt.Sprintf("%s %d, %s", r.Name, r.Year, r.Unit); !slices.Contains(all[k].who, who) {
			all[k].who = append(all[k].who, who)
		}
	}
	return all
}

// coverage prints how often the range of eight in ten runs of a hindcast contains
// what was observed.
func (c *boardCmd) coverage(w io.Writer) error {
	all := evidence.Coverage()
	within := 0
	for k := range all {
		if all[k].Holds() {
			within++
		}
	}
	fmt.Fprintf(w, "COVERAGE: what was observed beside what eight of ten runs of a hindcast span\n%d of %d figures lie within; eight in ten should\n\n", within, len(all))
	return writeTable(w, "who\trun\tyear\tobserved\ta tenth below\ta tenth above\tunit\tverdict", all, func(r evidence.Covered) []string {
		verdict := "within"
		if !r.Holds() {
			verdict = "outside"
		}
		return []string{r.Name, fmt.Sprintf("from end-%.0f", r.From.Time(-1)-1), strconv.Itoa(r.Year), round(r.Observed), round(r.Band.P10), round(r.Band.P90), r.Unit, verdict}
	})
}
