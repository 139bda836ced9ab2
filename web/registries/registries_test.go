// Package registries holds the test that registries are complete.
package registries

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A new input, output, chart, forecast, deal, language, story or preset is its
// row, or file, and its translations: in a copy of the sources one of each is
// added so, and nothing else is touched.
func TestANewMemberOfARegistryIsItsRowAndItsTranslations(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program from a copy")
	}
	c := copyOf(t, "../..")

	// An input: its constant, its row, and its use in one equation.
	c.insert("model/registry.go", "\n\n\tNumInputs = iota", "\n\tLeapYears")
	c.insert("model/registry.go", "\n\tReasoningMultiplier: {", `
	LeapYears: {
		ID: "leap_years", Label: "Days more in a year", Unit: "%", Bends: Counted, Group: groupPower,
		Min: 0, Max: 10, Step: 1, Observed: 0, Default: 0, Spread: Spread{Uniform, 0, 5}, Boom: 0,
		Evidence: []string{"A14"}, Why: "How many percent longer a year is.",
	},`)
	c.insert("model/run.go", "ai * e.carbon[q]", "(1 + in[LeapYears]/100) * ")
	c.replace("model/run.go", "grid.write(dst, q, ", "grid.write(dst, in, q, ")
	c.replace("model/run.go", "(e *energy) write(r *Result, q int, ", "(e *energy) write(r *Result, in *Inputs, q int, ")

	// An output: its constant, its row, and one assignment.
	c.insert("model/outputs.go", "\n\n\tNumOutputs = iota", "\n\tDemandUnmet")
	c.insert("model/outputs.go", "\n\tUseUsers: {", `
	DemandUnmet: {
		ID: "demand.unmet", Label: "Share of demand that is not met", Unit: "%", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "100% − share that is met", Base: seen(0), Terms: []Term{DemandMet},
	},`)
	c.insert("model/run.go", "\tr.series[TrainingRuns1e26][q] =", "\tr.series[DemandUnmet][q] = 100 - r.series[DemandMet][q]\n")

	// A chart: its file, and its place among the others.
	c.write("wasm/chart/unmet.go", `package chart

import (
	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

var unmetChart = define(Spec{
	Name:     "unmet",
	Title:    i18n.Mark("Demand that is not met"),
	Subtitle: i18n.Mark("% of what is asked for, world"),
	Output:   model.DemandUnmet,
	kind: lines{
		curves: []curve{
			{model.DemandUnmet, model.DemandUnmet, whole, i18n.Mark("not met"), i18n.Mark("Not met"), false},
			{model.DemandMet, model.DemandMet, built, i18n.Mark("is met"), i18n.Mark("Is met"), false},
		},
		phrases: phrases{
			short:    i18n.Mark("In {year} {first} is not met"),
			subject:  i18n.Mark("Share of what is asked for that is not built."),
			observed: i18n.Mark("Seen {list}."),
			seen:     i18n.Mark("not met (observed)"),
			part:     i18n.Mark("In {year}, {share} is not met."),
			rival:    i18n.Mark("{takeaway}; in B ({name}) {first}"),
		},
	},
})
`)
	c.insert("wasm/chart/spec.go", ", boardChart)", ", unmetChart")

	// A forecast, a deal and the figures that they rest on: their rows.
	c.append("assets/data/figures.csv", "C99,\"A forecast\",12,,,%,world; AI,2026-11,computed,,computed,F361\nC98,\"A deal\",3,,,USD billion,\"Anthropic, Amazon\",2026-11-01,computed,,computed,F361\n")
	c.append("assets/data/forecasts.csv", "demand.unmet,Nobody,2030,12,,,%,AI,world,,total,,C99,2026-11-01\n")
	c.append("assets/data/deals.csv", "C98,compute,signed,Anthropic,Amazon,,3,,,,,,,,,2026-11-01,\n")

	// A preset: its file.
	c.write("assets/scenarios/longer-years.json", `{"version": 2, "order": 99, "name": "Longer years", "text": "A year has more days.", "set": {"leap_years": 5}}`)

	// What links give stays: a line for each that a reader may have.
	c.append("model/scenario/testdata/links.txt", "?preset=longer-years gives longer-years; 2030\n?leap_years=5 gives central, leap_years 5; 2030\n")

	// A language: its row, its texts and its stories. The German ones will do.
	c.insert("wasm/i18n/language.go", "\n}\n\n// Two of the languages.", `
	{Tag: "fr", Name: "Français", Locale: "fr_FR", Reported: []string{"berichtet", "berichten zufolge"}, numbers: quantity.Format{Decimal: ',', Group: '.', Texts: catalogue("fr")}},`)
	c.translate("", map[string]string{
		"Days more in a year": "Mehr Tage im Jahr", "Share of demand that is not met": "Anteil der Nachfrage, der ungedeckt bleibt",
		"Demand that is not met": "Ungedeckte Nachfrage", "% of what is asked for, world": "% des Gefragten, Welt",
		"In {year} {first} is not met": "{year} sind {first} ungedeckt", "In {year}, {share} is not met.": "{year} sind {share} ungedeckt.",
		"{takeaway}; in B ({name}) {first}": "{takeaway}; in B ({name}) {first}",
		"not met":                           "ungedeckt", "Not met": "Ungedeckt", "is met": "gedeckt", "Is met": "Gedeckt",
		"Share of what is asked for that is not built.": "Anteil des Gefragten, der nicht gebaut ist.",
		"Seen {list}.": "Beobachtet {list}.", "not met (observed)": "ungedeckt (beobachtet)",
		"Longer years": "Längere Jahre", "A year has more days.": "Ein Jahr hat mehr Tage.",
	})
	c.translate("native/", map[string]string{"How many percent longer a year is.": "Wie viel Prozent länger ein Jahr ist.", "100% − share that is met": "100 % − gedeckter Anteil"})
	c.copyFolder("assets/words/de", "assets/words/fr")

	c.write("assets/stories/hundredfold.fr.md", strings.Replace(c.read("assets/stories/hundredfold.de.md"), "language: de", "language: fr", 1))

	// A story: its files.
	for _, tag := range []string{"en", "de", "fr"} {
		c.write("assets/stories/years."+tag+".md", "title: Longer years\nlanguage: "+tag+`
about: What a day more would do.

# A day more
id: day
scenario: preset=longer-years
charts: unmet
sliders: leap_years
notes: Say it.

A year has more days.
`)
	}

	// It builds, every registry is whole, and command line and site have them all.
	c.run("go", "vet", "./model", "./wasm/i18n", "./wasm/chart")
	c.run("go", "test", "./model/scenario", "./model/evidence", "./wasm/i18n")
	c.run("go", "build", "-o", "hundredfold", "./wasm")
	for command, wants := range map[string]string{
		"inputs": "leap_years", "outputs": "demand.unmet", "charts": "unmet", "scenarios": "longer-years", "story list": "years        fr",
		"run --set leap_years=5 --outputs demand.unmet": "demand.unmet",
		"board": "Nobody",
		"deals": "C98",
	} {
		if got := c.run("./hundredfold", strings.Fields(command)...); !strings.Contains(got, wants) {
			t.Errorf("hundredfold %s lacks %s:\n%s", command, wants, got)
		}
	}
	c.write("web/try/main.go", `package main

import (
	"context"
	"os"

	"hundredfold/web/site"
)

func main() {
	if _, err := site.Build(context.Background(), "dist", site.Options{Program: os.Args[1], Light: os.Args[1], Files: os.Args[1]}); err != nil {
		panic(err)
	}
}
`)
	c.write("program.wasm", "\x00asm\x01\x00\x00\x00"+strings.Repeat("\x00\x04\x01xyz", 500))
	c.run("go", "run", "./web/try", "program.wasm")
	for name, wants := range map[string][]string{
		"index.html":    {`data-input="leap_years"`, `data-chart="unmet"`, `value="longer-years"`, `hreflang="fr"`},
		"fr/index.html": {"Ungedeckte Nachfrage", "Mehr Tage im Jahr"},
		"model.html":    {"demand.unmet", "leap_years", "Nobody", "C98"},
		"story.html":    {`href="story-years.html"`}, "fr/story-years.html": {`data-chart="unmet"`},
		"embed.html": {`"unmet"`, `"fr"`},
	} {
		page := c.read("dist/" + name)
		for _, want := range wants {
			if !strings.Contains(page, want) {
				t.Errorf("%s lacks %s", name, want)
			}
		}
	}
}

