package desktop

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"github.com/ncruces/zenity"

	"hundredfold/model"
	"hundredfold/wasm/internal/looptest"
	"hundredfold/wasm/session"
)

func TestMain(m *testing.M) { looptest.Main(m) }

// notice waits for the window's notice about a call to the system.
func notice(t *testing.T, w *Window) string {
	t.Helper()
	answer := <-w.answers
	answer()
	return told(w)
}

func told(w *Window) string {
	var all []string
	for _, n := range w.panel.Notices() {
		all = append(all, n.Text)
	}
	return strings.Join(all, "\n")
}

func TestADroppedScenarioFileIsOpened(t *testing.T) {
	w := New(session.New())
	w.drop(fstest.MapFS{"mine.json": {Data: []byte(`{"version": 1, "name": "Mine", "set": {"reasoning_multiplier": 77}}`)}})
	if s := w.Session().State(); s.Inputs[model.ReasoningMultiplier] != 77 || w.Snapshot().Name != "Mine" {
		t.Errorf("open is %q at %v", w.Snapshot().Name, s.Inputs[model.ReasoningMultiplier])
	}
	if got := told(w); got != "Opened: mine.json" {
		t.Errorf("told %q", got)
	}
}

func TestWhatCannotBeOpenedIsSaidAndLeavesTheScenario(t *testing.T) {
	for want, files := range map[string]fs.FS{
		"not a scenario file": fstest.MapFS{"a.json": {Data: []byte("hello")}},
		"Drop one file at":    fstest.MapFS{"a.json": {}, "b.json": {}},
		"ends in .json":       fstest.MapFS{"folder/a.json": {}},
	} {
		w := New(session.New())
		w.drop(files)
		if got := told(w); !strings.Contains(got, want) || w.Session().State().Preset.ID != "central" {
			t.Errorf("told %q, want %q", got, want)
		}
	}
}

func TestAStoryIsHandedOnAndWhatIsWrongWithItIsToldByLine(t *testing.T) {
	w := New(session.New())
	var got []string
	faults := []string{"1", "2", "3", "4", "5", "6"}
	w.OnStory = func(name string, text []byte) (string, []string) {
		got = append(got, name+": "+string(text))
		return "Heard.", faults[:len(faults)*(len(got)-1)]
	}
	w.drop(fstest.MapFS{"talk.md": {Data: []byte("title: A talk")}})
	if said := told(w); said != "Heard." {
		t.Errorf("told %q", said)
	}
	w.outside.chooseFile = func(_, kinds string) (string, error) { return "/disk/" + kinds + ".TXT", nil }
	w.outside.read = func(path string) ([]byte, error) { return []byte("from " + path), nil }
	w.Open()
	if said := notice(t, w); !strings.HasPrefix(said, "Heard.\n1\n2\n3\n4\nand 2 more") {
		t.Errorf("told %q", said)
	}
	w.drop(fstest.MapFS{"mine.json": {Data: []byte(`{"version": 1, "set": {"reasoning_multiplier": 77}}`)}})
	want := []string{"talk.md: title: A talk", "Scenarios and stories.TXT: from /disk/Scenarios and stories.TXT"}
	if !slices.Equal(got, want) {
		t.Errorf("handed on %q, want %q", got, want)
	}
}

func TestASavedFileOpensAgain(t *testing.T) {
	w := New(session.New())
	w.Apply(session.Intent{Type: "type", ID: "reasoning_multiplier", Text: "42", Final: true})
	var file []byte
	w.outside.chooseName = func(_, name string) (string, error) { return strings.TrimSuffix("/disk/"+name, ".json"), nil }
	w.outside.write = func(path string, data []byte) error { file = data; return nil }
	w.Save()
	if got := notice(t, w); !strings.HasPrefix(got, "Saved: /disk/") || !strings.HasSuffix(got, ".json") {
		t.Errorf("told %q", got)
	}
	again := New(session.New())
	again.outside.chooseFile = func(_, _ string) (string, error) { return "/disk/it.json", nil }
	again.outside.read = func(string) ([]byte, error) { return file, nil }
	again.Open()
	notice(t, again)
	if got := again.Session().State().Inputs[model.ReasoningMultiplier]; got != 42 {
		t.Errorf("opened again the multiplier is %v", got)
	}
}

func TestAFullOrReadOnlyDiskIsSaid(t *testing.T) {
	w := New(session.New())
	w.outside.chooseName = func(_, name string) (string, error) { return name, nil }
	w.outside.write = func(path string, _ []byte) error {
		return &fs.PathError{Op: "open", Path: path, Err: errors.New("read-only file system")}
	}
	w.Save()
	if got := notice(t, w); !strings.Contains(got, "could not be written: read-only file system") {
		t.Errorf("told %q", got)
	}
}

func TestWithoutAProgramForDialogsTheWayAroundIsSaid(t *testing.T) {
	w := New(session.New())
	w.outside.chooseFile = func(_, _ string) (string, error) { return "", &exec.Error{Name: "zenity", Err: exec.ErrNotFound} }
	w.Open()
	if got := notice(t, w); !strings.Contains(got, "Drop the file on the window") {
		t.Errorf("told %q", got)
	}
}

