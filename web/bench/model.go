package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// benchmarkLine is what go test prints for one benchmark.
var benchmarkLine = regexp.MustCompile(`(?m)^Benchmark(\S+?)(?:-\d+)?\s+\d+\s+(.*)$`)

// figures are what benchmarks measured, by their names and units: "Run ns/op".
type figures map[string]float64

// times are the benchmarks of the model in both places.
type times [2]figures

// buildRunner builds what runs Go programs in a browser and returns where it is.
func buildRunner(ctx context.Context) (string, error) {
	runner, err := filepath.Abs("build/wasmexec")
	if err == nil {
		_, err = command(ctx, nil, "go", "build", "-o", runner, "./web/e2e/wasmexec")
	}
	return runner, err
}

// timeGo runs the model's benchmarks twice, native and in a browser.
func timeGo(ctx context.Context, runner string) (t times, err error) {
	arguments := []string{"test", "-run", "^$", "-bench", "^Benchmark(Run|Ensemble|Frame|Bands|Cores)$", "-benchtime", "0.1s", "-count", "6"}
	packages := []string{"./model", "./model/ensemble"}
	native, err := command(ctx, nil, "go", append(arguments, packages...)...)
	if err != nil {
		return t, err
	}
	browser, err := command(ctx, []string{"GOOS=js", "GOARCH=wasm"}, "go", append(append(arguments, "-exec", runner), packages...)...)
	if err != nil {
		return t, err
	}
	return times{benchmarks(native), benchmarks(browser)}, nil
}

// row returns a benchmark's figure in both places, times something.
func (t times) row(what, figure string, times float64) row {
	return row{what: what, figures: [2]float64{t[0][figure] * times, t[1][figure] * times}}
}

// groups are the model's rows, without those that it is compared with.
func (t times) groups() (one, frame, more, cores group) {
	const micro = 1e-3 // of nanoseconds
	one = group{"a run, µs", nativeAndBrowser, []row{
		t.row("in an ensemble of 1,024, on one core", "Ensemble/1024Runs ns/run", micro),
		t.row("by itself", "Run ns/op", micro).asPeer(),
	}}
	frame = group{fmt.Sprintf("1,024 runs and the bands of %d outputs in %d years, ms (goal: 16.7)", len(ensemble.Headline), model.Years), nativeAndBrowser, []row{
		t.row("on one core", "Frame/OneCore ms/frame", 1),
		{fmt.Sprintf("on all %d cores", runtime.NumCPU()), [2]float64{t[0]["Frame/AllCores ms/frame"]}, false},
		t.row("of that the bands", "Bands ms/1024-runs", 1),
	}}
	more = group{title: "more runs, µs a run on one core", columns: nativeAndBrowser}
	for _, runs := range []string{"64", "256", "1024", "4096", "16384"} {
		more.rows = append(more.rows, t.row(runs+" runs", "Ensemble/"+runs+"Runs ns/run", micro))
	}
	cores = group{title: "thousand runs a second, 4,096 at a time", columns: [2]string{"in all", "a core"}}
	for n := 1; n <= runtime.NumCPU(); n *= 2 {
		name := fmt.Sprintf("Cores/%dCores ", n)
		cores.rows = append(cores.rows, row{plural(n, "native core"), [2]float64{t[0][name+"runs/s"] / 1e3, t[0][name+"runs/s/core"] / 1e3}, false})
	}
	cores.rows = append(cores.rows, row{"browser", [2]float64{t[1]["Cores/1Cores runs/s"] / 1e3, t[1]["Cores/1Cores runs/s/core"] / 1e3}, false})
	return one, frame, more, cores
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// benchmarks reads go test's lines. Of several of the same it takes the best: what
// else the machine had to do is in the others.
func benchmarks(text string) figures {
	found := figures{}
	for _, line := range benchmarkLine.FindAllStringSubmatch(text, -1) {
		fields := strings.Fields(line[2])
		for i := 0; i+1 < len(fields); i += 2 {
			v, err := strconv.ParseFloat(fields[i], 64)
			if err != nil {
				continue
			}
			name := line[1] + " " + fields[i+1]
			if before, again := found[name]; again && strings.Contains(name, "runs/s") {
				v = max(v, before)
			} else if again {
				v = min(v, before)
			}
			found[name] = v
		}
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
