package session

import (
	"encoding/json"

	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// exported is a session as it is handed from one program to another that comes later.
type exported struct {
	State     exportedState   `json:"state"`
	Back      []exportedState `json:"back,omitempty"` // what can be undone
	Forth     []exportedState `json:"forth,omitempty"`
	Language  string          `json:"language"`
	OpenChart string          `json:"openChart,omitempty"`
	Form      Threshold       `json:"form"`
	Charted   string          `json:"charted,omitempty"`
	Notices   []Notice        `json:"notices,omitempty"`
}

// exportedState is a state as its address has it, with the scenario files that its
// cases were read from, which no address carries.
type exportedState struct {
	Query string `json:"query"`
	File  string `json:"file,omitempty"`
	FileB string `json:"fileB,omitempty"`
}

// Export returns all that a reader has made of the session, as Import takes it.
func (s *Session) Export() string {
	e := exported{State: exportState(&s.state), Back: exportStates(s.history.back), Forth: exportStates(s.history.forth), Language: s.lang.Tag, OpenChart: s.openChart, Charted: s.form.charted, Notices: s.notices(),
		Form: Threshold{s.form.Output.Spec().ID, s.form.Below, s.form.text}}
	text, err := json.Marshal(e)
	if err != nil {
		panic(err) // strings are all that it holds
	}
	return string(text)
}

func exportStates(states []scenario.State) []exportedState {
	var all []exportedState
	for i := range states {
		all = append(all, exportState(&states[i]))
	}
	return all
}

func exportState(s *scenario.State) exportedState {
	e := exportedState{Query: s.Query(), File: exportFile(&s.Case)}
	if s.B != nil {
		e.FileB = exportFile(s.B)
	}
	return e
}

// exportFile returns the scenario file that a case was read from, "" for none.
func exportFile(c *scenario.Case) string {
	if c.Preset.ID != "" {
		return ""
	}
	original := scenario.Of(c.Preset)
	return string(scenario.Write(&original, c.Preset.Name, c.Preset.Text))
}

// Import has the session be one that was exported. The error says what cannot be
// read of it; the session is as it was then.
func (s *Session) Import(text string) error {
	var e exported
	if err := json.Unmarshal([]byte(text), &e); err != nil {
		return err
	}
	lang, err := i18n.Find(e.Language)
	if err != nil {
		return err
	}
	if e.OpenChart != "" {
		if _, err := chart.Find(e.OpenChart); err != nil {
			return err
		}
	}
	state, err := e.State.read()
	if err != nil {
		return err
	}
	back, err := readStates(e.Back)
	if err != nil {
		return err
	}
	forth, err := readStates(e.Forth)
	if err != nil {
		return err
	}
	form := newForm()
	if form.Output, err = scenario.ParseAbout(e.Form.Output); err != nil {
		return err
	}
	if v, err := lang.Numbers().Parse(e.Form.Value); err == nil {
		form.Value = v
	}
	form.Below, form.text, form.charted = e.Form.Below, e.Form.Value, e.Charted
	s.seq++
	s.state, s.history, s.lang, s.openChart, s.form = state, history{back: back, forth: forth}, lang, e.OpenChart, form
	s.errs, s.imported, s.dragging, s.dragQuery = nil, e.Notices, false, nil
	s.run()
	return nil
}

func readStates(states []exportedState) ([]scenario.State, error) {
	var all []scenario.State
	for i := range states {
		state, err := states[i].read()
		if err != nil {
			return nil, err
		}
		all = append(all, state)
	}
	return all, nil
}

// read returns the state. What is wrong with its address was said when it came.
func (e *exportedState) read() (scenario.State, error) {
	state, _ := scenario.ParseQuery(e.Query)
	err := readExported(&state.Case, e.File)
	if err == nil && state.B != nil {
		err = readExported(state.B, e.FileB)
	}
	return state, err
}

// readExported has a case depart from the scenario file that it was read from.
func readExported(c *scenario.Case, file string) error {
	if file == "" {
		return nil
	}
	p, _, err := scenario.Read([]byte(file))
	c.Preset = &p
	return err
}
