package cli

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/quantity"
)

func TestEnsemblePrintsBandsInEachFormat(t *testing.T) {
	args := []string{"ensemble", "--runs", "200", "--outputs", "power.ai,demand.met", "--set", "grid_power=40"}
	rows, err := csv.NewReader(strings.NewReader(ok(t, append(args, "--format", "csv")...))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[0], " "); len(rows) != model.Years+1 || got != "year power.ai.p10 power.ai.p50 power.ai.p90 demand.met.p10 demand.met.p50 demand.met.p90" {
		t.Errorf("%d rows of %s", len(rows), got)
	}
	var list []struct {
		Year  int
		Power ensemble.Band `json:"power.ai"`
	}
	if err := json.Unmarshal([]byte(ok(t, append(args, "--format", "json")...)), &list); err != nil {
		t.Fatal(err)
	}
	for n, r := range list {
		if r.Year != model.FirstYear+n || !(r.Power.P10 < r.Power.P50 && r.Power.P50 < r.Power.P90) || quantity.Full(r.Power.P50) != rows[n+1][2] {
			t.Errorf("%+v, and in CSV %v", r, rows[n+1])
		}
	}
	if table := ok(t, args...); strings.Count(table, "\n") != 2*(model.Years+2)+1 || !strings.Contains(table, "demand.met: Share of demand that is met, %") {
		t.Errorf("the table is\n%s", table)
	}
	first, again := ok(t, args...), ok(t, args...)
	if first != again || first == ok(t, append(args, "--seed", "2")...) {
		t.Error("a seed does not decide the runs")
	}
	all := ok(t, "ensemble", "--runs", "64", "--format", "csv")
	if columns := strings.Count(strings.Split(all, "\n")[0], ","); columns != 3*len(ensemble.Headline) {
		t.Errorf("%d columns without --outputs", columns)
	}
}

func TestChanceAnswersForAYearOrForAll(t *testing.T) {
	var rows []chanceRow
	for target, want := range map[string]int{"power.ai@2030>150": 1, "power.ai<150": model.Years} {
		if err := json.Unmarshal([]byte(ok(t, "chance", "--target", target, "--runs", "256", "--format", "json")), &rows); err != nil {
			t.Fatal(err)
		}
		if len(rows) != want {
			t.Errorf("%s: %d rows", target, len(rows))
		}
		for _, r := range rows {
			if !(0 <= r.Low && r.Low <= r.Share && r.Share <= r.High && r.High <= 1) {
				t.Errorf("%s: %+v", target, r)
			}
		}
	}
	if table := ok(t, "chance", "--target", "power.ai@2030>150", "--runs", "256"); !strings.Contains(table, "power.ai@2030>150, in 256 runs") || !strings.Contains(table, "% to ") {
		t.Errorf("the table is\n%s", table)
	}
	if lines := strings.Split(ok(t, "chance", "--target", "power.ai@2030>150", "--runs", "256", "--format", "csv"), "\n"); lines[0] != "year,share,low,high" || !strings.HasPrefix(lines[1], "2030,0.") {
		t.Errorf("as CSV %v", lines)
	}
}

func TestSensitivityListsInputsByWhatTheyDo(t *testing.T) {
	var bars []barRow
	if err := json.Unmarshal([]byte(ok(t, "sensitivity", "--output", "use.users@2030", "--format", "json")), &bars); err != nil {
		t.Fatal(err)
	}
	if bars[0].Input != "weekly_users" || math.Abs(bars[0].AtHigh-bars[0].High) > 1e-9 {
		t.Errorf("users are moved first by %+v", bars[0])
	}
	var effects []effectRow
	if err := json.Unmarshal([]byte(ok(t, "sensitivity", "--output", "use.users@2030", "--method", "sobol", "--runs", "256", "--format", "json")), &effects); err != nil {
		t.Fatal(err)
	}
	if effects[0].Input != "weekly_users" || effects[0].Total < 0.7 || effects[1].Total != 0 || len(effects) != len(bars) {
		t.Errorf("users vary first by %+v, then %+v", effects[0], effects[1])
	}
	if table := ok(t, "sensitivity", "--output", "power.ai@2030"); !strings.Contains(strings.Split(table, "\n")[1], "reasoning_multiplier") {
		t.Errorf("the table is\n%s", table)
	}
}

// What is built hangs on more than the limit that binds.
func TestTenInputsAndMoreMoveWhatIsBuilt(t *testing.T) {
	var bars []barRow
	if err := json.Unmarshal([]byte(ok(t, "sensitivity", "--output", "power.ai@2030", "--format", "json")), &bars); err != nil {
		t.Fatal(err)
	}
	var r model.Result
	in := model.Defaults()
	model.Run(&r, &in)
	central := r.Annual(model.PowerAI, 2030)
	move := 0
	for _, b := range bars {
		if math.Abs(b.AtLow-central) > 0.02*central || math.Abs(b.AtHigh-central) > 0.02*central {
			move++
		}
	}
	t.Logf("%d of %d inputs move it by more than 2%%", move, len(bars))
	if move < 10 {
		t.Errorf("%d inputs move %g GW by more than 2%%, want ten", move, central)
	}
}

