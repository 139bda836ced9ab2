// Package session holds the one state that a reader changes: commands go in, a
// snapshot of everything to show comes out. It knows neither page nor window.
package session

import (
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/quantity"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// Session is a scenario being edited, the one that it is compared with, how
// both are read, their runs, and every state before.
type Session struct {
	state        scenario.State
	result       model.Result
	comparison   cachedRun
	base         cachedRun               // of what the scenario departs from
	without      model.Result            // of the scenario without one of its changes
	trialResults [2]model.Result         // of another scenario, with the change and without it
	ineffective  [model.NumInputs]string // what was said last of each change
	history      history
	bands        *ensemble.Bands // the last that were worked out; nil for none
	lang         *i18n.Language
	seq          int
	form         form
	dragQuery    *string // of the scenario in which the point was taken hold of that is being dragged; nil for none
	openChart    string  // the further chart that is in sight, "" for none
	dragging     bool    // a slider is being dragged
	lastID       string  // ID of what the last intent was about
	errs         []error
	imported     []Notice // that came with a state, until the next change
}

// New returns a session in the central scenario, which speaks English.
func New() *Session {
	s := &Session{state: scenario.Central(), lang: i18n.English, form: newForm()}
	s.run()
	return s
}

// Intent is one thing that a reader wants. Type says which; the other fields
// are read as the type needs them.
//
//	track     ID, Position       a slider moved to a place on its track
//	type      ID, Text           a value was typed
//	reset     ID                 one input back to the preset's value, all for ""
//	preset    ID                 another scenario
//	file      Text               a scenario file's content
//	take      Set, ID            inputs take values that were found; with the ID "beside" the scenario so far is B
//	compare   ID                 a preset beside the scenario; "current" for the scenario as it is, "" for none
//	swap                         the scenario and the one beside it change places
//	year      Value              another year to read
//	by        Text               "year" or "quarter"
//	scale     ID, Text           a chart's scale: "log" or "linear"
//	doubt       Text             bands "on" or "off"
//	seed, runs  Text             how bands are drawn
//	about     Text               the output that analyses are about; no question is a change to be undone
//	analyses  Text               those that are open, with commas between them
//	analysis  ID, Text           one is open, "on", or not, "off"
//	question-form    ID, Below, Text         a threshold is in the form, of an output
//	question-add     ID, Below, Text         how likely is it that it is passed?
//	question-drag    ID, Below, Value        the threshold is dragged on a chart
//	question-remove, question-chart  Text    a question is asked no longer, or drawn
//	undo, redo                   one change back, and forth again
//	query     Text               a URL's query; not a change to be undone
//	language  Text               another language, by its tag
//	open      ID                 a further chart came into sight, or none for ""
//	layout, theme                for the stage alone; the session ignores them
type Intent struct {
	Type     string  `json:"type"`
	ID       string  `json:"id"`
	Position float64 `json:"position"`
	Text     string  `json:"text"`
	Value    float64 `json:"value"`
	Below    bool    `json:"below"`
	// Set is values of inputs, by their IDs.
	Set map[string]float64 `json:"set"`
	// Final is false while a slider is held, a point of a curve, or a threshold.
	Final bool `json:"final"`
}

// Dragging reports whether the reader holds what the intent moves.
func (in *Intent) Dragging() bool {
	return (in.Type == "track" || in.Type == "take" || in.Type == "question-drag") && !in.Final
}

// Apply does what the intent asks. What cannot be done leaves the state as it
// was and becomes a notice in the next snapshot.
func (s *Session) Apply(in Intent) {
	s.seq++
	s.errs, s.imported = nil, nil
	s.lastID = in.ID
	s.dragging = in.Dragging()
	if in.Type == "take" && in.Final {
		s.dragQuery = nil
	}
	before := s.state
	if err := s.apply(in); err != nil {
		s.errs = append(s.errs, err)
		return
	}
	if in.Type != "query" {
		s.closeVariance(&before)
	}
	s.run()
}

func (s *Session) apply(in Intent) error {
	switch in.Type {
	case "undo", "redo":
		return s.undoOrRedo(in.Type)
	case "query":
		s.setQuery(in.Text)
	case "about", "analyses", "analysis", "question-form", "question-add", "question-drag", "question-remove", "question-chart":
		return s.ask(in)
	case "language":
		l, err := i18n.Find(in.Text)
		if err != nil {
			return err
		}
		s.form.setLanguage(s.lang, l)
		s.lang = l
	case "open":
		if in.ID != "" {
			if _, err := chart.Find(in.ID); err != nil {
				return err
			}
		}
		s.openChart = in.ID
	case "layout", "theme":
	default:
		next := s.state
		if err := s.change(&next, in); err != nil {
			return err
		}
		s.history.record(in, &s.state, &next)
		s.state = next
	}
	return nil
}

// change does to a state what can be undone.
func (s *Session) change(to *scenario.State, in Intent) error {
	switch in.Type {
	case "track", "type", "reset":
		return s.edit(to, in)
	case "preset":
		p, err := scenario.Find(in.ID)
		if err != nil {
			return err
		}
		to.Case = scenario.Of(p)
	case "file":
		return s.readFile(to, in.Text)
	case "take":
		return setInputs(to, in)
	case "compare":
		return setComparison(to, in.ID)
	case "swap":
		return swap(to)
	case "year":
		year, err := scenario.ParseYear(quantity.Plain(in.Value))
		if err != nil {
			return err
		}
		to.Year = year
	case "by":
		return setPeriod(to, in.Text)
	case "doubt", "seed", "runs":
		return s.setUncertainty(to, in.Type, in.Text)
	case "scale":
		return setScale(to, in.ID, in.Text)
	default:
		return model.NewProblem("unknown command {type}", "{type}", strconv.Quote(in.Type))
	}
	return nil
}

// edit changes one input, or resets all.
func (s *Session) edit(to *scenario.State, in Intent) error {
	if in.Type == "reset" && in.ID == "" {
		to.Inputs = to.Preset.Inputs
		return nil
	}
	i, ok := model.FindInput(in.ID)
	if !ok {
		return model.UnknownInput(in.ID)
	}
	v := to.Preset.Inputs[i]
	switch in.Type {
	case "track":
		v = i.Param().ValueAt(in.Position)
	case "type":
		var err error
		if v, err = s.parseTyped(i.Param(), in.Text); err != nil {
			return err
		}
	}
	to.Inputs[i] = v
	return nil
}

// setInputs gives inputs the values that were found for them.
func setInputs(to *scenario.State, in Intent) error {
	before := to.Case
	for id, v := range in.Set {
		i, ok := model.FindInput(id)
		if !ok {
			return model.UnknownInput(id)
		}
		if err := i.Param().Check(v); err != nil {
			return err
		}
		to.Inputs[i] = v
	}
	if in.ID == "beside" {
		to.B = &before
	}
	return nil
}

// parseTyped reads a value that was typed over the one that a slider shows. Where
// that is in trillions, a bare number that fits as trillions alone is meant so.
func (s *Session) parseTyped(p *model.Param, text string) (float64, error) {
	v, err := p.Parse(text, s.lang.Numbers())
	if err != nil && p.Unit == "$bn/yr" {
		if trillions, err := p.Parse(text+" tn", s.lang.Numbers()); err == nil {
			return trillions, nil
		}
	}
	return v, err
}

// setPeriod chooses years or quarters.
func setPeriod(to *scenario.State, text string) error {
	if text != "year" && text != "quarter" {
		return model.NewProblem("by: {typed} is neither year nor quarter", "{typed}", strconv.Quote(text))
	}
	to.Quarterly = text == "quarter"
	return nil
}

// setQuery takes on the state of an address. A state that the session has had
// comes back whole, with the names of files in it, which no address carries.
func (s *Session) setQuery(query string) {
	state, errs := scenario.ParseQuery(query)
	s.errs = append(errs, scales(&state)...)
	s.history.drag = drag{}
	if known := s.history.find(state.Query(), &s.state); known != nil {
		state = *known
	}
	same := slices.Equal(s.state.Questions.Probabilities, state.Questions.Probabilities)
	if s.state = state; !same {
		s.takeForm()
	}
}

func (s *Session) run() { model.Run(&s.result, &s.state.Inputs) }

// Result returns the run of the present state. It is overwritten by Apply.
func (s *Session) Result() *model.Result { return &s.result }

// State returns the present state.
func (s *Session) State() scenario.State { return s.state }

// Year returns the year being read.
func (s *Session) Year() int { return s.state.Year }

// Language returns the language that the session speaks.
func (s *Session) Language() *i18n.Language { return s.lang }
