package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hundredfold/model"
)

// What is dropped on the program's icon comes as a path alone.
func TestAFileAloneIsOpenedOrPresented(t *testing.T) {
	dir := t.TempDir()
	scenario, talk := filepath.Join(dir, "Zürich.JSON"), filepath.Join(dir, "talk.md")
	for name, content := range map[string]string{
		scenario: `{"version": 1, "name": "Mine", "set": {"reasoning_multiplier": 150}}`,
		talk:     "title: A talk\r\nlanguage: en\r\nabout: Nothing.\r\n\r\n# First\r\nid: first\r\ncharts: gpus\r\n\r\nWords.\r\n",
	} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var opened Opening
	var shown Presentation
	open := func(args ...string) (string, int) {
		var out, err bytes.Buffer
		status := Main(args, &out, &err, Screens{
			Window:  func(o Opening) error { opened = o; return nil },
			Present: func(p Presentation) error { shown = p; return nil },
		})
		return err.String(), status
	}
	if text, status := open(scenario); status != 0 || !opened.Chosen || opened.Session.State().Inputs[model.ReasoningMultiplier] != 150 {
		t.Errorf("of a scenario file came status %d, %s", status, text)
	}
	if text, status := open(talk, "--theme", "dark", "--lang", "de", "--site", "https://example.org/"); status != 0 || shown.Story == nil || shown.Story.Title != "A talk" || !shown.FullScreen || shown.Theme != "dark" || shown.Lang != "de" || shown.Site != "https://example.org/" {
		t.Errorf("of a story came status %d, %s", status, text)
	}
	if text, status := open("rnu"); status != 2 || !strings.Contains(text, `no command and no file "rnu"`) {
		t.Errorf("of nothing came status %d, %s", status, text)
	}
	if text, status := open(scenario, "--link", "?year=2028"); status != 2 || !strings.Contains(text, "no --link") {
		t.Errorf("of two things came status %d, %s", status, text)
	}
}

func TestWithoutOpenGLThatIsSaid(t *testing.T) {
	for text, want := range map[string]bool{
		"glfw: wglCreateContext failed: winapi error #2000":                         true,
		"WGL: The driver does not appear to support OpenGL":                         true,
		"ui: failed to choose graphics drivers: DirectX: no device, OpenGL: broken": true,
		"EGL: Failed to find a suitable EGLConfig":                                  true,
		"ui: no window system is available":                                         false,
		"negligible: a word":                                                        false,
	} {
		if got := strings.Contains(kept(errors.New(text)).Error(), "offers no OpenGL"); got != want {
			t.Errorf("%s: OpenGL is named %v, want %v", text, got, want)
		}
	}
}

// Only who wanted a window is told in a box: a command may run where nobody is
// there to close it.
func TestWhyNoWindowIsOpenIsToldWithoutAConsoleToo(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken.json")
	if err := os.WriteFile(broken, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		told bool
	}{
		{nil, true}, {[]string{"--theme", "dark"}, true}, {[]string{"present"}, true}, {[]string{broken}, true}, {[]string{"present", "nowhere.md"}, true},
		{[]string{"run", "--scenario", broken}, false}, {[]string{"notes"}, false}, {[]string{"figure", "--chart", "power", "--out", "x.gif"}, false},
	} {
		var out, stderr bytes.Buffer
		var told []string
		no := errors.New("no display")
		status := Main(c.args, &out, &stderr, Screens{
			Window:  func(Opening) error { return no },
			Present: func(Presentation) error { return no },
			Notes:   func(io.Reader, io.Writer, int) error { return no },
			Fault:   func(text string) { told = append(told, "hundredfold: "+text+"\n") },
		})
		want := []string{stderr.String()}
		if !c.told {
			want = nil
		}
		if status == 0 || stderr.Len() == 0 || !slices.Equal(told, want) {
			t.Errorf("%q: status %d, printed %q, told %q", c.args, status, stderr.String(), told)
		}
	}
}
