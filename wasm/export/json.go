package export

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"slices"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
)

// The form of a JSON file. Keys come in this order; those that do not apply to a
// chart are left out.
type (
	chartJSON struct {
		Chart    string         `json:"chart"`
		Title    string         `json:"title"`
		Takeaway string         `json:"takeaway"`
		About    string         `json:"description"`
		Scope    string         `json:"scope"`
		Unit     string         `json:"unit,omitempty"` // of all series, if they share one
		Credit   string         `json:"credit"`
		Sources  []sourceJSON   `json:"sources"`
		Scenario scenarioJSON   `json:"scenario"`
		Year     int            `json:"year"`              // the year of takeaway and description
		Against  *scenarioJSON  `json:"against,omitempty"` // scenario B, if there is one
		Link     string         `json:"link,omitempty"`
		Model    string         `json:"model"`
		Language string         `json:"language"`
		Years    []amount       `json:"years,omitempty"`
		Quarters []string       `json:"quarters,omitempty"` // instead of years, as 2026Q1
		Series   []seriesJSON   `json:"series,omitempty"`
		Observed []observedJSON `json:"observed,omitempty"` // for parts of a year
		Expected []expectedJSON `json:"published,omitempty"`
		Compared []comparedJSON `json:"comparisons,omitempty"`
		Inputs   []reasonJSON   `json:"inputs,omitempty"` // for an analysis
	}
	sourceJSON struct {
		Key        string   `json:"key"`
		What       string   `json:"what"`
		Name       string   `json:"name"`
		URL        string   `json:"url,omitempty"`
		Date       string   `json:"date"`
		Confidence string   `json:"confidence"`
		From       []string `json:"from,omitempty"` // keys of the sources that it is computed from
	}
	scenarioJSON struct {
		ID      string        `json:"id,omitempty"`
		Name    string        `json:"name"`
		Query   string        `json:"query"` // of the page's address; "" is the central scenario
		Changed []changedJSON `json:"changed"`
	}
	changedJSON struct {
		ID    string `json:"id"`
		Label string `json:"label"`
		Value amount `json:"value"`
		Unit  string `json:"unit"`
	}
	seriesJSON struct {
		ID     string   `json:"id"`
		Label  string   `json:"label"`
		Unit   string   `json:"unit"`
		Values []amount `json:"values"` // one for each period; null if unknown
	}
	reasonJSON struct {
		ID     string            `json:"id"`
		Label  string            `json:"label"`
		Values map[string]amount `json:"values"`
	}
	observedJSON struct {
		Series string   `json:"series"`
		Period string   `json:"period"` // "2026-H1" or "2026-Q2"
		Value  amount   `json:"value"`  // flows as an annual rate
		Unit   string   `json:"unit"`
		Keys   []string `json:"keys"` // of the sources
	}
	expectedJSON struct {
		Key   string `json:"key"`
		Name  string `json:"name"`
		Year  int    `json:"year"`
		Value amount `json:"value"`
		Low   amount `json:"low"`
		High  amount `json:"high"`
		Unit  string `json:"unit"`
		Note  string `json:"differs,omitempty"`
	}
	comparedJSON struct {
		Part      string `json:"part"` // parts are never added up
		Key       string `json:"key"`
		Name      string `json:"name"`
		Date      string `json:"date"` // of publication
		Scenario  string `json:"scenario"`
		Scope     string `json:"scope"`
		Year      int    `json:"year"`
		Unit      string `json:"unit"`
		Published amount `json:"published"`
		Model     amount `json:"model"`
		Residual  amount `json:"residual"`
		Within    amount `json:"within"`
		Pass      bool   `json:"pass"`
		Why       string `json:"why,omitempty"`
	}
)

// amount is a number, null if NaN.
type amount float64

// MarshalJSON implements json.Marshaler.
func (v amount) MarshalJSON() ([]byte, error) {
	if math.IsNaN(float64(v)) {
		return []byte("null"), nil
	}
	return []byte(digits(float64(v))), nil
}

