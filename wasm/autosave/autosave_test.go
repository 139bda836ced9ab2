package autosave

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"hundredfold/model"
	"hundredfold/model/scenario"
)

// asProgram is an environment variable that makes the test binary save scenarios in
// a directory until it is killed.
const asProgram = "KEEP_TEST_FOLDER"

func TestMain(m *testing.M) {
	if dir := os.Getenv(asProgram); dir != "" {
		program(Dir(dir))
	}
	os.Exit(m.Run())
}

// program saves one scenario after another and prints a line for each.
func program(f Dir) {
	r, err := f.Begin()
	for n := 1; err == nil; n++ {
		if err = r.Save(content(fmt.Sprint("Run ", n), float64(n%1000+1))); err == nil {
			_, err = fmt.Println("saved", n)
		}
	}
	fmt.Println(err)
	os.Exit(1)
}

// content returns the content of a scenario file.
func content(name string, multiplier float64) []byte {
	c := scenario.Central().Case
	c.Inputs[model.ReasoningMultiplier] = multiplier
	return scenario.Write(&c, name, strings.Repeat("A text that takes its room. ", 100))
}

// killed runs the program and kills it after a number of saves.
func killed(t *testing.T, f Dir, saves int) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asProgram+"="+string(f))
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for range saves {
		if !lines.Scan() || !strings.HasPrefix(lines.Text(), "saved") {
			t.Fatalf("the program ended: %s", lines.Text())
		}
	}
	cmd.Process.Kill()
	cmd.Wait()
}

func begin(t *testing.T, f Dir) *Session {
	t.Helper()
	r, err := f.Begin()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.End() })
	return r
}

func save(t *testing.T, r *Session, data []byte) {
	t.Helper()
	if err := r.Save(data); err != nil {
		t.Fatal(err)
	}
}

func end(t *testing.T, r *Session) {
	t.Helper()
	if err := r.End(); err != nil {
		t.Fatal(err)
	}
}

// names returns the names of the runs' files.
func names(t *testing.T, f Dir) []string {
	t.Helper()
	all, err := os.ReadDir(f.path(runs))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, n := range all {
		names = append(names, n.Name())
	}
	return names
}

func TestWhatAKilledProgramHadOpenIsOfferedWhole(t *testing.T) {
	for _, saves := range []int{1, 2, 7, 20} {
		f := Dir(t.TempDir())
		killed(t, f, saves)
		lost := begin(t, f).Orphans()
		if len(lost) != 1 || lost[0].Err != nil || !strings.HasPrefix(lost[0].Name, "Run ") {
			t.Fatalf("after %d saves and a kill %d scenarios are offered: %+v", saves, len(lost), lost)
		}
		if _, _, err := scenario.Read(lost[0].Scenario); err != nil {
			t.Errorf("after %d saves and a kill: %v", saves, err)
		}
		if lost[0].When.IsZero() {
			t.Error("nobody knows when it was saved")
		}
	}
}

func TestARunThatEndedWellLeavesNothing(t *testing.T) {
	f := Dir(t.TempDir())
	r := begin(t, f)
	save(t, r, content("Mine", 50))
	end(t, r)
	if left := names(t, f); len(left) > 0 {
		t.Errorf("it left %v", left)
	}
	if err := r.Save(content("Late", 60)); err != nil || len(names(t, f)) > 0 {
		t.Errorf("a save after the end kept %v (%v)", names(t, f), err)
	}
	if lost := begin(t, f).Orphans(); len(lost) > 0 {
		t.Errorf("%s is offered", lost[0].Name)
	}
}

func TestWhatIsOpenInAnotherProgramIsNotTaken(t *testing.T) {
	f := Dir(t.TempDir())
	first := begin(t, f)
	save(t, first, content("First", 50))
	second := begin(t, f)
	save(t, second, content("Second", 60))
	if lost := append(first.Orphans(), second.Orphans()...); len(lost) > 0 {
		t.Fatalf("%s is offered while it is open", lost[0].Name)
	}
	end(t, second)
	data, err := os.ReadFile(first.file)
	if err != nil || !bytes.Equal(data, content("First", 50)) {
		t.Errorf("the first program's scenario is\n%s\n%v", data, err)
	}
}

func TestWhatWasLostIsOfferedOnceUntilItIsDiscarded(t *testing.T) {
	f := Dir(t.TempDir())
	killed(t, f, 1)

	var wait sync.WaitGroup
	starts := make([]*Session, 8)
	for i := range starts {
		wait.Go(func() { starts[i], _ = f.Begin() })
	}
	wait.Wait()
	var offered []*Session
	for _, r := range starts {
		if r == nil {
			t.Fatal("one of eight programs that start at once cannot")
		}
		if len(r.Orphans()) > 0 {
			offered = append(offered, r)
		}
	}
	if len(offered) != 1 {
		t.Fatalf("%d of eight programs that start at once are offered what was lost", len(offered))
	}
	for _, r := range starts {
		end(t, r)
	}
	again := begin(t, f)
	if len(again.Orphans()) != 1 {
		t.Fatal("what nobody discarded is not offered again")
	}
	if err := again.Orphans()[0].Discard(); err != nil {
		t.Fatal(err)
	}
	end(t, again)
	if left := names(t, f); len(left) > 0 {
		t.Errorf("what was discarded left %v", left)
	}
}

