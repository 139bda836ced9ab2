//go:build unix

package autosave

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"hundredfold/wasm/i18n"
)

func TestAFullDiskLeavesWhatWasKept(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("there is no disk here that is always full")
	}
	f := Dir(t.TempDir())
	r := begin(t, f)
	save(t, r, content("Kept", 50))
	if err := os.Symlink("/dev/full", r.file+unfinished); err != nil {
		t.Fatal(err)
	}
	err := r.Save(content("Too much", 60))
	if err == nil || !strings.Contains(err.Error(), "the disk is full") || !strings.Contains(err.Error(), f.path(runs)) {
		t.Errorf("said is %v", err)
	}
	if data, err := os.ReadFile(r.file); err != nil || !bytes.Equal(data, content("Kept", 50)) {
		t.Errorf("kept is now\n%s\n%v", data, err)
	}
	// The disk has space again.
	save(t, r, content("Too much", 60))
	if data, err := os.ReadFile(r.file); err != nil || !bytes.Equal(data, content("Too much", 60)) {
		t.Errorf("kept is\n%s\n%v", data, err)
	}
}

func TestWhereNothingCanBeKeptThatIsSaidAndTheProgramGoesOn(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f := Dir(filepath.Join(file, "below"))
	r, err := f.Begin()
	if r != nil || err == nil || !strings.Contains(err.Error(), "nothing can be kept in "+string(f)) {
		t.Errorf("a folder below a file gives %v, %v", r, err)
	}
	if err := f.KeepWindow(Window{Width: 10}); err == nil {
		t.Error("a window is kept in a folder below a file")
	}
	if err := errors.Join(r.Save(content("Mine", 50)), r.End()); err != nil || r.Orphans() != nil {
		t.Errorf("a run that keeps nothing says %v", err)
	}
}

func TestWhatADiskRefusesIsSaidInWords(t *testing.T) {
	for errno, want := range map[syscall.Errno][2]string{
		syscall.ENOSPC: {"the disk is full", "der Datenträger ist voll"},
		syscall.EROFS:  {"the disk is read-only", "der Datenträger ist schreibgeschützt"},
		syscall.EACCES: {"this user may not do so there", "dieser Benutzer darf das dort nicht"},
		syscall.EISDIR: {"is a directory", "is a directory"},
	} {
		err := unwritten("/home/me/x.json", &fs.PathError{Op: "open", Path: "/home/me/x.json", Err: errno})
		if got := "nothing can be kept in /home/me: " + want[0]; err.Error() != got {
			t.Errorf("said is %q, want %q", err, got)
		}
		if got := i18n.German.Error(err); !strings.HasSuffix(got, want[1]) {
			t.Errorf("in German %q is said, want %q", got, want[1])
		}
	}
}

// TestAWriteThatStopsLeavesTheReadersFile makes the system stop a write as on a
// full disk, by a limit on file sizes.
func TestAWriteThatStopsLeavesTheReadersFile(t *testing.T) {
	signal.Ignore(syscall.SIGXFSZ)
	defer signal.Reset(syscall.SIGXFSZ)
	path := filepath.Join(t.TempDir(), "mine.json")
	if err := WriteFile(path, []byte("old")); err != nil {
		t.Fatal(err)
	}
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	few := limit
	few.Cur = 1000
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &few); err != nil {
		t.Fatal(err)
	}
	err := WriteFile(path, make([]byte, 2000))
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	if !errors.Is(err, syscall.EFBIG) {
		t.Errorf("said is %v", err)
	}
	if data, err := os.ReadFile(path); string(data) != "old" {
		t.Errorf("the file holds %d bytes, %v", len(data), err)
	}
	if all, err := os.ReadDir(filepath.Dir(path)); err != nil || len(all) != 1 {
		t.Errorf("there are %v, %v", all, err)
	}
}
