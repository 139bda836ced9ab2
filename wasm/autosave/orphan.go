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

// Orphan is a scenario that was open in a run that did not end well.
type Orphan struct {
	Scenario []byte    // a scenario file's content
	Name     string    // the scenario's
	When     time.Time // it was saved last
	Err      error     // why it cannot be opened, and where it is now; nil: it can

	file   string
	marker *os.File // locked until it is discarded or the run ends
}

// Discard removes what was lost, once it was opened again or nobody wants it.
// What could not be opened stays where Err says. The run's End comes after it, not
// beside it.
func (l *Orphan) Discard() error {
	if l.marker == nil {
		return nil
	}
	err := forget(l.file, l.marker)
	l.marker = nil
	return err
}

// release leaves what was lost to others.
func (l *Orphan) release() {
	if l.marker != nil {
		l.marker.Close()
		l.marker = nil
	}
}

// lost finds what is not locked, locks it, and clears away what is of no use to
// anybody.
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
		if !ok || seen[name] || strings.Contains(name, ".") { // set aside
			continue
		}
		seen[name] = true
		marker, err := take(f.path(runs, name+markerEnding), false)
		if errors.Is(err, errHeld) { // its run goes on
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

// found reads a scenario that nobody has open; nil for a run that had not saved
// any. What cannot be opened is not held back for longer than it takes to say so.
func found(file string, marker *os.File) *Orphan {
	l := &Orphan{file: file, marker: marker}
	os.Remove(file + unfinished) // its writer is gone
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

// version is the one that a file says it has, 0 where it says none.
func version(data []byte) int {
	var f struct{ Version int }
	if json.Unmarshal(data, &f) != nil {
		return 0
	}
	return f.Version
}
