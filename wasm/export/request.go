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

// Request describes a file in text, as a page or a command line gives it. Empty
// fields take the defaults of Options.
type Request struct {
	Kind   string   `json:"kind"`   // one of Kinds
	Charts []string `json:"charts"` // names; none: all charts
	Query  string   `json:"query"`  // the scenario, as in the page's address
	Theme  string   `json:"theme"`
	Lang   string   `json:"lang"`
	Output string   `json:"output"` // ID of the output that an analysis is about; "": the query's
	Ask    string   `json:"ask"`    // question of the chart "chance", as in power.ai@2030>200; "": the query's first
	By     string   `json:"by"`     // "year" or "quarter"; "": the query's
	Width  float64  `json:"width"`
	Height float64  `json:"height"`
	Link   string   `json:"link"` // the page's full address
}

// Job parses a request. The error names what is wrong and what is possible.
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

// read parses theme, language, period and link.
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

// link returns an address without separators of table cells, so that it can go into
// any file. The error is about an address that is not absolute.
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
