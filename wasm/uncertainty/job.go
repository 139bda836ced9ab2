package uncertainty

import (
	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
)

// Job is a request to compute something. Which fields are read besides the first
// four depends on its kind.
type Job struct {
	ID    int    `json:"id"`    // repeated in each answer
	Kind  string `json:"kind"`  // a key of kinds
	Query string `json:"query"` // the scenario, as in the page's address
	Lang  string `json:"lang"`  // language tag of the answers

	// Draft limits the number of runs, because a slider is being dragged and the
	// next job is near.
	Draft bool `json:"draft"`
	// Questions are written as ensemble.ParseQuestion reads them.
	Questions []string `json:"questions"`
	// Published adds a question for each published forecast.
	Published bool `json:"published"`

	Output string   `json:"output"` // ID of the output to analyse, in the query's year
	Value  string   `json:"value"`  // target, as a reader types it
	By     []string `json:"by"`     // IDs of the inputs that a search may change

	// Charted is the question whose probabilities are drawn with the bands, the
	// reader's own or published; by default the first.
	Charted string `json:"charted"`

	// The drawing's size in CSS pixels, 0 for none, and its theme's name.
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
	Theme  string  `json:"theme"`
}

// Answer is a report on a job: progress, a result so far, or an error.
type Answer struct {
	ID       int     `json:"id"`
	Kind     string  `json:"kind"`
	Progress float64 `json:"progress"` // 0 to 1
	Done     bool    `json:"done"`     // this is the last answer
	Error    string  `json:"error,omitempty"`
	Result   any     `json:"result,omitempty"`
}

// kind runs a job. It publishes results as soon as they are worth showing, and
// returns when ctx ends.
type kind func(w *work) error

// kinds maps the name of each kind to its function.
var kinds = map[string]kind{"bands": bands, "tornado": reasons, "variance": reasons, "waterfall": reasons, "solve": goal}

// state parses the job's query. Errors are dropped because the page has reported
// them.
func (j *Job) state() scenario.State {
	s, _ := scenario.ParseQuery(j.Query)
	return s
}

// language returns the language of the answers, English if the tag is unknown.
func (j *Job) language() *i18n.Language {
	l, _ := i18n.Find(j.Lang)
	return l
}