func TestAnEarlierModelsInputsAreTakenWithANotice(t *testing.T) {
	file := filepath.Join(t.TempDir(), "old.json")
	if err := os.WriteFile(file, []byte(`{"version": 1, "name": "Old", "set": {"capital": 770}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"run", "--scenario", file},
		{"attribute", "--b", "?capital=770", "--output", "power.ai@2030"},
		{"attribute", "--b", file, "--output", "power.ai@2030"},
	} {
		out, msg, status := hundredfold(args...)
		if status != 0 || out == "" || !strings.Contains(msg, `"capital" comes from an earlier model: “`) {
			t.Errorf("%v: status %d, said %q", args, status, msg)
		}
	}
}

func TestAttributeAddsUpToTheDifference(t *testing.T) {
	for _, b := range []string{"huang-100x", "preset=jevons&v=2&grid_power=64&year=2031", "http://localhost:8080/?reasoning_multiplier=100&outside_capital=900"} {
		var x attributed
		if err := json.Unmarshal([]byte(ok(t, "attribute", "--b", b, "--output", "demand.h100e@2030", "--format", "json")), &x); err != nil {
			t.Fatal(err)
		}
		sum := 0.0
		for _, p := range x.Parts {
			sum += p.Share
		}
		if len(x.Parts) == 0 || !x.Exact || math.Abs(sum-(x.B-x.A)) > 1e-9*x.B {
			t.Errorf("%s: %+v adds up to %g", b, x, sum)
		}
	}
	if table := ok(t, "attribute", "--a", "power-crunch", "--b", "huang-100x", "--output", "power.ai@2030"); !strings.Contains(table, " in a and ") || !strings.Contains(table, "grid_power") {
		t.Errorf("the table is\n%s", table)
	}
}

func TestSolveByAFewSharesTheChange(t *testing.T) {
	var f foundFew
	if err := json.Unmarshal([]byte(ok(t, "solve", "--target", "power.ai@2030=190", "--by", "headline", "--format", "json")), &f); err != nil {
		t.Fatal(err)
	}
	if math.Abs(f.Achieved-190) > 190e-6 || len(f.Changes) < 2 || f.Changes[0].Deviations == 0 {
		t.Errorf("%+v", f)
	}
	if table := ok(t, "solve", "--target", "power.ai@2030=190", "--by", "grid_power,outside_capital"); !strings.Contains(table, "gives power.ai 190 in 2030") || !strings.Contains(table, "standard deviations") {
		t.Errorf("the table is\n%s", table)
	}
	if one := ok(t, "solve", "--target", "power.ai@2030=150", "--by", "grid_power,grid_power"); !strings.Contains(one, "grid_power ") {
		t.Errorf("the same input twice gives\n%s", one)
	}
}

func TestQuestionsOfDoubtSayWhatIsWrong(t *testing.T) {
	for args, want := range map[string]string{
		"ensemble --runs 0":                        "--runs: 0 runs: give a number from 1 to 131072",
		"ensemble --runs 9999999":                  "--runs: 9999999 runs",
		"ensemble --runs many":                     "--runs",
		"ensemble --outputs powr.ai":               `the nearest is "power.ai"`,
		"ensemble --outputs limit.binding":         "is a name, not a size",
		"ensemble --set outside_capital=5":         "out of range",
		"ensemble --format xml":                    "--format",
		"chance --target power.ai@2030":            "write it as output@year>value",
		"chance --target powr.ai>3":                `the nearest is "power.ai"`,
		"chance --target power.ai@2030>3 --runs 0": "--runs: 0 runs",
		"chance":                                                          "--target",
		"sensitivity --output power.ai":                                   "write it as output@year",
		"sensitivity --output power.ai@1999":                              "is not a year",
		"sensitivity --output power.ai@2030 --method x":                   "--method",
		"sensitivity --output power.ai@2030 --method sobol --runs 0":      "--runs: 0",
		"sensitivity --output power.ai@2030 --method sobol --runs 9e9":    "--runs",
		"attribute --output power.ai@2030":                                "--b",
		"attribute --b huang --output power.ai@2030":                      `the nearest is "huang-100x"`,
		"attribute --b outside_capitol=5 --output power.ai@2030":          `the nearest is "outside_capital"`,
		"attribute --b huang-100x --output powr.ai@2030":                  `the nearest is "power.ai"`,
		"solve --target power.ai@2030=200 --by grid_power,outside_capitl": `the nearest is "outside_capital"`,
		"solve --target power.ai@2030=200 --by capital":                   "cash_flow and outside_capital took its place",
		"solve --target power.ai@2030=200 --by grid_power,limit_power":    "is a switch",
	} {
		stdout, msg, status := hundredfold(strings.Fields(args)...)
		if status != 2 || stdout != "" || !strings.Contains(msg, want) {
			t.Errorf("%s: status %d, printed %q, said %q; want %q", args, status, stdout, msg, want)
		}
	}
	if _, msg, status := hundredfold("solve", "--target", "power.ai@2030=2000", "--by", "grid_power,outside_capital"); status != 1 || !strings.Contains(msg, "closest") {
		t.Errorf("what cannot be reached: status %d, %q", status, msg)
	}
}

func TestAnInterruptedTaskPrintsNothing(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var out bytes.Buffer
	e := &env{ctx: ctx, out: &out, err: &out}
	for name, run := range map[string]func() error{
		"ensemble": func() error {
			return (&ensembleCmd{choice: choice{Scenario: "central"}, sampling: sampling{Runs: 100}}).Run(e)
		},
		"sensitivity": func() error {
			return (&sensitivityCmd{choice: choice{Scenario: "central"}, sampling: sampling{Runs: 100}, Output: "power.ai@2030", Method: "sobol"}).Run(e)
		},
		"solve": func() error {
			return (&solveCmd{choice: choice{Scenario: "central"}, Target: "power.ai@2030=2000", By: []string{"headline"}}).Run(e)
		},
		"figure": func() error {
			return (&figureCmd{choice: choice{Scenario: "central"}, Chart: []string{"variance"}, Out: filepath.Join(t.TempDir(), "why.csv"), Width: 900, Height: 600, Theme: "light", By: "year", Lang: "en", Year: 2030, Runs: 64, Seed: 1}).Run(e)
		},
		"attribute": func() error { return (&attributeCmd{A: "central", B: "huang-100x", Output: "power.ai@2030"}).Run(e) },
	} {
		if err := run(); !errors.Is(err, errInterrupted) || errors.As(err, new(usage)) || out.Len() > 0 {
			t.Errorf("%s: %v, printed %q", name, err, out.String())
		}
	}
}

func TestProgressIsSaidAfterATenthOfASecondAndTakenAway(t *testing.T) {
	var out bytes.Buffer
	task := &task{Context: t.Context(), out: &out, what: "runs", next: time.Now().Add(time.Hour), stop: func() {}}
	if task.tell(1, 10); out.Len() > 0 {
		t.Errorf("said at once: %q", out.String())
	}
	if err := task.end(nil); err != nil || out.Len() > 0 {
		t.Errorf("a short task ends with %v, said %q", err, out.String())
	}
	task.next = time.Now().Add(-time.Second)
	task.tell(3, 10)
	task.tell(4, 10)
	if err := task.end(errors.New("broken")); err == nil || out.String() != "\rruns: 3 of 10\r             \r" {
		t.Errorf("ends with %v, said %q", err, out.String())
	}
	out.Reset()
	task.next, task.shown = time.Now().Add(-time.Second), 0
	if task.tell(3, 0); out.String() != "\rruns: 3" {
		t.Errorf("of a task without a known end it says %q", out.String())
	}
	// Nothing but a terminal is told.
	if watched := (&env{ctx: t.Context(), err: &out}).begin("runs"); watched.out != nil {
		t.Error("a buffer is taken for a terminal")
	}
}

func TestFigureDrawsWhyAndSaysWhatItLacks(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		name, want string
		args       []string
	}{
		{"t.csv", "grid_power,", []string{"--chart", "tornado", "--output", "power.us_added"}},
		{"w.json", `"share": `, []string{"--chart", "waterfall", "--b", "huang-100x", "--output", "power.ai_demand", "--year", "2032"}},
		{"both.csv", "tornado.grid_power.at_low,", []string{"--chart", "tornado", "--chart", "power"}},
		{"c.csv", "\n2030,", []string{"--chart", "chance", "--ask", "power.ai@2030>200"}},
		{"c.svg", "of the runs, and", []string{"--chart", "chance", "--ask", "power.ai@2030>200", "--b", "huang-100x", "--runs", "100"}},
		{"t.svg", "matters most", []string{"--chart", "tornado"}},
	} {
		ok(t, append([]string{"figure", "--out", filepath.Join(dir, c.name)}, c.args...)...)
		text, err := os.ReadFile(filepath.Join(dir, c.name))
		if err != nil || !strings.Contains(string(text), c.want) {
			t.Errorf("%s lacks %q: %v\n%.500s", c.name, c.want, err, text)
		}
	}
	for want, args := range map[string][]string{
		"compare with one first":           {"--chart", "waterfall"},
		`"power.us_added"`:                 {"--chart", "tornado", "--output", "power.us_ad"},
		"is a name, not a size":            {"--chart", "tornado", "--output", "limit.binding"},
		"Nothing is asked":                 {"--chart", "chance"},
		`the nearest is "power.ai_demand"`: {"--chart", "chance", "--ask", "power.a>3"},
		"give a number from 1":             {"--chart", "chance", "--ask", "power.ai>3", "--runs", "0"},
		`did you mean "tornado"`:           {"--chart", "tornados"},
	} {
		_, message, code := hundredfold(append([]string{"figure", "--out", filepath.Join(dir, "none.svg")}, args...)...)
		if _, err := os.Stat(filepath.Join(dir, "none.svg")); code != 2 || !strings.Contains(message, want) || err == nil {
			t.Errorf("%v: code %d, %q lacks %q", args, code, message, want)
		}
	}
}
