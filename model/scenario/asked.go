package scenario

import (
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// Asked is what a reader asks about the scenario.
type Asked struct {
	About  model.Output        // what Why is about, in the year that is read
	Why    []string            // of Whys those that are asked, in that order
	Likely []ensemble.Question // how likely these are
}

// DefaultAbout is what is asked about unless somebody chooses another.
const DefaultAbout = model.PowerAI

// Nothing is what everything starts with: no question.
var Nothing = Asked{About: DefaultAbout}

// Whys are the ways to ask why: what matters most, by itself and as shares of the
// variance, what would have to be true, and why two scenarios differ.
var Whys = []string{"tornado", "variance", "goal", "waterfall"}

// MostLikely is how many questions of chance are kept.
const MostLikely = 8

// Same reports whether the same is asked.
func (a *Asked) Same(o *Asked) bool {
	return a.About == o.About && slices.Equal(a.Why, o.Why) && slices.Equal(a.Likely, o.Likely)
}

// escape writes what a query has to, and leaves the rest to be read.
var escape = strings.NewReplacer(">", "%3E", "<", "%3C", "+", "%2B")

// keys adds what differs from no question.
func (a *Asked) keys(add func(key, value string)) {
	if a.About != DefaultAbout {
		add("about", a.About.Spec().ID)
	}
	if len(a.Why) > 0 {
		add("why", strings.Join(a.Why, ","))
	}
	if len(a.Likely) > 0 {
		add("ask", escape.Replace(a.LikelyText()))
	}
}

// LikelyText returns the questions of chance as ParseLikely reads them.
func (a *Asked) LikelyText() string {
	var all []string
	for _, q := range a.Likely {
		all = append(all, q.String())
	}
	return strings.Join(all, ",")
}

// asked reads the keys. What cannot be read is not asked.
func (r *reader) asked() Asked {
	a := Nothing
	if id := r.values.Get("about"); id != "" {
		o, err := ParseAbout(id)
		if err == nil {
			a.About = o
		}
		r.say(err)
	}
	var errs []error
	a.Why, errs = ParseWhy(r.values.Get("why"))
	r.errs = append(r.errs, errs...)
	a.Likely, errs = ParseLikely(r.values.Get("ask"))
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

// ParseWhy reads ways to ask why, with commas between them. Each that is none is
// an error, the others are returned.
func ParseWhy(text string) (why []string, errs []error) {
	for name := range strings.SplitSeq(text, ",") {
		if name != "" && !slices.Contains(Whys, name) {
			errs = append(errs, model.NewProblem("why: {typed} is no way to ask; the nearest is {nearest}",
				"{typed}", strconv.Quote(name), "{nearest}", strconv.Quote(model.Nearest(name, Whys))))
		}
	}
	for _, name := range Whys {
		if slices.Contains(strings.Split(text, ","), name) {
			why = append(why, name)
		}
	}
	return why, errs
}

// ParseLikely reads questions of chance, with commas between them. Each that is
// none is an error, the others are returned, and of these the first few.
func ParseLikely(text string) (questions []ensemble.Question, errs []error) {
	for part := range strings.SplitSeq(text, ",") {
		if part == "" {
			continue
		}
		q, err := ensemble.ParseQuestion(part)
		switch {
		case err != nil:
			errs = append(errs, err)
		case !slices.Contains(questions, q) && len(questions) < MostLikely:
			questions = append(questions, q)
		}
	}
	return questions, errs
}