func TestTheNewestIsOfferedFirst(t *testing.T) {
	f := Dir(t.TempDir())
	for range 3 {
		killed(t, f, 1)
	}
	lost := begin(t, f).Orphans()
	if len(lost) != 3 || lost[0].When.Before(lost[1].When) || lost[1].When.Before(lost[2].When) {
		t.Errorf("offered are %+v", lost)
	}
}

func TestAProgramThatHadNothingOpenLeavesNothingBehind(t *testing.T) {
	f := Dir(t.TempDir())
	r := begin(t, f)
	r.marker.Close() // as at the end of its process
	if lost := begin(t, f).Orphans(); len(lost) > 0 {
		t.Errorf("offered is %+v", lost[0])
	}
	if left := names(t, f); len(left) != 1 { // the second run's
		t.Errorf("left are %v", left)
	}
}

// leave creates a file where a killed program would have left one.
func leave(t *testing.T, f Dir, name, text string) string {
	t.Helper()
	if err := os.MkdirAll(f.path(runs), 0o700); err != nil {
		t.Fatal(err)
	}
	path := f.path(runs, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestABrokenScenarioIsSetAsideAndNothingIsWrittenOverIt(t *testing.T) {
	f := Dir(t.TempDir())
	leave(t, f, "7.broken-1.json", "an older one")
	leave(t, f, "7.json", `{"version": 1, "set": {"capitol": 1}}`)
	lost := begin(t, f).Orphans()
	if len(lost) != 1 || lost[0].Err == nil {
		t.Fatalf("offered is %+v", lost)
	}
	aside := f.path(runs, "7.broken-2.json")
	for _, want := range []string{aside, `"capitol"; the nearest is "capital_lead"`} {
		if !strings.Contains(lost[0].Err.Error(), want) {
			t.Errorf("said is %q, which lacks %q", lost[0].Err, want)
		}
	}
	for path, want := range map[string]string{aside: "capitol", f.path(runs, "7.broken-1.json"): "an older one"} {
		if data, err := os.ReadFile(path); err != nil || !strings.Contains(string(data), want) {
			t.Errorf("%s holds %q (%v)", path, data, err)
		}
	}
	if err := lost[0].Discard(); err != nil {
		t.Error(err)
	}
	if again := begin(t, f).Orphans(); len(again) > 0 {
		t.Errorf("it is offered again: %v", again[0].Err)
	}
}

func TestANewerProgramsScenarioStaysForIt(t *testing.T) {
	f := Dir(t.TempDir())
	path := leave(t, f, "7.json", `{"version": 99, "name": "Later"}`)
	lost := begin(t, f).Orphans()
	if len(lost) != 1 || lost[0].Err == nil || !strings.Contains(lost[0].Err.Error(), "newer version") {
		t.Fatalf("offered is %+v", lost)
	}
	if err := lost[0].Discard(); err != nil {
		t.Error(err)
	}
	if data, err := os.ReadFile(path); err != nil || !strings.Contains(string(data), "Later") {
		t.Errorf("it holds %q (%v)", data, err)
	}
	if held, err := take(f.path(runs, "7.lock"), false); err != nil {
		t.Errorf("a newer program could not take it: %v", err)
	} else {
		held.Close()
	}
}

func TestTheFolderIsTheUsersUnlessAnotherIsNamed(t *testing.T) {
	t.Setenv(variable, "elsewhere")
	if f, err := Default(); f != "elsewhere" || err != nil {
		t.Errorf("named is %q (%v)", f, err)
	}
	t.Setenv(variable, "")
	own, err := os.UserConfigDir()
	if err != nil {
		t.Fatal(err)
	}
	if f, err := Default(); string(f) != filepath.Join(own, "hundredfold") || err != nil {
		t.Errorf("the user's is %q (%v)", f, err)
	}
}

func TestAReadersFileIsReplacedWhereItLiesAndForWhomItIs(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "mine.json"), filepath.Join(dir, "link.json")
	if err := WriteFile(path, []byte("new")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err) // Windows may forbid symbolic links
	}
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(link, []byte("newer")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(path)
	if data, _ := os.ReadFile(path); err != nil || string(data) != "newer" || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("the file holds %q, %v, %v", data, info.Mode(), err)
	}
	if all, err := os.ReadDir(dir); err != nil || len(all) != 2 {
		t.Errorf("there are %v, %v", all, err)
	}
}
