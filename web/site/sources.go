package site

import (
	"maps"
	"slices"

	"hundredfold/model"
	"hundredfold/model/evidence"
)

// Source is a dated figure as the page cites it.
type Source struct{ evidence.Figure }

// Amount is the figure with its range and unit.
func (s Source) Amount() string {
	text := s.Value
	if s.Low != "" && s.High != "" {
		text += " (" + s.Low + "–" + s.High + ")"
	}
	if s.Unit != "date" && s.Unit != "" {
		text += " " + s.Unit
	}
	return text
}

// source returns the figure with that key. A key without a row is a bug in the
// registries, and their tests find it.
func source(key string) Source {
	f, ok := evidence.Source(key)
	if !ok {
		panic("no evidence has the key " + key)
	}
	return Source{f}
}

// sources returns every figure behind an input, an output or a drawing, and
// those that computed ones rest on, in the order of their keys.
func sources() []Source {
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
	keys := slices.Sorted(maps.Keys(used))
	all := make([]Source, len(keys))
	for i, k := range keys {
		all[i] = used[k]
	}
	return all
}
