package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// benchmarkLine is what go test prints for one benchmark.
var benchmarkLine = regexp.MustCompile(`(?m)^(Benchmark\S+?)(?:-\d+)?\s+\d+\s+(.*)$`)

// benched are the packages whose benchmarks are run.
var benched = []string{"./model", "./model/ensemble"}

// modelRows runs the model's benchmarks twice, native and in a browser.
func modelRows(ctx context.Context) ([]row, error) {
	runner, err := filepath.Abs("build/wasmexec")
	if err != nil {
		return nil, err
	}
	if _, err := command(ctx, nil, "go", "build", "-o", runner, "./web/e2e/wasmexec"); err != nil {
		return nil, err
	}
	arguments := []string{"test", "-run", "^$", "-bench", ".", "-benchmem"}
	native, err := command(ctx, nil, "go", append(arguments, benched...)...)
	if err != nil {
		return nil, err
	}
	browser, err := command(ctx, []string{"GOOS=js", "GOARCH=wasm"}, "go", append(append(arguments, "-exec", runner), benched...)...)
	if err != nil {
		return nil, err
	}
	var rows []row
	here, there := benchmarks(native), benchmarks(browser)
	for _, name := range slices.Sorted(maps.Keys(here)) {
		for _, unit := range slices.Sorted(maps.Keys(here[name])) {
			rows = append(rows, row{name + ", " + unit, here[name][unit], there[name][unit]})
		}
	}
	return append(rows, row{"a run in an ensemble over one by itself", overSingle(here), overSingle(there)}), nil
}

// overSingle returns what a run costs in an ensemble of 1,024 over what it costs
// by itself.
func overSingle(figures map[string]map[string]string) string {
	in, err := strconv.ParseFloat(figures["Ensemble/1024Runs"]["ns/run"], 64)
	single, wrong := strconv.ParseFloat(figures["Run"]["ns/op"], 64)
	if err != nil || wrong != nil {
		return ""
	}
	return strconv.FormatFloat(in/single, 'f', 2, 64)
}

// benchmarks reads go test's lines: by name, then by unit.
func benchmarks(text string) map[string]map[string]string {
	found := map[string]map[string]string{}
	for _, line := range benchmarkLine.FindAllStringSubmatch(text, -1) {
		figures := map[string]string{}
		fields := strings.Fields(line[2])
		for i := 0; i+1 < len(fields); i += 2 {
			figures[fields[i+1]] = fields[i]
		}
		found[strings.TrimPrefix(line[1], "Benchmark")] = figures
	}
	return found
}

// command runs a program and returns what it prints.
func command(ctx context.Context, env []string, name string, arguments ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, arguments...)
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%s: %w\n%s", strings.Join(cmd.Args, " "), err, out)
	}
	return string(out), nil
}