func TestOneDialogIsOpenAtATime(t *testing.T) {
	w := New(session.New())
	asked := 0 // no race: one goroutine ends before the next begins
	w.outside.chooseFile = func(string, string) (string, error) { asked++; return "", zenity.ErrCanceled }
	w.Open()
	w.Open()
	w.Save()
	if notice(t, w); asked != 1 || len(w.answers) > 0 {
		t.Errorf("asked were %d dialogs", asked)
	}
	w.Open()
	if notice(t, w); asked != 2 {
		t.Errorf("after the first %d were asked", asked)
	}
}

func TestPastedIsTextAlone(t *testing.T) {
	for _, k := range []struct {
		text   string
		fails  error
		pasted string
		told   string
	}{
		{"150", nil, "150", ""},
		{"", nil, "", "The clipboard holds no text."},
		{"", &exec.ExitError{}, "", "The clipboard holds no text."},
		{"", syscall.Errno(0), "", "The clipboard holds no text."}, // as on Windows
		{"", errors.New("no clipboard"), "", "The clipboard could not be read: no clipboard"},
	} {
		w := New(session.New())
		w.outside.paste = func() (string, error) { return k.text, k.fails }
		pasted := ""
		w.Paste(func(text string) { pasted = text })
		if got := notice(t, w); got != k.told || pasted != k.pasted {
			t.Errorf("%q, %v: pasted %q and told %q", k.text, k.fails, pasted, got)
		}
	}
}

func TestALinkIsCopiedOrSaid(t *testing.T) {
	for _, k := range []struct {
		site   string
		fails  error
		copied string
		told   string
	}{
		{"", nil, "?reasoning_multiplier=42", "--site"},
		{"https://example.org/", nil, "https://example.org/?reasoning_multiplier=42", "Copied: https://example.org/?"},
		{"https://example.org/", errors.New("no clipboard"), "https://example.org/?reasoning_multiplier=42", "could not be copied: no clipboard. It is: https://example.org/?"},
		{"https://example.org/", errNoClipboard, "https://example.org/?reasoning_multiplier=42", "install xclip, or wl-clipboard for Wayland. It is: https://example.org/?"},
	} {
		w, copied := New(session.New()), ""
		w.Site = k.site
		w.Apply(session.Intent{Type: "type", ID: "reasoning_multiplier", Text: "42", Final: true})
		w.outside.copy = func(text string) error { copied = text; return k.fails }
		w.CopyLink()
		if got := notice(t, w); copied != k.copied || !strings.Contains(got, k.told) {
			t.Errorf("copied %q and told %q, want %q and %q", copied, got, k.copied, k.told)
		}
	}
	w := New(session.New())
	w.outside.copy = func(text string) error { t.Errorf("copied %q though nothing is changed", text); return nil }
	w.CopyLink()
	if got := told(w); !strings.Contains(got, "Nothing is changed") {
		t.Errorf("told %q", got)
	}
}

func TestAFileThatIsChosenInATalkIsOpenedAfterIt(t *testing.T) {
	w := New(session.New())
	w.outside.chooseFile = func(string, string) (string, error) { return "/disk/mine.json", nil }
	w.outside.read = func(string) ([]byte, error) {
		return []byte(`{"version": 1, "name": "Mine", "set": {"reasoning_multiplier": 77}}`), nil
	}
	w.Open()
	talk := session.New()
	own := w.Lend(talk)
	w.SetLayer(bare{})
	for len(w.answers) == 0 {
		time.Sleep(time.Millisecond)
	}
	front := (*front)(w)
	front.Update()
	if got := talk.Snapshot().Name; got == "Mine" {
		t.Error("the file went into the talk")
	}
	w.SetLayer(nil)
	w.Lend(own)
	front.Update()
	if got := own.Snapshot().Name; got != "Mine" || told(w) != "Opened: mine.json" {
		t.Errorf("after the talk %q is open, told is %q", got, told(w))
	}
}

func TestAFileIsNotReplacedUnasked(t *testing.T) {
	dir := t.TempDir()
	there := filepath.Join(dir, "talk.json")
	if err := os.WriteFile(there, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := New(session.New())
	var asked []string
	w.outside.chooseName = func(_, name string) (string, error) {
		if asked = append(asked, name); len(asked) == 1 {
			return filepath.Join(dir, "talk"), nil
		}
		return "", zenity.ErrCanceled
	}
	w.Save()
	if got := notice(t, w); got != "" || len(asked) != 2 || asked[1] != there {
		t.Errorf("asked was %q, told %q", asked, got)
	}
	if got, err := os.ReadFile(there); string(got) != "old" {
		t.Errorf("the file holds %q, %v", got, err)
	}
	w.outside.chooseName = func(_, name string) (string, error) { return there, nil } // and confirms replacing it
	w.Save()
	if got := notice(t, w); got != "Saved: "+there {
		t.Errorf("told %q", got)
	}
	if got, err := os.ReadFile(there); err != nil || !strings.Contains(string(got), `"version"`) {
		t.Errorf("the file holds %q, %v", got, err)
	}
}
