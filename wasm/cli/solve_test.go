package cli

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
)

func TestSolveFindsWhatGivesTheTarget(t *testing.T) {
	var f found
	out := ok(t, "solve", "--target", "power.us_added@2030=80", "--by", "grid_power", "--set", "us_share=60", "--format", "json")
	if err := json.Unmarshal([]byte(out), &f); err != nil {
		t.Fatal(err)
	}
	if f.Target != "power.us_added@2030=80" || f.By != "grid_power" || math.Abs(f.Achieved-80) > 1e-4 {
		t.Errorf("%+v", f)
	}
	var rows []map[string]any
	again := ok(t, "run", "--outputs", "power.us_added", "--format", "json", "--set", "us_share=60", "--set", fmt.Sprintf("grid_power=%.12g", f.Value))
	if err := json.Unmarshal([]byte(again), &rows); err != nil {
		t.Fatal(err)
	}
	if got := rows[4]["power.us_added"].(float64); math.Abs(got-80) > 1e-4 {
		t.Errorf("grid_power=%g, run again, gives %g", f.Value, got)
	}
	if table := ok(t, "solve", "--target", "power.ai@2030=150", "--by", "grid_power"); !strings.Contains(table, "gives power.ai 150") {
		t.Errorf("the table says %q", table)
	}
}

func TestSolveSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		args   string
		status int
		want   string
	}{
		{"--target power.us_aded@2030=100 --by grid_power", 2, `the nearest is "power.us_added"`},
		{"--target power.us_added@2030=100 --by grid_powr", 2, `the nearest is "grid_power"`},
		{"--target power.us_added=100 --by grid_power", 2, "output@year=value"},
		{"--target power.us_added@2050=100 --by grid_power", 2, "is not a year"},
		{"--target power.us_added@2030=100 --by limit_power", 2, "is a switch"},
		{"--target power.us_added@2030=100", 2, "--by"},
		{"--by grid_power", 2, "--target"},
		{"--target power.us_added@2030=100 --by grid_power --scenario centre", 2, `the nearest is "central"`},
		{"--target power.us_added@2030=100 --by grid_power --format xml", 2, "--format"},
		{"--target power.us_added@2030=5000 --by grid_power", 1, "the closest is"},
		{"--target power.us_added@2030=100 --by carbon_intensity", 1, "whatever carbon_intensity is"},
	} {
		stdout, msg, status := hundredfold(strings.Fields("solve " + c.args)...)
		if status != c.status || stdout != "" || !strings.Contains(msg, c.want) {
			t.Errorf("%s: status %d, printed %q, said %q; want %d and %q", c.args, status, stdout, msg, c.status, c.want)
		}
	}
}

func TestWhatWasFoundIsWrittenAsCSV(t *testing.T) {
	for by, want := range map[string]int{"grid_power": 2, "grid_power,outside_capital": 3} {
		text := ok(t, "solve", "--target", "power.ai@2030=165", "--by", by, "--format", "csv")
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil || len(rows) != want || strings.Join(rows[0], ",") != "input,from,to,deviations" || !strings.Contains(by, rows[1][0]) {
			t.Errorf("by %s: %v\n%s", by, err, text)
		}
	}
}
