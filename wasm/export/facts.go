package export

import (
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// facts are what every file says of itself, whatever its kind. All texts but
// link and language are in the file's language.
type facts struct {
	title       string // what is drawn, with unit and scope
	takeaway    string
	description string // for those who cannot see the drawing
	scope       string
	sources     string
	scenario    string // its name and what was changed in it
	link        string // to the scenario on the page; may be empty
	version     string // of the model; may be empty
	language    *i18n.Language
}

func factsOf(s chart.Spec, r *model.Result, o Options) facts {
	return facts{
		title:       s.Title + ": " + s.Subtitle,
		takeaway:    s.Takeaway(r, o.Year),
		description: s.Describe(r, o.Options),
		scope:       s.Coverage(),
		sources:     s.Sources(o.Scenario),
		scenario:    o.Scenario,
		link:        o.Link,
		version:     o.Version,
		language:    o.Language,
	}
}

// describe names a scenario in the language: the preset and what was changed in
// it, with units, as scenario.Case.Describe does in English.
func describe(c *scenario.Case, l *i18n.Language) string {
	text := l.T(c.Preset.Name)
	for _, i := range c.Changed() {
		text += "; " + l.T(i.Param().Label) + " " + l.Format(i.Param(), c.Inputs[i])
	}
	return text
}

// together returns the facts of a file that holds several charts.
func together(all []facts) facts {
	if len(all) == 1 {
		return all[0]
	}
	sum := all[0]
	join := func(of func(*facts) string) string {
		var parts []string
		for i := range all {
			if part := of(&all[i]); !slices.Contains(parts, part) {
				parts = append(parts, part)
			}
		}
		return strings.Join(parts, "\n")
	}
	sum.takeaway = sum.language.T("Hundredfold: {n} charts", "{n}", strconv.Itoa(len(all)))
	sum.title = join(func(f *facts) string { return f.title })
	sum.description = join(func(f *facts) string { return f.takeaway })
	sum.scope = join(func(f *facts) string { return f.scope })
	sum.sources = join(func(f *facts) string { return f.sources })
	return sum
}

// tag returns the language as metadata name it.
func (f *facts) tag() string {
	if f.language == nil {
		return i18n.English.Tag
	}
	return f.language.Tag
}

// maker names what made the file.
func (f *facts) maker() string {
	if f.version == "" {
		return creator
	}
	return creator + ", " + f.model()
}

// model names the model's version, "" where none is known.
func (f *facts) model() string {
	if f.version == "" {
		return ""
	}
	return "model " + f.version
}

// creator is whose files these are.
const creator = "Hundredfold"
