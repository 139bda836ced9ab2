package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
)

// programFile is where the browser program is built, before the site takes it.
const programFile = "build/hundredfold.wasm"

// buildProgram compiles wasm/ for the browser. Inlining costs an eighth of the
// download and is worth it only where every slider move spends its time.
func buildProgram(ctx context.Context) error {
	if err := syncModfile(); err != nil {
		return err
	}
	if err := slimEbitengine(); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, "go", "build", "-modfile="+webMod, "-trimpath", "-ldflags=-s -w", "-tags=minimal",
		"-gcflags=all=-l", "-gcflags=hundredfold/model/...=", "-gcflags=hundredfold/wasm/canvas=",
		"-o", programFile, "./wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("building the browser program: %w\n%s", err, out)
	}
	return nil
}
