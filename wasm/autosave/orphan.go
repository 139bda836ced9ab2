package autosave

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"hundredfold/model"
	"hundredfold/model/scenario"
)

// Orphan is a scenario that was open in a run that crashed.
type Orphan struct {
	Scenario []byte    // content of a scenario file
	Name     string    // the scenario's name
	When     time.Time // last saved
	Err      error     // why it cannot be opened, and where it is now; may be nil

	file   string
	marker *os.File // locked until it is discarded or the run ends
}

// Discard removes an orphan that was opened or is not wanted. One that could not be
// opened stays where Err says. The run's End must come after it, not at the same
// time.
func (l *Orphan) Discard() error {
	if l.marker == nil {
		return nil
	}
	err := forget(l.file, l.marker)
	l.marker = nil
	return err
}

// release leaves the orphan to other runs.
func (l *Orphan) release() {
	if l.marker != nil {
		l.marker.Close()
		l.marker = nil
	}
}

// lost finds and locks the scenarios that are not locked, newest first, and removes
// useless files.
func (f Dir) lost() ([]*Orphan, error) {
	names, err := os.ReadDir(f.path(runs))
	if err != nil {
		return nil, unread(f.path(runs), err)
	}
	var all []*Orphan
	seen := map[string]bool{}
	for _, n := range names {
		name, ok := strings.CutSuffix(n.Name(), markerEnding)
		if !ok {
			name, ok = strings.CutSuffix(n.Name(), scenarioEnding)
		}
		if !ok || seen[name] || strings.Contains(name, ".") { // renamed by setAside
			continue
		}
		seen[name] = true
		marker, err := take(f.path(runs, name+markerEnding), false)
		if errors.Is(err, errHeld) { // its run is still going
			continue
		}
		if err != nil {
			all = append(all, &Orphan{Err: unread(f.path(runs, name+scenarioEnding), err)})
			continue
		}
		if l := found(f.path(runs, name+scenarioEnding), marker); l != nil {
			all = append(all, l)
		}
	}
	slices.SortFunc(all, func(a, b *Orphan) int { return b.When.Compare(a.When) })
	return all, nil
}

// found returns a scenario that no run holds; nil if its run saved none. One that
// cannot be opened is not kept locked.
func found(file string, marker *os.File) *Orphan {
	l := &Orphan{file: file, marker: marker}
	os.Remove(file + unfinished) // left by a run that has ended
	info, err := os.Stat(file)
	if err == nil {
		l.When = info.ModTime()
		l.Scenario, err = os.ReadFile(file)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		forget(file, marker)
		return nil
	case err != nil:
		l.Err = unread(file, err)
		l.release()
		return l
	}
	p, _, err := scenario.Read(l.Scenario)
	switch {
	case err == nil:
		l.Name = p.Name
		return l
	case version(l.Scenario) > scenario.Version():
		l.Err = newer(file)
		l.release()
		return l
	}
	aside, wrong := setAside(file)
	if wrong != nil {
		l.Err = unread(file, err)
		l.release()
		return l
	}
	l.Err = model.NewProblem("a scenario that was open cannot be read: {reason}; it is set aside as {path}", "{reason}", err, "{path}", aside)
	forget(file, marker)
	l.marker = nil
	return l
}

// version returns a file's version, 0 if it has none.
func version(data []byte) int {
	var f struct{ Version int }
	if json.Unmarshal(data, &f) != nil {
		return 0
	}
	return f.Version
}
