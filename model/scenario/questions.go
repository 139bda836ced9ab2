package scenario

import (
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// Questions holds a reader's questions about the scenario.
type Questions struct {
	About         model.Output        // the output that Analyses are about, in the year shown
	Analyses      []string            // the open AnalysisKinds, in that order
	Probabilities []ensemble.Question // questions about probability
}

// DefaultAbout is the default output of analyses.
const DefaultAbout = model.PowerAI

// NoQuestions is the initial value: no question.
var NoQuestions = Questions{About: DefaultAbout}

// AnalysisKinds lists the kinds of analysis: tornado and shares of the variance
// (what matters most), goal-seek (what would have to be true), and waterfall (why
// two scenarios differ).
var AnalysisKinds = []string{"tornado", "variance", "goal", "waterfall"}

// IsOpen reports whether an analysis is open.
func (a *Questions) IsOpen(kind string) bool { return slices.Contains(a.Analyses, kind) }

// SetOpen opens or closes an analysis. Tornado and variance replace each other. The
// error is about an unknown kind.
func (a *Questions) SetOpen(kind string, open bool) error {
	otherWay := map[string]string{"tornado": "variance", "variance": "tornado"}[kind]
	all := slices.DeleteFunc(slices.Clone(a.Analyses), func(k string) bool { return k == kind || k == otherWay })
	if open {
		all = append(all, kind)
	}
	kinds, errs := ParseAnalyses(strings.Join(all, ","))
	if len(errs) > 0 {
		return errs[0]
	}
	a.Analyses = kinds
	return nil
}

// MaxQuestions is the largest number of questions about probability.
const MaxQuestions = 8

// Same reports whether two sets of questions are the same.
func (a *Questions) Same(o *Questions) bool {
	return a.About == o.About && slices.Equal(a.Analyses, o.Analyses) && slices.Equal(a.Probabilities, o.Probabilities)
}

// escape escapes only what a query must, so that it stays readable.
var escape = strings.NewReplacer(">", "%3E", "<", "%3C", "+", "%2B")

// keys adds what differs from NoQuestions.
func (a *Questions) keys(add func(key, value string)) {
	if a.About != DefaultAbout {
		add("about", a.About.Spec().ID)
	}
	if len(a.Analyses) > 0 {
		add("why", strings.Join(a.Analyses, ","))
	}
	if len(a.Probabilities) > 0 {
		add("ask", escape.Replace(a.ProbabilitiesText()))
	}
}

// ProbabilitiesText returns the questions about probability as ParseProbabilities
// reads them.
func (a *Questions) ProbabilitiesText() string {
	var all []string
	for _, q := range a.Probabilities {
		all = append(all, q.String())
	}
	return strings.Join(all, ",")
}

// questions parses the keys and drops what cannot be read.
func (r *reader) questions() Questions {
	a := NoQuestions
	if id := r.values.Get("about"); id != "" {
		o, err := ParseAbout(id)
		if err == nil {
			a.About = o
		}
		r.say(err)
	}
	var errs []error
	a.Analyses, errs = ParseAnalyses(r.values.Get("why"))
	r.errs = append(r.errs, errs...)
	a.Probabilities, errs = ParseProbabilities(r.values.Get("ask"))
	r.errs = append(r.errs, errs...)
	return a
}

// ParseAbout returns the output with an ID. The error is about one that is unknown
// or cannot be analysed.
func ParseAbout(id string) (model.Output, error) {
	o, ok := model.FindOutput(id)
	if !ok {
		return o, model.UnknownOutput(id)
	}
	return o, model.Point{Output: o, Year: DefaultYear}.Check()
}

// ParseAnalyses parses kinds of analysis, separated by commas. It returns the known
// ones and an error for each other.
func ParseAnalyses(text string) (why []string, errs []error) {
	for name := range strings.SplitSeq(text, ",") {
		if name != "" && !slices.Contains(AnalysisKinds, name) {
			errs = append(errs, model.NewProblem("why: {typed} is no way to ask; the nearest is {nearest}",
				"{typed}", strconv.Quote(name), "{nearest}", strconv.Quote(model.Nearest(name, AnalysisKinds))))
		}
	}
	for _, name := range AnalysisKinds {
		if slices.Contains(strings.Split(text, ","), name) {
			why = append(why, name)
		}
	}
	return why, errs
}

// ParseProbabilities parses questions about probability, separated by commas. It
// returns at most MaxQuestions valid ones and an error for each other.
func ParseProbabilities(text string) (questions []ensemble.Question, errs []error) {
	for part := range strings.SplitSeq(text, ",") {
		if part == "" {
			continue
		}
		q, err := ensemble.ParseQuestion(part)
		switch {
		case err != nil:
			errs = append(errs, err)
		case !slices.Contains(questions, q) && len(questions) < MaxQuestions:
			questions = append(questions, q)
		}
	}
	return questions, errs
}
