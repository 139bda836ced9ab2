package site

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
)

// Source is a dated figure as the page cites it.
type Source struct{ evidence.Figure }

// Amount is the figure with its unit and range.
func (s Source) Amount() string {
	if s.Unit == "date" {
		return s.Value
	}
	unit, remark, remarked := strings.Cut(s.Unit, " (")
	text := thousands(s.Value)
	switch unit {
	case "", "1":
	case "%", "x":
		text += strings.ReplaceAll(unit, "x", "×")
	default:
		text += " " + unit
	}
	if remarked {
		text += " (" + remark
	}
	if s.Low != "" && s.High != "" {
		text += ", " + thousands(s.Low) + " to " + thousands(s.High)
	}
	return text
}

// thousands sets commas in a number of five digits and more before its point.
func thousands(number string) string {
	whole, rest, point := strings.Cut(number, ".")
	if _, err := strconv.Atoi(whole); err != nil || len(whole) < 5 {
		return number
	}
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		whole += "."
	}
	return whole + rest
}

// Trust says in words how far the figure can be trusted.
func (s Source) Trust() string {
	return map[string]string{
		"primary":     "from the publisher’s own page",
		"secondary":   "reported at second hand",
		"unconfirmed": "not confirmed",
		"computed":    "computed from other figures",
		"assumed":     "an assumption",
	}[s.Confidence]
}

// published is the order of confidences.
var published = []string{"primary", "secondary", "unconfirmed", "computed", "assumed"}

// source returns the figure with that key. A key without a row is a bug in the
// registries, and their tests find it.
func source(key string) Source {
	f, ok := evidence.Source(key)
	if !ok {
		panic("no evidence has the key " + key)
	}
	return Source{f}
}

// sources returns every figure behind an input, an output or a drawing, those
// with the keys named, and those that computed ones rest on: what is published
// before what is assumed, and then in the order of their keys.
func sources(keys ...string) []Source {
	used := map[string]Source{}
	var use func(keys ...string)
	use = func(keys ...string) {
		for _, k := range keys {
			if _, seen := used[k]; !seen {
				used[k] = source(k)
				use(used[k].From...)
			}
		}
	}
	use(keys...)
	for i := range model.Params() {
		p := &model.Params()[i]
		use(p.Evidence...)
		for _, m := range p.Marks {
			use(m.Evidence)
		}
	}
	for i, o := range model.Outputs() {
		use(o.Evidence...)
		for _, h := range evidence.History(model.Output(i)) {
			use(h.Keys...)
		}
		for _, f := range evidence.Forecasts(model.Output(i)) {
			use(f.Key)
		}
	}
	all := slices.Collect(maps.Values(used))
	slices.SortFunc(all, func(a, b Source) int {
		return cmp.Or(cmp.Compare(slices.Index(published, a.Confidence), slices.Index(published, b.Confidence)), cmp.Compare(a.Key, b.Key))
	})
	return all
}
