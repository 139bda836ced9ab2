package export

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"

	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// Request asks for a file in words, as a page or a command line has them. What
// is left out is as Options have it.
type Request struct {
	Kind   string   `json:"kind"`   // one of Kinds
	Charts []string `json:"charts"` // none: all
	Query  string   `json:"query"`  // of the page's address
	Theme  string   `json:"theme"`
	Lang   string   `json:"lang"`
	Output string   `json:"output"` // ID of what a chart of chart.Analyses is about; "" is as the query has it
	Ask    string   `json:"ask"`    // what the chart "chance" asks, as in power.ai@2030>200; "" is the query's first
	By     string   `json:"by"`     // "year" or "quarter"; "" is as the query has it
	Width  float64  `json:"width"`
	Height float64  `json:"height"`
	Link   string   `json:"link"` // the page's whole address
}

// Job reads a request. The error names what cannot be done and what could.
func (q Request) Job() (Job, error) {
	j := Job{Kind: q.Kind}
	if !known(q.Kind) {
		return j, unknownKind(q.Kind)
	}
	for _, name := range q.Charts {
		s, err := chart.FindAny(name)
		if err != nil {
			return j, err
		}
		if slices.ContainsFunc(j.Charts, func(c chart.Spec) bool { return c.Name == name }) {
			return j, fmt.Errorf("the chart %q is asked for twice; name it once", name)
		}
		j.Charts = append(j.Charts, s)
	}
	if len(q.Charts) == 0 {
		j.Charts = chart.All()
	}
	var errs []error
	j.State, errs = scenario.ParseQuery(q.Query)
	if _, wrong := scenario.Split(errs); len(wrong) > 0 {
		return j, errors.Join(wrong...)
	}
	if q.Output != "" {
		var err error
		if j.State.Questions.About, err = scenario.ParseAbout(q.Output); err != nil {
			return j, err
		}
	}
	if q.Ask != "" {
		asked, errs := scenario.ParseProbabilities(q.Ask)
		if len(errs) > 0 {
			return j, errors.Join(errs...)
		}
		j.State.Questions.Probabilities = asked
	}
	j.Width, j.Height = vg.Length(q.Width), vg.Length(q.Height)
	return j, j.read(q)
}

// read fills in the options that are words.
func (j *Job) read(q Request) (err error) {
	if q.Theme != "" {
		if j.Theme, err = chart.ThemeByName(q.Theme); err != nil {
			return err
		}
	}
	if q.Lang != "" {
		if j.Language, err = i18n.Find(q.Lang); err != nil {
			return err
		}
	}
	switch q.By {
	case "":
	case "year":
		j.State.Quarterly = false
	case "quarter":
		if !slices.ContainsFunc(j.Charts, chart.Spec.HasQuarters) {
			return fmt.Errorf("the chart %q has no quarters, only years: ask for it by year", j.Charts[0].Name)
		}
		j.State.Quarterly = true
	default:
		return fmt.Errorf("nothing is counted by %q: ask by year or by quarter", q.By)
	}
	j.Link, err = link(q.Link)
	return err
}

// link returns an address that can stand in any file: nothing in it parts the
// cells of a table.
func link(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return "", fmt.Errorf("the link %q is not a whole address; one begins with https://", text)
	}
	return strings.NewReplacer(",", "%2C", ";", "%3B", `"`, "%22", " ", "%20").Replace(u.String()), nil
}
