package autosave

import (
	"os"
	"strings"
	"testing"
)

func TestAWindowIsLeftAndFoundAgain(t *testing.T) {
	f := Dir(t.TempDir()).path("not", "there", "yet")
	if w, err := Dir(f).Window(); w != (Window{}) || err != nil {
		t.Errorf("before the first start it is %+v (%v)", w, err)
	}
	left := Window{X: -1200, Y: 40, Width: 1160, Height: 720, FullScreen: true, Theme: "dark", Language: "de"}
	if err := Dir(f).KeepWindow(left); err != nil {
		t.Fatal(err)
	}
	if w, err := Dir(f).Window(); w != left || err != nil {
		t.Errorf("it was left as %+v and found as %+v (%v)", left, w, err)
	}
}

func TestAWindowThatCannotBeReadIsNeverWrittenOver(t *testing.T) {
	f := Dir(t.TempDir())
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(f.window(), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	holds := func(path, want string) {
		t.Helper()
		if data, err := os.ReadFile(path); err != nil || string(data) != want {
			t.Errorf("%s holds %q (%v), want %q", path, data, err, want)
		}
	}
	write("{broken")
	if w, err := f.Window(); w != (Window{}) || err == nil || !strings.Contains(err.Error(), "window.broken-1.json") {
		t.Errorf("a broken one is read as %+v (%v)", w, err)
	}
	holds(f.path("window.broken-1.json"), "{broken")

	write("broken again") // and is not read before the next is saved
	if err := f.KeepWindow(Window{Width: 10}); err != nil {
		t.Error(err)
	}
	holds(f.path("window.broken-2.json"), "broken again")
	if w, err := f.Window(); w.Width != 10 || err != nil {
		t.Errorf("kept is %+v (%v)", w, err)
	}

	const later = `{"version": 2, "width": "wide"}`
	write(later)
	if _, err := f.Window(); err == nil || !strings.Contains(err.Error(), "newer version") {
		t.Errorf("a newer one gives %v", err)
	}
	if err := f.KeepWindow(Window{Width: 20}); err == nil || !strings.Contains(err.Error(), "newer version") {
		t.Errorf("keeping one over a newer one gives %v", err)
	}
	holds(f.window(), later)
}
