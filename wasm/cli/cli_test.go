package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
)

// hundredfold runs the command line and returns what it printed and its status.
func hundredfold(args ...string) (stdout, stderr string, status int) {
	var out, err bytes.Buffer
	status = Main(args, &out, &err, Screens{
		Window: func(Opening) error { return errors.New("the window was opened") },
		Present: func(p Presentation) error {
			return fmt.Errorf("%s from step %d on display %d, notes on %d", p.Story.Title, p.Step, p.Display, p.Notes)
		},
	})
	return out.String(), err.String(), status
}

// ok runs a command that must succeed.
func ok(t *testing.T, args ...string) string {
	t.Helper()
	out, msg, status := hundredfold(args...)
	if status != 0 || msg != "" {
		t.Fatalf("%v: status %d, %s", args, status, msg)
	}
	return out
}

func TestRunPrintsAYearOrAQuarterARow(t *testing.T) {
	for by, want := range map[string]struct {
		rows  int
		first string
	}{"year": {model.Years, "2026"}, "quarter": {model.Quarters, "2026Q1"}} {
		rows, err := csv.NewReader(strings.NewReader(ok(t, "run", "--by", by, "--format", "csv", "--outputs", "fleet.h100e,limit.binding"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(rows[0], " "); got != by+" fleet.h100e limit.binding" {
			t.Errorf("columns %s", got)
		}
		if len(rows) != want.rows+1 || rows[1][0] != want.first {
			t.Errorf("by %s: %d rows, the first %s", by, len(rows)-1, rows[1][0])
		}
	}
}

func TestSetAndScenarioChangeTheRun(t *testing.T) {
	at2030 := func(args ...string) float64 {
		t.Helper()
		var rows []map[string]any
		out := ok(t, append([]string{"run", "--format", "json", "--outputs", "demand.h100e"}, args...)...)
		if err := json.Unmarshal([]byte(out), &rows); err != nil {
			t.Fatal(err)
		}
		return rows[4]["demand.h100e"].(float64)
	}
	central := at2030()
	huang := at2030("--scenario", "huang-100x")
	if huang <= central {
		t.Errorf("huang-100x asks for %g, central for %g", huang, central)
	}
	if set := at2030("--set", "reasoning_multiplier=100"); set != huang {
		t.Errorf("--set gives %g, the scenario %g", set, huang)
	}
	file := filepath.Join(t.TempDir(), "mine.json")
	if err := os.WriteFile(file, []byte(`{"version": 1, "name": "Mine", "set": {"reasoning_multiplier": 100}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if mine := at2030("--scenario", file); mine != huang {
		t.Errorf("the file gives %g, the scenario %g", mine, huang)
	}
}

func TestRegistriesAreWholeInBothFormats(t *testing.T) {
	for command, want := range map[string]int{"params": model.NumInputs, "outputs": model.NumOutputs, "scenarios": len(scenario.Presets()), "charts": len(chart.All()) + len(chart.Analyses())} {
		var rows []map[string]any
		if err := json.Unmarshal([]byte(ok(t, command, "--format", "json")), &rows); err != nil {
			t.Fatalf("%s: %v", command, err)
		}
		lines := strings.Count(ok(t, command), "\n")
		if len(rows) != want || lines != want+1 {
			t.Errorf("%s: %d rows and %d lines, want %d", command, len(rows), lines, want)
		}
	}
}

func TestFigureWritesWhatItsEndingSays(t *testing.T) {
	dir := t.TempDir()
	for _, spec := range chart.All() {
		for _, theme := range []string{"light", "dark"} {
			svg := filepath.Join(dir, spec.Name+theme+".svg")
			ok(t, "figure", "--chart", spec.Name, "--theme", theme, "--out", svg, "--set", "reasoning_multiplier=100")
			data, err := os.ReadFile(svg)
			if err != nil || !bytes.Contains(data, []byte("</svg>")) || !bytes.Contains(data, []byte("Compute per reasoning answer 100×")) {
				t.Errorf("%s: not an SVG that names its scenario (%v)", svg, err)
			}
			picture := filepath.Join(dir, spec.Name+theme+".png")
			ok(t, "figure", "--chart", spec.Name, "--theme", theme, "--out", picture, "--width", "640", "--height", "400")
			f, err := os.Open(picture)
			if err != nil {
				t.Fatal(err)
			}
			img, err := png.DecodeConfig(f)
			f.Close()
			if err != nil || img.Width != 1280 || img.Height != 800 {
				t.Errorf("%s: %v by %v (%v), want 1280 by 800", picture, img.Width, img.Height, err)
			}
		}
	}
}

func TestSeveralChartsShareAFileAndAnArchiveHoldsDrawings(t *testing.T) {
	dir := t.TempDir()
	read := func(name string, args ...string) []byte {
		t.Helper()
		out := filepath.Join(dir, name)
		ok(t, append([]string{"figure", "--out", out}, args...)...)
		data, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	for name, begins := range map[string]string{"x.pdf": "%PDF-", "x.csv": "# ", "x.json": "[\n", "x.svg.zip": "PK", "x.png.zip": "PK"} {
		if data := read(name, "--chart", "gpus", "--chart", "shares"); !bytes.HasPrefix(data, []byte(begins)) {
			t.Errorf("%s begins with %q, want %q", name, data[:8], begins)
		}
	}
	if rows := bytes.Count(read("all.csv", "--chart", "all"), []byte("\nboard,")); rows < 50 {
		t.Errorf("the table of all charts has %d rows of the board", rows)
	}
	german := read("de.csv", "--chart", "gpus", "--lang", "de", "--by", "quarter", "--link", "https://example.org/?year=2031")
	for _, want := range []string{"https://example.org/?year=2031", "Quellen: ", "\n2026Q1,"} {
		if !bytes.Contains(german, []byte(want)) {
			t.Errorf("%q is not in\n%s", want, german)
		}
	}
}

func TestBadInputIsNamedWithTheRemedyAndNothingIsWritten(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "x.svg")
	broken := filepath.Join(t.TempDir(), "broken.json")
	if err := os.WriteFile(broken, []byte(`{"version": 1, "set": {"outside_capitol": 1}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args string
		want string
	}{
		{"run --set reasoning_multiplyer=5", `the nearest is "reasoning_multiplier"`},
		{"run --set reasoning_multiplier=5000", "give a value from 1× to 1000×"},
		{"run --set capital=900", `"capital" is no longer an input; cash_flow and outside_capital took its place`},
		{"run --set reasoning_multiplier=NaN", "is not a number"},
		{"run --set reasoning_multiplier=lots", "is not a number"},
		{"run --set weekly_users=2,5", "write 2.5"},
		{"run --set grid_power=30%", "is in another unit; give a value from 5 GW/yr to 80 GW/yr"},
		{"solve --target power.ai@2030=0,5 --by grid_power", "write 0.5"},
		{"run --set reasoning_multiplier", "write it as id=value"},
		{"run --scenario huang", `the nearest is "huang-100x"`},
		{"run --scenario " + broken, `the nearest is "outside_capital"`},
		{"run --outputs fleet.h100", `the nearest is "fleet.h100e"`},
		{"run --by month", "--by"},
		{"run --format xml", "--format"},
		{"rum", "rum"},
		{"run --scenarios central", "--scenarios"},
		{"figure --chart gpu --out " + out, `"gpus"`},
		{"figure --chart gpus --out " + filepath.Join(dir, "x.gif"), ".svg, .png, .pdf, .csv or .json"},
		{"figure --chart gpus --chart capex --out " + out, "x.svg.zip"},
		{"figure --chart all --chart gpus --out " + filepath.Join(dir, "x.pdf"), "twice"},
		{"figure --chart gpus --out " + filepath.Join(dir, "x.png.zip"), "no archive"},
		{"figure --chart gpus --out " + filepath.Join(dir, "x.csv.zip"), ".csv or .json"},
		{"figure --chart gpus --lang tlh --out " + out, "there are en, de"},
		{"figure --chart gpus --link example.org --out " + out, "https://"},
		{"figure --chart gpus --by month --out " + filepath.Join(dir, "x.csv"), "by year or by quarter"},
		{"figure --chart shares --by quarter --out " + filepath.Join(dir, "x.csv"), "by year"},
		{"figure --chart gpus --theme blue --out " + out, "blue"},
		{"figure --chart gpus --year 1990 --out " + out, "is not a year from 2026 to 2035"},
		{"figure --chart gpus --width 3 --out " + out, "size"},
		{"figure --chart gpus --width wide --out " + out, "--width"},
		{"figure --chart gpus", "--out"},
		{"figure --chart gpus --out " + filepath.Join(dir, "none", "x.svg"), `there is no folder "`},
		{`figure --chart gpus --out C:\charts\x.gif`, `--out "C:\charts\x.gif": name a file`},
		{"serve --dir " + filepath.Join(dir, "none"), `there is no folder "`},
		{"story export --out " + filepath.Join(dir, "none", "slides"), `there is no folder "`},
	} {
		stdout, msg, status := hundredfold(strings.Fields(c.args)...)
		if status != 2 || stdout != "" || !strings.Contains(msg, c.want) {
			t.Errorf("%s: status %d, printed %q, said %q; want status 2 and %q", c.args, status, stdout, msg, c.want)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("files were written: %v (%v)", left, err)
	}
}

func TestWithoutACommandTheWindowOpens(t *testing.T) {
	if _, msg, status := hundredfold(); status != 1 || !strings.Contains(msg, "the window was opened") {
		t.Errorf("status %d, %s", status, msg)
	}
}

func TestTheVersionNamesProgramModelAndBuild(t *testing.T) {
	build = "c0ffee"
	defer func() { build = "" }()
	for _, flag := range []string{"-version", "--version"} {
		if out := ok(t, flag); !strings.HasPrefix(out, "hundredfold "+Version+", model "+model.Version+", build c0ffee, ") {
			t.Errorf("%s printed %q", flag, out)
		}
	}
}

// The last quarter of a year is that year's, in every format.
func TestAQuarterIsCalledByItsOwnYear(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(ok(t, "run", "--by", "quarter", "--format", "csv", "--outputs", "capex.ai"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for q, row := range rows[1:] {
		if want := fmt.Sprintf("%dQ%d", 2026+q/4, q%4+1); row[0] != want {
			t.Errorf("quarter %d is called %s, want %s", q, row[0], want)
		}
	}
	table := ok(t, "run", "--by", "quarter", "--outputs", "capex.ai")
	if !strings.Contains(table, "2026Q4") || strings.Contains(table, "2027 ") || strings.Contains(table, "2026.25") {
		t.Errorf("the table is\n%s", table)
	}
	var objects []map[string]any
	if err := json.Unmarshal([]byte(ok(t, "run", "--by", "quarter", "--format", "json", "--outputs", "capex.ai")), &objects); err != nil {
		t.Fatal(err)
	}
	if last := objects[len(objects)-1]; last["quarter"] != "2035Q4" || last["year"] != nil {
		t.Errorf("the last object is %v", last)
	}
	file := filepath.Join(t.TempDir(), "x.json")
	ok(t, "figure", "--chart", "gpus", "--by", "quarter", "--out", file)
	data, err := os.ReadFile(file)
	if err != nil || !bytes.Contains(data, []byte(`"2026Q4"`)) || bytes.Contains(data, []byte("2026.25")) {
		t.Errorf("%v, a figure by quarter is\n%.2000s", err, data)
	}
}

func TestHelpIsACommandToo(t *testing.T) {
	if help := ok(t, "help"); help != ok(t, "--help") || !strings.Contains(help, "attribute") {
		t.Errorf("help printed\n%s", help)
	}
	for _, command := range []string{"run", "solve", "figure"} {
		if help := ok(t, "help", command); help != ok(t, command, "--help") || !strings.Contains(help, "--set") {
			t.Errorf("help %s printed\n%s", command, help)
		}
	}
	if out, msg, status := hundredfold("help", "rum"); status != 2 || out != "" || !strings.Contains(msg, "rum") {
		t.Errorf("help rum: status %d, printed %q, said %q", status, out, msg)
	}
	count := 0
	for _, p := range model.Params() {
		if p.Headline {
			count++
		}
	}
	if help := strings.Join(strings.Fields(ok(t, "solve", "--help")), " "); !strings.Contains(help, fmt.Sprintf("of the %d called headline", count)) {
		t.Errorf("solve --help says\n%s", help)
	}
}

// What somebody types means what it means everywhere on the command line; a link
// means what it meant when it was made.
func TestTypedInputsAreTodaysAndALinksAreItsOwn(t *testing.T) {
	from := func(a string) (float64, string) {
		t.Helper()
		out, msg, status := hundredfold("attribute", "--a", a, "--b", "v=2&grid_power=40", "--output", "power.ai@2030", "--format", "json")
		var x struct{ A float64 }
		if err := json.Unmarshal([]byte(out), &x); status != 0 || err != nil {
			t.Fatalf("%s: status %d, %s, %v", a, status, msg, err)
		}
		return x.A, msg
	}
	var rows []map[string]any
	if err := json.Unmarshal([]byte(ok(t, "run", "--set", "grid_power=25", "--outputs", "power.ai", "--format", "json")), &rows); err != nil {
		t.Fatal(err)
	}
	set := rows[4]["power.ai"].(float64)
	for _, typed := range []string{"grid_power=25", "preset=central&grid_power=25", "v=2&grid_power=25", "?v=2&grid_power=25", "https://example.org/?v=2&grid_power=25#power"} {
		if got, msg := from(typed); got != set || msg != "" {
			t.Errorf("--a %s has %g and says %q, --set has %g", typed, got, msg, set)
		}
	}
	for _, link := range []string{"?grid_power=25", "https://example.org/?grid_power=25", "example.org/de/?grid_power=25", "v=1&grid_power=25"} {
		if got, msg := from(link); got == set || !strings.Contains(msg, `"grid_power" comes from an earlier model`) {
			t.Errorf("--a %s has %g and says %q, --set has %g", link, got, msg, set)
		}
	}
	if _, msg, status := hundredfold("attribute", "--a", "capital=900", "--b", "bain", "--output", "power.ai@2030"); status != 2 || !strings.Contains(msg, "cash_flow and outside_capital took its place") {
		t.Errorf("--a capital=900: status %d, %s", status, msg)
	}
}
