package cli

import (
	"bytes"
	"encoding/xml"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"hundredfold/wasm/story"
)

func TestAStoryIsExportedAStepAPageOrAFile(t *testing.T) {
	t.Setenv("DISPLAY", "")
	dir := t.TempDir()
	s := story.All()[0]
	document := filepath.Join(dir, "talk.pdf")
	ok(t, "story", "export", "--out", document)
	pdf, err := os.ReadFile(document)
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF")) || !bytes.Contains(pdf, []byte("/Count "+strconv.Itoa(len(s.Steps)))) {
		t.Errorf("%d bytes, not a page for each of %d steps: %v", len(pdf), len(s.Steps), err)
	}
	folder := filepath.Join(dir, "talk")
	ok(t, "story", "export", "--lang", "de", "--theme", "dark", "--out", folder)
	files, err := os.ReadDir(folder)
	if err != nil || len(files) != len(s.Steps) {
		t.Fatalf("%d files for %d steps: %v", len(files), len(s.Steps), err)
	}
	for i, f := range files {
		text, err := os.ReadFile(filepath.Join(folder, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if err := xml.Unmarshal(text, new(struct{})); err != nil || !strings.Contains(f.Name(), s.Steps[i].ID) || !bytes.Contains(text, []byte("<desc")) {
			t.Errorf("%s: %v", f.Name(), err)
		}
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--out", folder}, "is there already"},
		{[]string{"--out", filepath.Join(dir, "talk.docx")}, "name a file that ends in .pdf"},
		{[]string{"--out", filepath.Join(dir, "none", "talk.pdf")}, "none"},
		{[]string{"--width", "10", "--out", filepath.Join(dir, "small.pdf")}, "--width 10"},
		{[]string{"--theme", "pink", "--out", filepath.Join(dir, "pink.pdf")}, "pink"},
		{[]string{filepath.Join(dir, "none.md"), "--out", filepath.Join(dir, "none.pdf")}, "there is no story file"},
	} {
		if _, stderr, status := hundredfold(append([]string{"story", "export"}, c.args...)...); status != 2 || !strings.Contains(stderr, c.want) {
			t.Errorf("%v: exit %d, %q, want %q", c.args, status, stderr, c.want)
		}
	}
	if left, _ := os.ReadDir(dir); len(left) != 2 {
		t.Errorf("faults leave files behind: %v", left)
	}
}

func TestAFullDiskLeavesNoHalfAFile(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("this system has no full disk to try")
	}
	if _, stderr, status := hundredfold("figure", "--chart", "power", "--out", "/dev/full"); status != 2 {
		t.Errorf("exit %d: %s", status, stderr) // its name has no ending
	}
	link := filepath.Join(t.TempDir(), "full.svg")
	if err := os.Symlink("/dev/full", link); err != nil {
		t.Fatal(err)
	}
	if _, stderr, status := hundredfold("figure", "--chart", "power", "--out", link); status != 1 || !strings.Contains(stderr, "no space left") {
		t.Errorf("exit %d: %s", status, stderr)
	}
}
