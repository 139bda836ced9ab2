package session

import (
	"hundredfold/model"
)

// Snapshot is everything a page shows of a session. Text is ready to be shown.
type Snapshot struct {
	Seq       int           `json:"seq"` // counts intents
	Preset    string        `json:"preset"`
	About     string        `json:"about"`   // what the preset changes, in a sentence
	Changed   int           `json:"changed"` // inputs that differ from the preset
	Query     string        `json:"query"`
	Year      int           `json:"year"`
	Sentence  []Span        `json:"sentence"`
	Inputs    []Input       `json:"inputs"` // in registry order
	Figures   []Figure      `json:"figures"`
	Limits    []Binding     `json:"limits"` // one a year
	Charts    []Chart       `json:"charts"`
	Explained []Explanation `json:"explained"`
	Notices   []Notice      `json:"notices"`
}

// Span is a piece of the sentence. Tone is "", "asked", "built", or a limit's
// name, and chooses a colour. Of is the ID of the input or output that it is a
// value of, "" for plain words.
type Span struct {
	Text string `json:"text"`
	Tone string `json:"tone,omitempty"`
	Of   string `json:"of,omitempty"`
}

// Input is one input's state.
type Input struct {
	ID       string  `json:"id"`
	Position float64 `json:"position"` // on the slider's track
	Value    string  `json:"value"`    // as typed, without its unit
	Text     string  `json:"text"`     // with its unit
	Changed  bool    `json:"changed"`
}

// Figure is one of the headline figures.
type Figure struct {
	Output string `json:"output"`
	Value  string `json:"value"`
	Note   string `json:"note"`
}

// Binding is the limit that binds in a year, as the strip shows it.
type Binding struct {
	Year  int    `json:"year"`
	Limit string `json:"limit"`
	Label string `json:"label"`
}

// Chart is what stands around a drawing: its words and its table. A further
// chart that is not open has its takeaway alone, and not even that while a
// slider is held.
type Chart struct {
	Name        string     `json:"name"`
	Takeaway    string     `json:"takeaway,omitempty"`
	Description string     `json:"description,omitempty"`
	Columns     []string   `json:"columns,omitempty"`
	Rows        [][]string `json:"rows,omitempty"`
}

// Notice tells the reader what could not be done.
type Notice struct {
	Text string `json:"text"`
	Kind string `json:"kind"`
}

// Snapshot returns what to show now.
func (s *Session) Snapshot() Snapshot {
	return Snapshot{
		Seq:       s.seq,
		Preset:    s.state.Preset.ID,
		About:     s.state.Preset.Text,
		Changed:   len(s.state.Changed()),
		Query:     s.state.Query(),
		Year:      s.state.Year,
		Sentence:  s.sentence(),
		Inputs:    s.inputs(),
		Figures:   s.figures(),
		Limits:    s.limits(),
		Charts:    s.charts(),
		Explained: s.explanations(),
		Notices:   s.notices,
	}
}

func (s *Session) inputs() []Input {
	inputs := make([]Input, model.NumInputs)
	for i := range inputs {
		p, v := model.Input(i).Param(), s.state.Inputs[i]
		inputs[i] = Input{ID: p.ID, Position: p.Position(v), Value: p.Value(v), Text: p.Format(v),
			Changed: v != s.state.Preset.Inputs[i]}
	}
	return inputs
}

func (s *Session) limits() []Binding {
	limits := make([]Binding, model.Years)
	for i := range limits {
		year := model.FirstYear + i
		l := s.result.Binding(year)
		limits[i] = Binding{year, l.String(), limitLabels[l]}
	}
	return limits
}

var limitLabels = [...]string{model.NoLimit: "no limit", model.Chips: "chips", model.Power: "power", model.Money: "money"}
