package session

import (
	"errors"
	"slices"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
)

// Snapshot is everything a page shows of a session. Text is ready to be shown.
type Snapshot struct {
	Seq         int           `json:"seq"` // counts intents
	Language    string        `json:"language"`
	Preset      string        `json:"preset"` // "" for a file
	Name        string        `json:"name"`   // the preset's, or the file's
	Title       string        `json:"title"`  // the name with the number of changes, and what it is compared with
	About       string        `json:"about"`  // what the preset changes, in a sentence
	Changes     []Change      `json:"changes"`
	Compare     *Comparison   `json:"compare"` // nil where nothing is compared
	CanUndo     bool          `json:"canUndo"`
	CanRedo     bool          `json:"canRedo"`
	Query       string        `json:"query"`
	InputsQuery string        `json:"inputsQuery"` // of what results depend on alone
	Year        int           `json:"year"`
	By          string        `json:"by"`       // "year" or "quarter"
	Dragging    bool          `json:"dragging"` // a slider, a point of a curve or a threshold is being dragged
	Uncertainty Uncertainty   `json:"uncertainty"`
	Questions   Questions     `json:"questions"`
	Sentence    []Span        `json:"sentence"`
	Inputs      []Input       `json:"inputs"` // in registry order
	Figures     []Figure      `json:"figures"`
	Limits      []LimitPeriod `json:"limits"` // one a year
	Charts      []Chart       `json:"charts"`
	Explained   []Explanation `json:"explained,omitempty"` // not while a slider is held: nothing is open then that shows them
	Notices     []Notice      `json:"notices"`
}

// Input is one input's state.
type Input struct {
	ID        string  `json:"id"`
	Position  float64 `json:"position"`  // on the slider's track
	Value     string  `json:"value"`     // as typed, without its unit
	Text      string  `json:"text"`      // with its unit
	ValueText string  `json:"valueText"` // with its unit and what it is known for, to be heard
	Changed   bool    `json:"changed"`
	Idle      string  `json:"idle,omitempty"` // why the change changes nothing that is built
}

// Change is an input that differs from the preset.
type Change struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Now   string `json:"now"`
	Was   string `json:"was"` // in the preset
}

// Figure is one of the headline figures.
type Figure struct {
	Output string `json:"output"`
	Value  string `json:"value"`
	Note   string `json:"note"`
}

// LimitPeriod is what holds building back in a year, as the strip shows it: the limit
// that weighs most, and a second that weighs a third or more. Years beside each
// other that name the same limits share one label, whichever of two weighs more.
type LimitPeriod struct {
	Year   int    `json:"year"`
	Limit  string `json:"limit"`
	Second string `json:"second,omitempty"`
	Label  string `json:"label"`           // of both
	Named  []Span `json:"named"`           // the label, with the limits' tones
	Run    int    `json:"run"`             // years from this one on that share it
	Again  bool   `json:"again,omitempty"` // the year before shares it
}

// Chart is what stands around a drawing: its words and its table. A further
// chart that is not open has its takeaway alone, and not even that while a
// slider is held.
type Chart struct {
	Name        string     `json:"name"`
	Subtitle    string     `json:"subtitle"`
	Log         bool       `json:"log"`
	Scalable    bool       `json:"scalable"` // between log and linear
	Takeaway    string     `json:"takeaway,omitempty"`
	Description string     `json:"description,omitempty"`
	Columns     []string   `json:"columns,omitempty"`
	Rows        [][]string `json:"rows,omitempty"`
}

// Notice tells the reader what could not be done, or not as it was asked for.
type Notice struct {
	Text string `json:"text"`
	Kind string `json:"kind"`         // "error", "key" for one about a key of the address that nobody knows, or "migrated" for what became of an earlier version's input
	Of   string `json:"of,omitempty"` // ID of the input that it is about
}

// Snapshot returns what to show now.
func (s *Session) Snapshot() Snapshot {
	by := "year"
	if s.state.Quarterly {
		by = "quarter"
	}
	return Snapshot{
		Seq:         s.seq,
		Language:    s.lang.Tag,
		Preset:      s.state.Preset.ID,
		Name:        s.name(&s.state.Case),
		Title:       s.Title(),
		About:       s.lang.T(s.state.Preset.Text),
		Changes:     s.changes(),
		Compare:     s.comparisonView(),
		CanUndo:     len(s.history.back) > 0,
		CanRedo:     len(s.history.forth) > 0,
		Query:       s.state.Query(),
		InputsQuery: s.state.InputsQuery(),
		Year:        s.state.Year,
		By:          by,
		Dragging:    s.dragging,
		Uncertainty: Uncertainty(s.state.Uncertainty),
		Questions:   s.questions(),
		Sentence:    s.Sentence(),
		Inputs:      s.inputs(),
		Figures:     s.figures(),
		Limits:      s.limitPeriods(),
		Charts:      s.charts(),
		Explained:   s.explanations(),
		Notices:     s.notices(),
	}
}

