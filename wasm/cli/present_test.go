package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAStoryIsPresentedFromTheStepThatIsNamed(t *testing.T) {
	for args, want := range map[string]string{
		"":                    "A hundred times the compute from step 0",
		"--lang de --step 8":  "Hundertmal so viel Rechenleistung from step 7",
		"--step built":        "A hundred times the compute from step 3",
		"talk.md --step last": "A talk from step 1",

		"--display 2 --notes-display 3": "on display 2, notes on 3",
	} {
		dir := t.TempDir()
		t.Chdir(dir)
		write(t, dir, "title: A talk\n\n# One\ncharts: gpus\n\nText.\n\n# Last\ncharts: power\n\nText.\n")
		_, said, _ := hundredfold(append([]string{"present"}, strings.Fields(args)...)...)
		if !strings.Contains(said, want) {
			t.Errorf("present %s: %s", args, said)
		}
	}
}

func TestAStoryThatCannotBePresentedIsNamedByLine(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, dir, "title: A talk\n\n# One\ncharts: gpu\n\nText.\n")
	for args, want := range map[string]string{
		"talk.md":      `talk.md:4: charts: no chart is called "gpu": did you mean "gpus"?`,
		"no.md":        `no story file "no.md"`,
		"--step 9":     "steps 1 to 8",
		"--step bilt":  `the nearest is "built"`,
		"--theme grey": "light and dark",
		"--lang fr":    "there are en, de",

		"--display=-1":       "--display -1: displays are counted from 1",
		"--notes-display=-2": "--notes-display -2: displays are counted from 1",
	} {
		if _, said, status := hundredfold(append([]string{"present"}, strings.Fields(args)...)...); status != 2 || !strings.Contains(said, want) {
			t.Errorf("present %s: exit status %d, %s", args, status, said)
		}
	}
}

func write(t *testing.T, dir, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, "talk.md"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
