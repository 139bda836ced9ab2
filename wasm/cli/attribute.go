package cli

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/attribute"
	"hundredfold/model/scenario"
)

// attributeCmd prints why two scenarios differ.
type attributeCmd struct {
	A      string `default:"central" placeholder:"NAME|FILE|PAIRS|LINK" help:"A scenario's name, a scenario file, or inputs as id=value&id=value, which mean what they mean with --set. A link, or its part from the question mark on, means what it meant when it was made: without v= in it, inputs of version 1."`
	B      string `required:"" placeholder:"NAME|FILE|PAIRS|LINK" help:"The scenario to compare with."`
	Output string `required:"" placeholder:"ID@YEAR" help:"What differs, as in power.ai@2030."`
	Seed   uint64 `default:"1" help:"For the orders that are drawn when more than ten inputs differ."`
	Format string `enum:"table,csv,json" default:"table" help:"table, csv or json."`
}

// partRow is the JSON of a part, attributed that of the whole.
type partRow struct {
	Input string  `json:"input"`
	From  float64 `json:"from"`
	To    float64 `json:"to"`
	Share float64 `json:"share"`
	Error float64 `json:"error"` // standard error, 0 if exact
}

type attributed struct {
	Output string    `json:"output"`
	A      float64   `json:"a"`
	B      float64   `json:"b"`
	Exact  bool      `json:"exact"`
	Parts  []partRow `json:"parts"`
}

func (c *attributeCmd) Run(e *env) error {
	at, err := model.ParsePoint(c.Output)
	if err != nil {
		return usage{fmt.Errorf("--output: %w", err)}
	}
	a, err := inputsOf(e, c.A)
	if err != nil {
		return usage{fmt.Errorf("--a: %w", err)}
	}
	b, err := inputsOf(e, c.B)
	if err != nil {
		return usage{fmt.Errorf("--b: %w", err)}
	}
	t := e.begin("runs")
	x, err := attribute.Explain(t, &a, &b, at, c.Seed, t.tell)
	if err := t.end(err); err != nil {
		return err
	}
	whole := attributed{Output: at.String(), A: x.A, B: x.B, Exact: x.Exact, Parts: []partRow{}}
	for _, p := range x.Parts {
		whole.Parts = append(whole.Parts, partRow{p.Input.Param().ID, p.From, p.To, p.Share, p.Error})
	}
	if c.Format == "json" {
		return writeJSON(e.out, whole)
	}
	if c.Format == "table" {
		fmt.Fprintf(e.out, "%s is %s in a and %s in b\n", at, round(x.A), round(x.B))
	}
	header := "input\tin a\tin b\taccounts for\t± standard error"
	return printRows(e, c.Format, header, whole.Parts, func(r partRow) []string {
		return figures(r.Input, r.From, r.To, r.Share, r.Error)
	})
}

// inputsOf returns the inputs of a scenario's name or file, of typed id=value
// pairs, or of a link.
func inputsOf(e *env, text string) (model.Inputs, error) {
	if strings.Contains(text, "=") {
		s, errs := parseTyped(text)
		said, wrong := scenario.Split(errs)
		for _, n := range said {
			fmt.Fprintln(e.err, n)
		}
		return s.Inputs, errors.Join(wrong...)
	}
	c := choice{Scenario: text}
	p, err := c.preset(e)
	if err != nil {
		return model.Inputs{}, err
	}
	return p.Inputs, nil
}

// parseTyped parses typed inputs, which are the current version's, or a link, which
// may be old and names its version unless that is 1.
func parseTyped(text string) (scenario.State, []error) {
	if _, query, link := strings.Cut(text, "?"); link {
		return scenario.ParseQuery(query)
	}
	if values, err := url.ParseQuery(text); err == nil && !values.Has("v") {
		text += "&v=" + strconv.Itoa(scenario.Version())
	}
	return scenario.ParseQuery(text)
}
