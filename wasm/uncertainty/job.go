package uncertainty

import (
	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
)

// Job is something to work out. Which fields are read beside the first is the
// kind's to say.
type Job struct {
	ID    int    `json:"id"`    // told again with each answer
	Kind  string `json:"kind"`  // one of kinds
	Query string `json:"query"` // the scenario, as the page's address has it
	Lang  string `json:"lang"`  // that answers are in

	// Draft is for while a slider is held: few runs, because the next job is near.
	Draft bool `json:"draft"`
	// Questions are asked as ensemble.ParseQuestion reads them.
	Questions []string `json:"questions"`
	// Published asks too whether each published forecast is passed.
	Published bool `json:"published"`

	Output string   `json:"output"` // ID of what is asked about, in the query's year
	Value  string   `json:"value"`  // that it should have, as a reader types it
	By     []string `json:"by"`     // inputs that may be changed for that

	// Charted is the question whose chances are drawn with the bands, one of
	// Questions or published; else the first is.
	Charted string `json:"charted"`

	// A drawing's size in CSS pixels, 0 for none, and its theme's name.
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
	Theme  string  `json:"theme"`
}

// Answer is what is known of a job so far.
type Answer struct {
	ID       int     `json:"id"`
	Kind     string  `json:"kind"`
	Progress float64 `json:"progress"` // 0 to 1
	Done     bool    `json:"done"`     // nothing more will be said
	Error    string  `json:"error,omitempty"`
	Result   any     `json:"result,omitempty"`
}

// kind works out jobs of one kind. It tells what it knows as soon as that is
// worth showing, and ends with ctx.
type kind func(w *work) error

// kinds are all that can be asked for.
var kinds = map[string]kind{"bands": bands, "tornado": reasons, "variance": reasons, "waterfall": reasons, "solve": goal}

// state reads the job's scenario. What is wrong with an address has been said by
// the page.
func (j *Job) state() scenario.State {
	s, _ := scenario.ParseQuery(j.Query)
	return s
}

// language returns the language that answers are in, English where none is
// known.
func (j *Job) language() *i18n.Language {
	l, _ := i18n.Find(j.Lang)
	return l
}
