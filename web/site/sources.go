package site

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/i18n"
)

// Source is a dated figure as the page cites it. Its scope, remark and publisher
// stay in English.
type Source struct {
	evidence.Figure
	in *i18n.Language
}

// Amount returns the figure with its unit.
func (s Source) Amount() string {
	if s.Unit == "date" {
		return date(s.in, s.Value)
	}
	unit, _, _ := strings.Cut(s.Unit, " (")
	number := s.in.Numbers().Given(s.Value)
	switch unit {
	case "", "1":
		return number
	case "%":
		return s.in.T("{n}%", "{n}", number)
	case "x":
		return number + "×"
	}
	return number + " " + s.in.T(unit)
}

// Remark returns the remark on the figure's unit, in English, or "".
func (s Source) Remark() string {
	_, remark, _ := strings.Cut(s.Unit, " (")
	return strings.TrimSuffix(remark, ")")
}

// Range returns the figure's range, "" if it has none.
func (s Source) Range() string {
	if s.Low == "" || s.High == "" || s.Unit == "date" {
		return ""
	}
	return s.in.Numbers().Range(s.in.Numbers().Given(s.Low), s.in.Numbers().Given(s.High))
}

// When returns the figure's date in words.
func (s Source) When() string { return date(s.in, s.Date) }

// Trust returns the figure's confidence in words.
func (s Source) Trust() string { return s.in.T(trust[s.Confidence]) }

var trust = map[string]string{
	"primary":     i18n.Mark("from the publisher’s own page"),
	"secondary":   i18n.Mark("via a secondary source"),
	"unconfirmed": i18n.Mark("not confirmed"),
	"computed":    i18n.Mark("computed from other figures"),
	"assumed":     i18n.Mark("an assumption"),
}

// published lists the confidences in order.
var published = []string{"primary", "secondary", "unconfirmed", "computed", "assumed"}

// source returns the figure with a key. An unknown key is a bug in the registries,
// which tests catch, and panics.
func source(l *i18n.Language, key string) Source {
	f, ok := evidence.Source(key)
	if !ok {
		panic("no evidence has the key " + key)
	}
	return Source{f, l}
}

// figures returns the figures with the keys.
func figures(l *i18n.Language, keys []string) []Source {
	var all []Source
	for _, key := range keys {
		all = append(all, source(l, key))
	}
	return all
}

// sources returns every figure behind an input, an output or a chart, those with
// the given keys, and those that these are computed from, sorted by confidence and
// key.
func sources(l *i18n.Language, keys ...string) []Source {
	used := map[string]Source{}
	var use func(keys ...string)
	use = func(keys ...string) {
		for _, k := range keys {
			if _, seen := used[k]; !seen {
				used[k] = source(l, k)
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
