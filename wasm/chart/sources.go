package chart

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// Sources says where a file's figures come from, with the credit that licences
// ask for, and what they count where that is not what the chart counts.
func (s Spec) Sources(scenario string) string {
	before, after := s.kind.sources(s)
	if before != "" {
		before += " "
	}
	own := i18n.Mark("From {year}: Hundredfold model.")
	switch a, b := scenario != "", s.compares(); {
	case a && b:
		own = i18n.Mark("From {year}: Hundredfold model, scenarios {scenario} and, as B, {other}.")
	case b:
		own = i18n.Mark("From {year}: Hundredfold model, as B scenario {other}.")
	case a:
		own = i18n.Mark("From {year}: Hundredfold model, scenario {scenario}.")
	}
	if s.hasBands() {
		doubt := s.lang.T("Shaded: what eight of ten of {runs} runs lie between, drawn from the inputs’ spreads with seed {seed}.",
			"{runs}", strconv.Itoa(s.bands.Runs), "{seed}", strconv.FormatUint(s.bands.Seed, 10))
		after = strings.TrimSuffix(doubt+" "+after, " ")
	}
	if after != "" {
		after = " " + after
	}
	return before + s.lang.T(own, "{year}", s.From(), "{scenario}", scenario, "{other}", s.rival) + after
}

// From names when the model's own figures begin in the chart: a year, or a quarter.
func (s Spec) From() string {
	_, from := s.around(s.observedTo())
	return from
}

// observedTo returns when what the chart observes ends: 2026.5 is the middle of
// 2026. A chart that observes nothing is the model's own from the first year on.
func (s Spec) observedTo() float64 {
	end := float64(model.FirstYear)
	if l, ok := s.kind.(lines); ok {
		for i := range l.curves {
			for _, p := range l.curves[i].observed() {
				end = max(end, p.of.End)
			}
		}
	}
	return end
}

// around names what ends and what begins at a time: years, or quarters within one.
func (s Spec) around(time float64) (before, after string) {
	year, part := math.Modf(time)
	if part == 0 {
		return strconv.Itoa(int(year) - 1), strconv.Itoa(int(year))
	}
	quarter := func(q int) string {
		return s.lang.T("Q{quarter} {year}", "{quarter}", strconv.Itoa(q), "{year}", strconv.Itoa(int(year)))
	}
	q := int(4 * part)
	return quarter(q), quarter(q + 1)
}

// Credits returns whom what the chart observes is owed to, each once, where there
// is no room for all that Sources says.
func (s Spec) Credits() []string {
	switch k := s.kind.(type) {
	case lines:
		credits, _ := k.observed(s.lang)
		return credits
	case shares, flows:
		return []string{sharesCredit}
	}
	return nil
}

// sources implements kind: whom history credits, and what the forecasts count
// that the chart does not.
func (l lines) sources(s Spec) (before, after string) {
	if credits, scopes := l.observed(s.lang); len(credits) > 0 {
		pattern := i18n.Mark("Observed to {year}: {credits}.")
		if len(scopes) > 0 {
			pattern = i18n.Mark("Observed to {year} ({scopes}): {credits}.")
		}
		to, _ := s.around(s.observedTo())
		before = s.lang.T(pattern, "{year}", to, "{scopes}", strings.Join(scopes, "; "), "{credits}", strings.Join(credits, ", "))
	}
	if l.phrases.sources != "" {
		return before, s.lang.T(l.phrases.sources)
	}
	forecasts := l.forecasts()
	if len(forecasts) == 0 {
		return before, ""
	}
	var notes []string
	for _, f := range forecasts {
		note := s.lang.T("{name}: {note}", "{name}", s.lang.T(f.Name), "{note}", s.lang.T(f.Differs))
		if f.Differs != "" && !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	if len(notes) == 0 {
		return before, s.lang.T("◇ Published forecasts.")
	}
	return before, s.lang.T("◇ Published forecasts. {notes}.", "{notes}", strings.Join(notes, "; "))
}

// observed returns whom history's rows credit and what they count beyond their
// output's own scope, with the years where only some do.
func (l lines) observed(in *i18n.Language) (credits, scopes []string) {
	var parts []string
	years := map[string][]string{}
	rows := 0
	for _, k := range l.curves {
		own := k.output.Spec().Scope
		for _, p := range k.observed() {
			rows++
			if credit := in.T(p.of.Credit); !slices.Contains(credits, credit) {
				credits = append(credits, credit)
			}
			for _, part := range strings.Split(p.of.Scope, "; ") {
				if part == own.What || part == own.Where || part == own.Basis {
					continue
				}
				if years[part] == nil {
					parts = append(parts, part)
				}
				years[part] = append(years[part], p.period(in))
			}
		}
	}
	all := slices.Clone(credits)
	credits = slices.DeleteFunc(credits, func(c string) bool {
		return slices.ContainsFunc(all, func(o string) bool { return o != c && strings.HasPrefix(o, c) }) // whom a longer one credits too
	})
	for _, part := range parts {
		scope := in.T(part)
		if n := years[part]; len(n) < rows {
			scope = in.T("{part} in {years}", "{part}", scope, "{years}", list(in, n))
		}
		scopes = append(scopes, scope)
	}
	return credits, scopes
}