// JSON writes the numbers of charts with their texts, sources and scenario: an
// object for one chart, an array of objects for several.
func JSON(w io.Writer, specs []chart.Spec, r *model.Result, state *scenario.State, o Options) error {
	all := numbersOf(specs, r, o)
	objects := make([]chartJSON, len(all))
	for i := range all {
		objects[i] = all[i].object(state)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetIndent("", " ")
	enc.SetEscapeHTML(false)
	var whole any = objects
	if len(objects) == 1 {
		whole = objects[0]
	}
	if err := enc.Encode(whole); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

func (n *numbers) object(state *scenario.State) chartJSON {
	c := chartJSON{
		Chart: n.spec.Name, Title: n.title, Takeaway: n.takeaway, About: n.description, Scope: n.scope, Credit: n.sources,
		Sources: sourcesJSON(n.spec.Evidence()), Scenario: n.of(&state.Case), Year: state.Year, Link: n.link, Model: n.version, Language: n.tag(), Years: valuesOf(n.Years), Quarters: n.Quarters,
	}
	if state.B != nil {
		b := n.of(state.B)
		c.Against = &b
	}
	for i, s := range n.Series {
		c.Series = append(c.Series, seriesJSON{s.ID, s.Label, s.Unit, valuesOf(s.Values)})
		if i == 0 {
			c.Unit = s.Unit
		} else if c.Unit != s.Unit {
			c.Unit = ""
		}
	}
	for _, p := range n.Observed {
		c.Observed = append(c.Observed, observedJSON{p.ID, p.Period, amount(p.Value), p.Unit, p.Keys})
	}
	for _, f := range n.Expected {
		c.Expected = append(c.Expected, expectedJSON{f.Key, f.Name, f.Year, amount(f.Value), amount(f.Low), amount(f.High), f.Unit, f.Differs})
	}
	for _, r := range n.Rows {
		values := map[string]amount{}
		for k, v := range r.Values {
			values[n.Columns[k]] = amount(v)
		}
		c.Inputs = append(c.Inputs, reasonJSON{r.ID, r.Label, values})
	}
	for _, k := range n.Compared {
		c.Compared = append(c.Compared, comparedJSON{string(k.Part), k.Key, k.Name, k.Date, k.Scenario, k.Scope, k.Year, k.Unit,
			amount(k.Published), amount(k.Model), amount(k.Residual), amount(k.Within), k.Pass, k.Why})
	}
	return c
}

// of returns a scenario with its changed inputs.
func (n *numbers) of(of *scenario.Case) scenarioJSON {
	s := scenarioJSON{ID: of.Preset.ID, Name: n.language.T(of.Preset.Name), Changed: []changedJSON{}}
	alone := scenario.Central()
	alone.Case = *of
	s.Query = alone.Query()
	known := *of
	if s.ID == "" { // an imported preset: list what differs from the central scenario
		known.Preset = scenario.Central().Preset
	}
	for _, i := range known.Changed() {
		p := i.Param()
		s.Changed = append(s.Changed, changedJSON{p.ID, n.language.T(p.Label), amount(of.Inputs[i]), p.Unit})
	}
	return s
}

func valuesOf(list []float64) []amount {
	var values []amount
	for _, v := range list {
		values = append(values, amount(v))
	}
	return values
}

// sourcesJSON returns the figures with the given keys, followed by those that they
// are computed from.
func sourcesJSON(keys []string) []sourceJSON {
	list := []sourceJSON{}
	for i := 0; i < len(keys); i++ {
		f, ok := evidence.Source(keys[i])
		if !ok {
			panic("no evidence has the key " + keys[i]) // a bug in the registries, which tests catch
		}
		list = append(list, sourceJSON{f.Key, f.Metric, f.Source, f.URL, f.Date, f.Confidence, f.From})
		for _, from := range f.From {
			if !slices.Contains(keys, from) {
				keys = append(keys, from)
			}
		}
	}
	return list
}
