package cli

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/model/evidence"
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheReadmesTableIsWhatTheModelGives(t *testing.T) {
	text := readme(t)
	for _, multiplier := range []float64{1, 8, 20, 100, 1000} {
		in := model.Defaults()
		in[model.ReasoningMultiplier] = multiplier
		var r model.Result
		model.Run(&r, &in)
		row := fmt.Sprintf("| %.0f× |", multiplier)
		for _, year := range []int{2030, 2035} {
			for _, of := range [][2]model.Output{{model.DemandH100e, model.PowerAIDemand}, {model.FleetH100e, model.PowerAI}} {
				row += fmt.Sprintf(" %.0f m H100e, %.0f GW |", r.Annual(of[0], year), r.Annual(of[1], year))
			}
		}
		if !strings.Contains(text, "\n"+row+"\n") {
			t.Errorf("the README lacks %s", row)
		}
	}
}

func TestTheReadmeSaysHowNearTheBoardIs(t *testing.T) {
	count, median := evidence.Summary(evidence.Board(), evidence.Blind)
	covered, within := evidence.Coverage(), 0
	for k := range covered {
		if covered[k].Holds() {
			within++
		}
	}
	text := strings.Join(strings.Fields(readme(t)), " ")
	for _, want := range []string{
		fmt.Sprintf("beside %d published figures that it was not fitted to: half of them lie within a factor of %.2f of it", count, math.Exp(median)),
		fmt.Sprintf("of %d figures observed since, %d lie within what eight of ten runs span", len(covered), within),
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the README does not say %q", want)
		}
	}
}

func TestTheReadmesCommandsRun(t *testing.T) {
	text := readme(t)
	dir := t.TempDir()
	talk := "title: A talk\n"
	for _, name := range []string{"One", "Two", "Three"} {
		talk += "\n# " + name + "\ncharts: gpus\n\n{power.ai@2030} in all.\n"
	}
	if err := os.WriteFile(filepath.Join(dir, "talk.md"), []byte(talk), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	ran := 0
	for line := range strings.Lines(text) {
		rest, ok := strings.CutPrefix(line, "go run ./wasm")
		if !ok {
			continue
		}
		command, _, _ := strings.Cut(rest, "  ") // what it does stands after it
		args := strings.Fields(strings.ReplaceAll(command, "'", ""))
		if len(args) > 0 && args[0] == "serve" {
			continue // which does not end
		}
		ran++
		out, msg, status := hundredfold(args...)
		opens := len(args) == 0 || args[0] == "present" // a window, which these tests have none of
		if opens != (status == 1) || !opens && (status != 0 || msg != "") {
			t.Errorf("%v: status %d, printed %.200q, said %s", args, status, out, msg)
		}
	}
	if ran < 15 {
		t.Errorf("%d commands of the README ran", ran)
	}
}