// sources is a copy of the sources, to be changed.
type sources struct {
	t   *testing.T
	dir string
}

// copyOf copies what is not built.
func copyOf(t *testing.T, root string) sources {
	t.Helper()
	c := sources{t, t.TempDir()}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			if strings.HasPrefix(name, ".") && name != "." || name == "build" || name == "dist" {
				return fs.SkipDir
			}
			return os.MkdirAll(filepath.Join(c.dir, name), 0o755)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(c.dir, name), data, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func (c sources) read(name string) string {
	c.t.Helper()
	data, err := os.ReadFile(filepath.Join(c.dir, name))
	if err != nil {
		c.t.Fatal(err)
	}
	return string(data)
}

func (c sources) write(name, text string) {
	c.t.Helper()
	path := filepath.Join(c.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		c.t.Fatal(err)
	}
}

func (c sources) append(name, text string) { c.t.Helper(); c.write(name, c.read(name)+text) }

// replace puts text in the place of what stands once in a file.
func (c sources) replace(name, old, text string) {
	c.t.Helper()
	before := c.read(name)
	if strings.Count(before, old) != 1 {
		c.t.Fatalf("%s has %q %d times, want once", name, old, strings.Count(before, old))
	}
	c.write(name, strings.Replace(before, old, text, 1))
}

// insert puts text before what stands once in a file.
func (c sources) insert(name, before, text string) {
	c.t.Helper()
	c.replace(name, before, text+before)
}

// translate adds German texts.
func (c sources) translate(folder string, texts map[string]string) {
	c.t.Helper()
	data, err := json.Marshal(texts)
	if err != nil {
		c.t.Fatal(err)
	}
	c.write("assets/words/de/"+folder+"added.json", string(data))
}

func (c sources) copyFolder(from, to string) {
	c.t.Helper()
	if err := os.CopyFS(filepath.Join(c.dir, to), os.DirFS(filepath.Join(c.dir, from))); err != nil {
		c.t.Fatal(err)
	}
}

// run runs a command in the copy and returns what it prints.
func (c sources) run(name string, args ...string) string {
	c.t.Helper()
	command := exec.Command(name, args...)
	command.Dir = c.dir
	out, err := command.CombinedOutput()
	if err != nil {
		c.t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}
