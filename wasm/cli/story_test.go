package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAStoryFileIsCheckedLineByLine(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		t.Helper()
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return file
	}
	step := "title: T\n\n# One\ncharts: gpus\n"
	for _, c := range []struct {
		file string
		code int
		want []string
	}{
		{write("good.md", step+"\n{power.ai@2030} in all.\n"), 0, []string{"good.md: nothing is wrong"}},
		{write("names.md", step+"sliders: grid\n\nText {x@2030}.\n"), 2, []string{"2 faults", `names.md:5: sliders: no input "grid"; the nearest is "grid_power"`, "names.md:7: {x@2030}"}},
		{write("claims.md", step+"expect: power.ai@2030 > 1000\n\nText.\n"), 2, []string{"claims.md:5: expect: power.ai@2030 > 1000 does not hold: it is 156.8 against 1000"}},
		{filepath.Join(dir, "none.md"), 2, []string{"there is no story file", "none.md"}},
	} {
		stdout, stderr, code := hundredfold("story", "check", c.file)
		if code != c.code {
			t.Errorf("%s: exit %d, want %d: %s", c.file, code, c.code, stderr)
		}
		for _, want := range c.want {
			if !strings.Contains(stdout+stderr, want) {
				t.Errorf("%s says\n%s%s\nwant %q", c.file, stdout, stderr, want)
			}
		}
		if (code == 0) != (stderr == "") {
			t.Errorf("%s: exit %d with standard error %q", c.file, code, stderr)
		}
	}
}

// Nothing is wrong with a story of an earlier version; what became of its inputs is
// said beside the answer.
func TestAStoryOfAnEarlierModelIsTakenWithANotice(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "old.md")
	if err := os.WriteFile(file, []byte("title: T\n\n# One\ncharts: gpus\nscenario: grid_power=64\nsliders: capital\n\n{capital}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for want, args := range map[string][]string{
		"old.md: nothing is wrong\n": {"story", "check", file},
		"":                           {"story", "export", file, "--out", filepath.Join(dir, "old.pdf")},
	} {
		stdout, stderr, code := hundredfold(args...)
		if code != 0 || !strings.HasSuffix(stdout, want) {
			t.Errorf("%v: exit %d, %q", args, code, stdout)
		}
		for _, want := range []string{
			`old.md:5: scenario: "grid_power" comes from an earlier model: “`,
			`old.md:6: sliders: "capital" is no longer an input; cash_flow and outside_capital took its place`,
			`old.md:8: {capital}: "capital" is no longer an input`,
			"put v=2& before a query",
		} {
			if !strings.Contains(stderr, want) {
				t.Errorf("%v says\n%s\nwant %q", args, stderr, want)
			}
		}
	}
	if _, stderr, code := hundredfold("present", file); code != 1 || !strings.Contains(stderr, "took its place") || !strings.Contains(stderr, "T from step 0") {
		t.Errorf("presented: exit %d, %s", code, stderr)
	}
}

func TestTheStoriesThatShipAreListed(t *testing.T) {
	table := ok(t, "story", "list")
	for _, want := range []string{"hundredfold", "en", "de", "A hundred times the compute"} {
		if !strings.Contains(table, want) {
			t.Errorf("the list lacks %q:\n%s", want, table)
		}
	}
	var rows []storyRow
	text := ok(t, "story", "list", "--format", "json")
	if err := json.Unmarshal([]byte(text), &rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) != 2 || len(rows[0].Steps) != 8 || rows[0].Steps[1] != "huang" {
		t.Errorf("got %+v", rows)
	}
}
