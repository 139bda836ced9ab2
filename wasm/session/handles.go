package session

import (
	"math"
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/chart"
)

// Handles are what a reader can take hold of on charts.
type Handles struct {
	Threshold *ThresholdLine `json:"threshold"` // nil where no chart shows it
	Points    []PointHandle  `json:"points"`
}

// ThresholdLine is the line of the threshold that is asked about. Places are in CSS
// pixels from the chart's top.
type ThresholdLine struct {
	Chart string  `json:"chart"`
	Y     float64 `json:"y"`
	Value float64 `json:"value"`
	Least float64 `json:"least"` // of the chart's axis
	Most  float64 `json:"most"`
	Label string  `json:"label"`
	Text  string  `json:"text"` // the value with its unit
}

// PointHandle is a point of a curve in the year that is read, in CSS pixels from the
// chart's top left.
type PointHandle struct {
	Chart  string  `json:"chart"`
	Output string  `json:"output"`
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Tone   string  `json:"tone"`
	Label  string  `json:"label"`
	Text   string  `json:"text"`
}

// HasHandles reports whether anything may be taken hold of on a chart.
func (s *Session) HasHandles(name string) bool {
	if s.dragsPoints() {
		return true
	}
	spec, err := chart.Find(name)
	return err == nil && s.state.Uncertainty.On && slices.Contains(spec.Outputs(), s.form.Output)
}

// dragsPoints reports whether points of curves can be dragged. By quarter a point is
// of one quarter, and what is looked for of a year.
func (s *Session) dragsPoints() bool {
	return s.state.Questions.IsOpen("goal") && !s.state.Quarterly
}

// AddHandles adds what can be taken hold of on a chart as it is read in the year.
func (s *Session) AddHandles(all *Handles, name string, k *chart.Reading) {
	if all.Threshold == nil && s.state.Uncertainty.On {
		all.Threshold = s.thresholdLine(name, k)
	}
	if !s.dragsPoints() {
		return
	}
	for _, p := range k.Points {
		if o, ok := model.FindOutput(p.Output); ok {
			label := s.lang.T("{output} in {year}", "{output}", s.lang.T(o.Spec().Label), "{year}", strconv.Itoa(s.state.Year))
			all.Points = append(all.Points, PointHandle{name, p.Output, k.X, p.Y, p.Tone, label, p.Text})
		}
	}
}

// thresholdLine returns the threshold's line on a chart: where the chart has no such
// value, near the point of its curve. It is nil where the chart does not show its
// output.
func (s *Session) thresholdLine(name string, k *chart.Reading) *ThresholdLine {
	o := s.form.Output
	for _, p := range k.Points {
		if p.Output != o.Spec().ID {
			continue
		}
		v := s.form.Value
		if !(v >= k.Least && v <= k.Most) {
			v = rounded(ValueAt(k, p.Y))
		}
		return &ThresholdLine{name, heightOf(k, v), v, k.Least, k.Most, s.lang.T("Threshold: {output}", "{output}", s.lang.T(o.Spec().Label)), Amount(s.lang, o, v)}
	}
	return nil
}

// DragThreshold returns the intent of dragging the threshold's line on a chart to a
// height, or by so many steps from where it is. ok is false where it has no line there.
func (s *Session) DragThreshold(name string, k *chart.Reading, y float64, steps int, final bool) (in Intent, ok bool) {
	line := s.thresholdLine(name, k)
	if line == nil {
		return in, false
	}
	v := rounded(ValueAt(k, y))
	if steps != 0 {
		v = rounded(line.Value)
		size := math.Abs(v)
		if size == 0 {
			size = 1
		}
		v += float64(steps) * math.Pow(10, math.Floor(math.Log10(size))-1)
		v = rounded(min(max(v, k.Least), k.Most))
	}
	return Intent{Type: "question-drag", ID: s.form.Output.Spec().ID, Below: s.form.Below, Value: v, Final: final}, true
}

// Goal is a value to be reached by changing inputs, as the calculator is asked for it.
type Goal struct {
	Kind   string   `json:"kind"` // always "solve"
	Query  string   `json:"query"`
	Output string   `json:"output"`
	Value  string   `json:"value"` // as a reader types it
	By     []string `json:"by"`    // IDs of inputs, or SeveralInputs
}

// SeveralInputs are the headline inputs together, as a goal names them.
const SeveralInputs = "headline"

// DragPoint returns the goal of a point that is dragged on a chart to a height. All
// goals of a drag are of the scenario in which it began.
// Several inputs take long: ok is false for them until the point is let go.
func (s *Session) DragPoint(k *chart.Reading, o model.Output, y float64, by string, final bool) (g Goal, ok bool) {
	if s.dragQuery == nil {
		query := s.state.InputsQuery()
		s.dragQuery = &query
	}
	g = Goal{"solve", *s.dragQuery, o.Spec().ID, s.lang.Numbers().Editable(ValueAt(k, y)), []string{by}}
	if final {
		s.dragQuery = nil
	}
	return g, final || by != SeveralInputs
}

// ValueAt returns the value that a chart has at a height.
func ValueAt(k *chart.Reading, y float64) float64 {
	part := min(max((k.Bottom-y)/(k.Bottom-k.Top), 0), 1)
	if k.Log {
		return k.Least * math.Pow(k.Most/k.Least, part)
	}
	return k.Least + part*(k.Most-k.Least)
}

// heightOf returns the height of a value on a chart.
func heightOf(k *chart.Reading, v float64) float64 {
	part := (v - k.Least) / (k.Most - k.Least)
	if k.Log {
		part = math.Log(v/k.Least) / math.Log(k.Most/k.Least)
	}
	return k.Bottom - part*(k.Bottom-k.Top)
}

// rounded returns a number with as many digits as a reader tells apart on a chart.
func rounded(v float64) float64 {
	digits := 3
	if math.Abs(v) < 10 {
		digits = 2
	}
	return quantity.Round(v, digits)
}
