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

// facts is what a file of any kind says about itself. All texts but link and
// version are in the file's language.
type facts struct {
	title       string // what is drawn, with unit and scope
	takeaway    string
	description string // for readers who cannot see the drawing
	scope       string
	sources     string
	scenario    string // its name and its changed inputs
	link        string // to the page with the scenario; may be empty
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

// describe returns a scenario's preset and changed inputs with units in a language,
// as scenario.Case.Describe does in English.
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

// tag returns the language tag for metadata.
func (f *facts) tag() string {
	if f.language == nil {
		return i18n.English.Tag
	}
	return f.language.Tag
}

// maker returns the name of the program and the version of its model.
func (f *facts) maker() string {
	if f.version == "" {
		return creator
	}
	return creator + ", " + f.model()
}

// model returns the model's version in words, "" if unknown.
func (f *facts) model() string {
	if f.version == "" {
		return ""
	}
	return "model " + f.version
}

// creator is the author noted in files.
const creator = "Hundredfold"
