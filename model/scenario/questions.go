package scenario

import (
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// Questions is what a reader asks about the scenario.
type Questions struct {
	About         model.Output        // what Analyses are about, in the year that is read
	Analyses      []string            // of AnalysisKinds those that are asked, in that order
	Probabilities []ensemble.Question // how likely these are
}

// DefaultAbout is what is asked about unless somebody chooses another.
const DefaultAbout = model.PowerAI

// NoQuestions is what everything starts with: no question.
var NoQuestions = Questions{About: DefaultAbout}

// AnalysisKinds are the ways to ask why: what matters most, by itself and as shares of the
// variance, what would have to be true, and why two scenarios differ.
var AnalysisKinds = []string{"tornado", "variance", "goal", "waterfall"}

// IsOpen reports whether an analysis is open.
func (a *Questions) IsOpen(kind string) bool { return slices.Contains(a.Analyses, kind) }

// SetOpen opens an analysis, or closes it. What matters most is shown in one way: by
// itself, or as shares of the variance.
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

// MaxQuestions is how many questions of chance are kept.
const MaxQuestions = 8

// Same reports whether the same is asked.
func (a *Questions) Same(o *Questions) bool {
	return a.About == o.About && slices.Equal(a.Analyses, o.Analyses) && slices.Equal(a.Probabilities, o.Probabilities)
}

// escape writes what a query has to, and leaves the rest to be read.
var escape = strings.NewReplacer(">", "%3E", "<", "%3C", "+", "%2B")

// keys adds what differs from no question.
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

// ProbabilitiesText returns the questions of chance as ParseProbabilities reads them.
func (a *Questions) ProbabilitiesText() string {
	var all []string
	for _, q := range a.Probabilities {
		all = append(all, q.String())
	}
	return strings.Join(all, ",")
}

// questions reads the keys. What cannot be read is not asked.
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

// ParseAbout reads an output that can be asked about.
func ParseAbout(id string) (model.Output, error) {
	o, ok := model.FindOutput(id)
	if !ok {
		return o, model.UnknownOutput(id)
	}
	return o, model.Point{Output: o, Year: DefaultYear}.Check()
}

// ParseAnalyses reads ways to ask why, with commas between them. Each that is none is
// an error, the others are returned.
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

// ParseProbabilities reads questions of chance, with commas between them. Each that is
// none is an error, the others are returned, and of these the first few.
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
