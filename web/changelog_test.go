package web_test

import (
	"os"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/cli"
)

func TestTheChangelogHasTheVersionsOfModelAndProgram(t *testing.T) {
	text, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\n## Model " + model.Version + ", ", "\n## Program " + cli.Version + ", "} {
		if !strings.Contains(string(text), want) {
			t.Errorf("CHANGELOG.md has no section %q", strings.TrimSpace(want))
		}
	}
}
