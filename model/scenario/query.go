package scenario

import (
	"errors"
	"maps"
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// Prefixes of the two cases' keys.
const (
	sideA = ""
	sideB = "b."
)

// own lists the keys of a query other than inputs.
var own = []string{"preset", "year", "by", "log", "linear", "doubt", "seed", "runs", "about", "why", "ask", "v"}

// foreign lists keys that the page or an embed reads itself, or that other sites
// add to links. They are ignored without an error.
var foreign = []string{"lang", "dark", "plain", "static", "transparent", "fitchart", "hideControls", "view", "step", "fbclid", "gclid", "ref"}

// Query returns the state as a URL query without its question mark: only what
// differs from the central scenario, "" if nothing does.
func (s *State) Query() string { return s.query(shipped) }

// InputsQuery returns the part of the query on which results depend, without
// display settings and questions.
func (s *State) InputsQuery() string {
	bare := *s
	bare.Quarterly, bare.Log, bare.Linear, bare.Uncertainty.On, bare.Questions = false, nil, nil, false, NoQuestions
	return bare.Query()
}

func (s *State) query(v versions) string {
	var b strings.Builder
	add := func(key, value string) {
		if b.Len() > 0 {
			b.WriteByte('&')
		}
		b.WriteString(key + "=" + value)
	}
	if v.changed(s.Case.changed()) || s.B != nil && v.changed(s.B.changed()) {
		add("v", strconv.Itoa(v.now()))
	}
	s.Case.keys(sideA, add)
	if s.Year != DefaultYear {
		add("year", strconv.Itoa(s.Year))
	}
	if s.Quarterly {
		add("by", "quarter")
	}
	if len(s.Log) > 0 {
		add("log", strings.Join(s.Log, ","))
	}
	if len(s.Linear) > 0 {
		add("linear", strings.Join(s.Linear, ","))
	}
	s.Uncertainty.keys(add)
	s.Questions.keys(add)
	if s.B != nil {
		s.B.keys(sideB, add)
	}
	return b.String()
}

// keys adds a case's keys. B always has at least one: its preset or the changes to
// the central scenario.
func (c *Case) keys(side string, add func(key, value string)) {
	p, changed := c.shipped(), c.changed()
	if p != &Presets()[0] || side == sideB && len(changed) == 0 {
		add(side+"preset", p.ID)
	}
	for _, i := range changed {
		add(side+i.Param().ID, i.Param().Value(c.Inputs[i]))
	}
}

// changed returns the inputs that a query must name.
func (c *Case) changed() []model.Input { return differing(&c.Inputs, &c.shipped().Inputs) }

// ParseQuery parses a URL query, with or without its question mark, of any version.
// Unreadable values are left as the preset has them, and values out of range are
// clamped; there is an error for each, with what is right or nearest. Notices about
// an earlier version's inputs are Migrated.
func ParseQuery(query string) (State, []error) { return parseQuery(query, shipped) }

func parseQuery(query string, v versions) (State, []error) {
	r := reader{}
	values, err := url.ParseQuery(whole(strings.TrimPrefix(query, "?")))
	if err != nil {
		r.say(unreadable(err))
	}
	r.values = values
	r.twice(v)
	version, err := v.of(values)
	r.say(err)
	var changes []*change
	for _, s := range v.since(version) {
		done, errs := s.link(values)
		changes, r.errs = append(changes, done...), append(r.errs, errs...)
	}
	before := len(r.errs)

	s := Central()
	s.Case, _ = r.side(sideA)
	s.Year = r.year()
	s.Quarterly = r.quarterly()
	s.Log = r.names("log", nil)
	s.Linear = r.names("linear", s.Log)
	s.Uncertainty = r.uncertainty()
	s.Questions = r.questions()
	var inB *model.Inputs
	if b, ok := r.side(sideB); ok {
		s.B, inB = &b, &b.Inputs
	}
	r.unknown(v)
	return s, slices.Insert(r.errs, before, told(changes, &s.Inputs, inB)...)
}

// told returns the notices about changes, with the final values of scenario A and
// of B, which may be nil.
func told(changes []*change, a, b *model.Inputs) (all []error) {
	for _, c := range changes {
		in, name := a, "A"
		if c.side == sideB {
			in, name = b, "B"
			if in == nil { // nothing of B could be read
				none := model.Defaults()
				in = &none
			}
		}
		said := c.said(in)
		if said == nil {
			continue
		}
		if b != nil || c.side == sideB {
			said = inScenario(name, said)
		}
		all = append(all, said)
	}
	return all
}

// ampersands undoes repeated escaping of the ampersands in an address by other
// programs.
var ampersands = strings.NewReplacer("&amp;", "&", "&#038;", "&", "&#38;", "&", "&#x26;", "&",
	"&amp%3B", "&", "&amp%3b", "&", "&%23038%3B", "&", "&%23038;", "&", "&%2338%3B", "&", "&%2338;", "&")

// whole returns a query with plain ampersands and without a fragment.
func whole(query string) string {
	for {
		once := ampersands.Replace(query)
		if once == query {
			query, _, _ = strings.Cut(query, "#")
			return query
		}
		query = once
	}
}

// twice records an error for each key with two values, and which one is used.
func (r *reader) twice(v versions) {
	for _, key := range slices.Sorted(maps.Keys(r.values)) {
		all := r.values[key]
		_, was := v.former(strings.TrimPrefix(key, sideB))
		if (was || isKey(key)) && slices.ContainsFunc(all, func(v string) bool { return v != all[0] }) {
			r.say(model.NewProblem("{key} stands in the address more than once; {value} is used", "{key}", strconv.Quote(key), "{value}", strconv.Quote(all[0])))
		}
	}
}

// isKey reports whether ParseQuery reads a key.
func isKey(key string) bool {
	id, ofB := strings.CutPrefix(key, sideB)
	_, input := model.FindInput(id)
	return input || id == "preset" || !ofB && slices.Contains(own, key)
}

// unreadable returns an error with the malformed part of a query.
func unreadable(err error) error {
	part := ";"
	if escape := url.EscapeError(""); errors.As(err, &escape) {
		part = string(escape)
	}
	return model.NewProblem("part of the address cannot be read: {part}", "{part}", strconv.Quote(part))
}

// reader parses the values of a query and collects errors.
type reader struct {
	values url.Values
	errs   []error
}

func (r *reader) say(err error) {
	if err != nil {
		r.errs = append(r.errs, err)
	}
}

// side parses one of the two cases, and reports whether any key names it.
func (r *reader) side(side string) (c Case, ok bool) {
	c = Of(&Presets()[0])
	if id := r.values.Get(side + "preset"); id != "" {
		p, err := Find(id)
		if err == nil {
			c, ok = Of(p), true
		}
		r.say(onSide(side, err))
	}
	for i := range model.Params() {
		p := &model.Params()[i]
		if !r.values.Has(side + p.ID) {
			continue
		}
		v, readable, err := taken(p, r.values.Get(side+p.ID))
		if readable {
			c.Inputs[i], ok = v, true
		}
		r.say(onSide(side, err))
	}
	return c, ok
}

// taken parses an input's value and reports whether it is usable. A value out of
// range is clamped, with an error.
func taken(p *model.Param, text string) (v float64, ok bool, err error) {
	if v, err = p.Number(text, nil); err != nil {
		return 0, false, err
	}
	if err = p.Check(v); err == nil || p.Kind == model.Switch {
		return v, err == nil, err
	}
	end := min(max(v, p.Min), p.Max)
	return end, true, model.NewProblem("{input} ({id}): {value} is out of range; {used} is taken instead",
		"{input}", model.Label(p.Label), "{id}", p.ID, "{value}", model.Digits(p.Value(v)), "{used}", model.Amount{Param: p, Value: end})
}

// year parses the year and clamps it to the run's.
func (r *reader) year() int {
	text := r.values.Get("year")
	if text == "" {
		return DefaultYear
	}
	n, ok := quantity.Whole(text, 0, math.MaxInt)
	if !ok {
		_, err := ParseYear(text)
		r.say(err)
		return DefaultYear
	}
	year := min(max(n, model.FirstYear), model.LastYear)
	if year != n {
		r.say(model.NewProblem("year: {year} is not from {first} to {last}; {used} is taken instead", "{year}", text,
			"{first}", strconv.Itoa(model.FirstYear), "{last}", strconv.Itoa(model.LastYear), "{used}", strconv.Itoa(year)))
	}
	return year
}

func (r *reader) quarterly() bool {
	switch text := r.values.Get("by"); text {
	case "", "year":
	case "quarter":
		return true
	default:
		r.say(model.NewProblem("by: {typed} is neither year nor quarter", "{typed}", strconv.Quote(text)))
	}
	return false
}

// names parses the chart names under a key, without those in taken.
func (r *reader) names(key string, taken []string) []string {
	var all []string
	for name := range strings.SplitSeq(r.values.Get(key), ",") {
		switch {
		case name == "":
		case !isName(name):
			r.say(model.NewProblem("{key}: {name} is not the name of a chart", "{key}", key, "{name}", strconv.Quote(name)))
		case slices.Contains(taken, name):
			r.say(model.NewProblem("{key}: {name} has a scale already", "{key}", key, "{name}", strconv.Quote(name)))
		default:
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// isName reports whether a text could be the name of a chart.
func isName(text string) bool {
	return len(text) <= 40 && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" && !strings.HasPrefix(text, "-")
}

// unknown records an error for each unknown key, in alphabetical order, with what
// replaced a former input or the nearest known key.
func (r *reader) unknown(v versions) {
	for _, key := range slices.Sorted(maps.Keys(r.values)) {
		id, ofB := strings.CutPrefix(key, sideB)
		if isKey(key) || slices.Contains(foreign, key) || strings.HasPrefix(key, "utm_") {
			continue
		}
		names, side := own, sideA
		if ofB {
			names, side = own[:1], sideB
		}
		if f, ok := v.former(id); ok {
			r.say(UnknownKey{f.gone(side)})
			continue
		}
		names = slices.Clone(names)
		for i := range model.Params() {
			names = append(names, model.Params()[i].ID)
		}
		r.say(UnknownKey{model.NewProblem("{key} means nothing in an address; the nearest is {nearest}",
			"{key}", strconv.Quote(key), "{nearest}", strconv.Quote(side+model.Nearest(id, names)))})
	}
}

// UnknownKey is the error for a key that an address does not have. On another
// site's page the key may be that page's own.
type UnknownKey struct{ error }

// Unwrap returns the error itself.
func (u UnknownKey) Unwrap() error { return u.error }
