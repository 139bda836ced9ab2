package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"hundredfold/model"
	"hundredfold/web/e2e/scenes"
)

// tolerance is the largest relative difference between the two builds.
const tolerance = 1e-12

func TestTheBrowserComputesWhatTheNativeProgramComputes(t *testing.T) {
	browser := runInBrowser(t)
	// next returns what is written here, and as much of what the browser wrote.
	next := func(write func(io.Writer) error) (here, there []byte) {
		var native bytes.Buffer
		if err := write(&native); err != nil {
			t.Fatal(err)
		}
		if native.Len() > len(browser) {
			t.Fatalf("the browser sent %d bytes too few", native.Len()-len(browser))
		}
		there, browser = browser[:native.Len()], browser[native.Len():]
		return native.Bytes(), there
	}

	here, there := next(write)
	var worst [model.NumOutputs]difference
	for i := range len(here) / 8 {
		o := i / model.Quarters % int(model.NumOutputs)
		if d := relative(number(here[8*i:]), number(there[8*i:])); d > worst[o].size || math.IsNaN(d) {
			worst[o] = difference{d, i / model.Quarters / int(model.NumOutputs), i % model.Quarters}
		}
	}
	all := scenes.All()
	for o, d := range worst {
		if !(d.size <= tolerance) {
			t.Errorf("%s differs by up to %.2g (%s, quarter %d), more than %.0e", model.Outputs()[o].ID, d.size, all[d.scene].Name, d.quarter, tolerance)
		}
	}
	t.Logf("%d runs of %d outputs are compared", len(all), model.NumOutputs)

	here, there = next(writePast)
	for i := range len(here) / 8 {
		if d := relative(number(here[8*i:]), number(there[8*i:])); !(d <= tolerance) {
			t.Errorf("figure %d of the hindcasts differs by %.2g, more than %.0e", i, d, tolerance)
		}
	}

	here, there = next(writeDoubt)
	for i := range len(here) / 8 {
		if a, b := number(here[8*i:]), number(there[8*i:]); a != b {
			t.Fatalf("figure %d of what is drawn from a seed is %v here and %v in the browser", i, a, b)
		}
	}
	if len(browser) > 0 {
		t.Errorf("the browser sent %d bytes more than that", len(browser))
	}
}

// difference is the largest that one output shows, and where.
type difference struct {
	size           float64
	scene, quarter int
}

// relative is the difference of two numbers over the larger, and NaN when just one
// of them is.
func relative(a, b float64) float64 {
	if a == b || math.IsNaN(a) && math.IsNaN(b) {
		return 0
	}
	return math.Abs(a-b) / max(math.Abs(a), math.Abs(b))
}

func number(b []byte) float64 {
	return math.Float64frombits(binary.LittleEndian.Uint64(b))
}

// runInBrowser returns what this program prints there.
func runInBrowser(t *testing.T) []byte {
	t.Helper()
	dir := t.TempDir()
	runner, program := filepath.Join(dir, "wasmexec"), filepath.Join(dir, "samebits.wasm")
	build(t, nil, runner, "../wasmexec")
	build(t, []string{"GOOS=js", "GOARCH=wasm"}, program, ".")
	cmd := exec.Command(runner, program)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, tail(out))
	}
	data, err := base64.StdEncoding.DecodeString(string(out))
	if err != nil {
		t.Fatalf("%v in %q", err, tail(out))
	}
	return data
}

func build(t *testing.T, env []string, output, dir string) {
	t.Helper()
	cmd := exec.Command("go", "build", "-o", output, dir)
	cmd.Env = append(os.Environ(), env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func tail(b []byte) []byte { return b[max(0, len(b)-2000):] }
