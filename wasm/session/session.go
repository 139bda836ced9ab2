// Package session holds the one state that a reader changes: commands go in, a
// snapshot of everything to show comes out. It knows neither page nor window.
package session

import (
	"fmt"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
)

// Session is a scenario being edited, the year being read, and their run.
type Session struct {
	state   scenario.State
	result  model.Result
	seq     int
	open    string // the further chart that is in sight, "" for none
	held    bool   // a slider is being dragged
	notices []Notice
}

// New returns a session in the central scenario.
func New() *Session {
	s := &Session{state: scenario.Central()}
	s.run()
	return s
}

// Intent is one thing that a reader wants. Type says which; the other fields
// are read as the type needs them.
//
//	track   ID, Position         a slider moved to a place on its track
//	type    ID, Text             a value was typed
//	reset   ID                   one input back to the preset's value, all for ""
//	preset  ID                   another scenario
//	year    Value                another year to read
//	query   Text                 a URL's query
//	open    ID                   a further chart came into sight, or none for ""
//	layout, theme                for the stage alone; the session ignores them
type Intent struct {
	Type     string  `json:"type"`
	ID       string  `json:"id"`
	Position float64 `json:"position"`
	Text     string  `json:"text"`
	Value    float64 `json:"value"`
	// Final is false while a slider is held.
	Final bool `json:"final"`
}

// Apply does what the intent asks. What cannot be done leaves the state as it
// was and becomes a notice in the next snapshot.
func (s *Session) Apply(in Intent) {
	s.seq++
	s.notices = nil
	s.held = in.Type == "track" && !in.Final
	if err := s.apply(in); err != nil {
		s.notice(err)
		return
	}
	s.run()
}

func (s *Session) apply(in Intent) error {
	switch in.Type {
	case "track", "type", "reset":
		return s.edit(in)
	case "preset":
		p, err := scenario.Find(in.ID)
		if err != nil {
			return err
		}
		s.state.Preset, s.state.Inputs = p, p.Inputs
	case "year":
		year, err := scenario.ParseYear(strconv.FormatFloat(in.Value, 'f', -1, 64))
		if err != nil {
			return err
		}
		s.state.Year = year
	case "query":
		state, errs := scenario.ParseQuery(in.Text)
		s.state = state
		for _, err := range errs {
			s.notice(err)
		}
	case "open":
		if in.ID != "" {
			if _, err := chart.Find(in.ID); err != nil {
				return err
			}
		}
		s.open = in.ID
	case "layout", "theme":
	default:
		return fmt.Errorf("nothing is known to do for %q", in.Type)
	}
	return nil
}

// edit changes one input, or resets all.
func (s *Session) edit(in Intent) error {
	if in.Type == "reset" && in.ID == "" {
		s.state.Inputs = s.state.Preset.Inputs
		return nil
	}
	i, ok := model.FindInput(in.ID)
	if !ok {
		return model.UnknownInput(in.ID)
	}
	v := s.state.Preset.Inputs[i]
	switch in.Type {
	case "track":
		v = i.Param().ValueAt(in.Position)
	case "type":
		var err error
		if v, err = i.Param().Parse(in.Text); err != nil {
			return err
		}
	}
	s.state.Inputs[i] = v
	return nil
}

func (s *Session) notice(err error) {
	s.notices = append(s.notices, Notice{Text: err.Error(), Kind: "error"})
}

func (s *Session) run() { model.Run(&s.result, &s.state.Inputs) }

// Result returns the run of the present state. It is overwritten by Apply.
func (s *Session) Result() *model.Result { return &s.result }

// Year returns the year being read.
func (s *Session) Year() int { return s.state.Year }