func (s *Session) changes() []Change {
	changes := []Change{}
	for _, i := range s.state.Changed() {
		p := i.Param()
		changes = append(changes, Change{p.ID, s.lang.T(p.Label), s.lang.Format(p, s.state.Inputs[i]), s.lang.Format(p, s.state.Preset.Inputs[i])})
	}
	return changes
}

func (s *Session) inputs() []Input {
	inputs := make([]Input, model.NumInputs)
	for i := range inputs {
		p, v := model.Input(i).Param(), s.state.Inputs[i]
		text := s.lang.Format(p, v)
		inputs[i] = Input{ID: p.ID, Position: p.Position(v), Value: s.lang.Numbers().Digits(p.Value(v)), Text: text, ValueText: s.valueText(p, v, text),
			Changed: v != s.state.Preset.Inputs[i]}
		// While a slider is held, only its own case is worked out; of the others what
		// was said stays, so that nothing above the slider comes or goes.
		switch {
		case !inputs[i].Changed:
			s.ineffective[i] = ""
		case !s.dragging || s.lastID == p.ID:
			s.ineffective[i] = s.whyIneffective(model.Input(i))
		}
		inputs[i].Idle = s.ineffective[i]
	}
	return inputs
}

// valueText adds to a value the mark that it lies at: those who do not see the marks
// under a track hear them.
func (s *Session) valueText(p *model.Param, v float64, text string) string {
	for _, m := range p.Marks {
		if m.Value == v {
			return s.lang.T("{value}, at the mark {mark}", "{value}", text, "{mark}", s.lang.T(m.Label))
		}
	}
	return text
}

func (s *Session) limitPeriods() []LimitPeriod {
	limits := make([]LimitPeriod, model.Years)
	for i := range limits {
		year := model.FirstYear + i
		first, second := s.result.Bottlenecks(year)
		b := LimitPeriod{Year: year, Limit: first.String(), Label: s.limitNames(first, second), Named: s.limitSpans(first, second), Run: 1}
		if second != model.NoLimit {
			b.Second = second.String()
		}
		limits[i] = b
	}
	for i := len(limits) - 2; i >= 0; i-- {
		if next := &limits[i+1]; limits[i].shares(next) {
			limits[i].Run, next.Again = next.Run+1, true
		}
	}
	return limits
}

// shares reports whether two years name the same limits.
func (b *LimitPeriod) shares(with *LimitPeriod) bool {
	return b.Limit == with.Limit && b.Second == with.Second || b.Limit == with.Second && b.Second == with.Limit
}

// limitSpans is the name of what holds building back, each limit in its tone.
func (s *Session) limitSpans(first, second model.Limit) []Span {
	if first == model.NoLimit {
		return []Span{{Text: s.limitNames(first, second)}}
	}
	mark := func(l model.Limit) string { return "[" + l.String() + " " + s.lang.T(limitLabels[l]) + "]" }
	text := mark(first)
	if second != model.NoLimit {
		text = s.lang.T(bothLimits, "{first}", text, "{last}", mark(second))
	}
	all := spans(text)
	for i := range all {
		all[i].Of = "" // one explanation for all years stands beside them
	}
	return all
}

// limitNames names what holds building back.
func (s *Session) limitNames(first, second model.Limit) string {
	name := s.lang.T(limitLabels[first])
	if second == model.NoLimit {
		return name
	}
	return s.lang.T(bothLimits, "{first}", name, "{last}", s.lang.T(limitLabels[second]))
}

// notices says what went wrong.
func (s *Session) notices() []Notice {
	all := slices.Clone(s.imported)
	for _, err := range s.errs {
		n := Notice{Text: s.lang.Error(err), Kind: "error"}
		switch {
		case errors.As(err, new(scenario.UnknownKey)):
			n.Kind = "key"
		case errors.As(err, new(scenario.Migrated)):
			n.Kind = "migrated"
		}
		if p := (*model.Problem)(nil); n.Kind == "error" && errors.As(err, &p) {
			if _, ok := model.FindInput(p.About()); ok {
				n.Of = p.About()
			}
		}
		all = append(all, n)
	}
	return all
}

var bothLimits = i18n.Mark("{first} and {last}")

var limitLabels = [...]string{model.NoLimit: i18n.Mark("no limit"), model.Chips: i18n.Mark("chips"), model.Power: i18n.Mark("power"), model.Money: i18n.Mark("money"), model.Ceiling: i18n.Mark("ceiling on spending")}
