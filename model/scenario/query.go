package scenario

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
)

// State is what a URL carries: a preset, the inputs that differ from it, and
// the year being read.
type State struct {
	Preset *Preset
	Inputs model.Inputs
	Year   int
}

// DefaultYear is the year that is read unless somebody chooses another.
const DefaultYear = 2030

// Central returns the state in which everything starts.
func Central() State {
	p := &Presets()[0]
	return State{Preset: p, Inputs: p.Inputs, Year: DefaultYear}
}

// Changed returns the inputs that differ from the preset, in registry order.
func (s *State) Changed() []model.Input {
	var changed []model.Input
	for i := range s.Inputs {
		if s.Inputs[i] != s.Preset.Inputs[i] {
			changed = append(changed, model.Input(i))
		}
	}
	return changed
}

// Query returns the state as a URL query without its question mark: only what
// differs from the central scenario, "" for that one.
func (s *State) Query() string {
	var b strings.Builder
	add := func(key, value string) {
		if b.Len() > 0 {
			b.WriteByte('&')
		}
		b.WriteString(key + "=" + value)
	}
	if s.Preset != &Presets()[0] {
		add("preset", s.Preset.ID)
	}
	for _, i := range s.Changed() {
		add(i.Param().ID, i.Param().Value(s.Inputs[i]))
	}
	if s.Year != DefaultYear {
		add("year", strconv.Itoa(s.Year))
	}
	return b.String()
}

// ParseQuery reads a URL query, with or without its question mark. What cannot
// be read is left as the preset has it, and said: one error for each culprit,
// with the nearest right name or range. Keys that publishers' links add are
// passed over in silence.
func ParseQuery(query string) (State, []error) {
	s := Central()
	var errs []error
	values, err := url.ParseQuery(strings.TrimPrefix(query, "?"))
	if err != nil {
		errs = append(errs, fmt.Errorf("part of the address cannot be read: %w", err))
	}
	if id := values.Get("preset"); id != "" {
		p, err := Find(id)
		if err != nil {
			errs = append(errs, err)
		} else {
			s.Preset, s.Inputs = p, p.Inputs
		}
	}
	for _, i := range inputsIn(values) {
		v, err := i.Param().Parse(values.Get(i.Param().ID))
		if err != nil {
			errs = append(errs, err)
			continue
		}
		s.Inputs[i] = v
	}
	if text := values.Get("year"); text != "" {
		year, err := ParseYear(text)
		if err != nil {
			errs = append(errs, err)
		} else {
			s.Year = year
		}
	}
	return s, append(errs, unknownKeys(values)...)
}

// ParseYear reads a year that a run has.
func ParseYear(text string) (int, error) {
	year, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || year < model.FirstYear || year > model.LastYear {
		return 0, fmt.Errorf("year: %q is not a year from %d to %d", text, model.FirstYear, model.LastYear)
	}
	return year, nil
}

// inputsIn returns the inputs that a query names, in registry order.
func inputsIn(values url.Values) []model.Input {
	var named []model.Input
	for i := range model.Params() {
		if values.Has(model.Params()[i].ID) {
			named = append(named, model.Input(i))
		}
	}
	return named
}

// unknownKeys returns an error for each key that nothing here reads, in the
// order of the alphabet.
func unknownKeys(values url.Values) []error {
	var errs []error
	for _, key := range slices.Sorted(maps.Keys(values)) {
		switch {
		case key == "preset", key == "year", strings.HasPrefix(key, "utm_"), key == "fbclid", key == "gclid", key == "ref":
		default:
			if _, ok := model.FindInput(key); !ok {
				errs = append(errs, model.UnknownInput(key))
			}
		}
	}
	return errs
}

// Describe names the state for a file's source line: the preset and what was
// changed in it, with units.
func (s *State) Describe() string {
	text := s.Preset.Name
	for _, i := range s.Changed() {
		text += "; " + i.Param().Label + " " + i.Param().Format(s.Inputs[i])
	}
	return text
}
