//go:build !js

package model_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"hundredfold/model"
)

// The guide's program runs unchanged, in a module of its own.
func TestAnotherProgramImportsTheModelAsTheGuideSays(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	guide, err := os.ReadFile(filepath.Join(root, ".github/CONTRIBUTING.md"))
	if err != nil {
		t.Fatal(err)
	}
	program := regexp.MustCompile("(?s)```go\n(package main.*?)```").FindSubmatch(guide)
	commands := regexp.MustCompile(`(?m)^go mod .*$`).FindAllString(string(guide), -1)
	if program == nil || len(commands) == 0 {
		t.Fatal("the guide has no program, or does not say how its module is made")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.go"), program[1], 0o644); err != nil {
		t.Fatal(err)
	}
	run := func(command string) string {
		words := strings.Fields(strings.ReplaceAll(command, "../hundredfold", root))
		c := exec.Command(words[0], words[1:]...)
		c.Dir = dir
		c.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off")
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", command, err, out)
		}
		return string(out)
	}
	for _, command := range commands {
		run(command)
	}
	in := model.Defaults()
	in[model.ReasoningMultiplier] = 100
	var r model.Result
	model.Run(&r, &in)
	want := fmt.Sprintf("model %s: %.0f GW asked for, %.0f GW built in 2030\n", model.Version, r.Annual(model.PowerAIDemand, 2030), r.Annual(model.PowerAI, 2030))
	if got := run("go run ."); got != want {
		t.Errorf("the guide's program prints %q, want %q", got, want)
	}
}
