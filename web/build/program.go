package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
)

// programFile is where the browser program is built, before the site takes it.
const programFile = "build/hundredfold.wasm"

// inlined are the packages that every slider move spends its time in. Inlining
// everywhere costs 180 kB of the download; in these alone it costs 20 kB and
// draws as fast.
var inlined = []string{"hundredfold/...", "gonum.org/v1/plot/...", "golang.org/x/image/..."}

// buildProgram compiles wasm/ for the browser.
func buildProgram(ctx context.Context) error {
	if err := syncModfile(); err != nil {
		return err
	}
	if err := slimEbitengine(); err != nil {
		return err
	}
	args := []string{"build", "-modfile=" + webMod, "-trimpath", "-ldflags=-s -w", "-tags=minimal", "-gcflags=all=-l"}
	for _, p := range inlined {
		args = append(args, "-gcflags="+p+"=")
	}
	cmd := exec.CommandContext(ctx, "go", append(args, "-o", programFile, "./wasm")...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("building the browser program: %w\n%s", err, out)
	}
	return nil
}
