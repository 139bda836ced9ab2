package autosave

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"strings"
	"sync"
)

// Session is one run of the program. A nil Run keeps nothing, so that a program whose
// disk takes nothing can go on. Its methods may be called from any goroutine.
type Session struct {
	mu     sync.Mutex
	marker *os.File // locked while the run goes on
	file   string   // the scenario
	saved  []byte   // what is in it
	lost   []*Orphan
}

// What is kept of runs: a marker and a scenario for each, under the same name.
const (
	runs           = "open"
	markerEnding   = ".lock"
	scenarioEnding = ".json"
)

// Begin begins a run and finds what others have lost.
func (f Dir) Begin() (*Session, error) {
	r := new(Session)
	err := f.alone(func() error {
		// Looked for first: what is found is never the run itself.
		var err error
		if r.lost, err = f.lost(); err != nil {
			return err
		}
		file, err := os.CreateTemp(f.path(runs), "*"+markerEnding)
		if err != nil {
			return unwritten(f.path(runs, "*"), err)
		}
		r.marker, r.file = file, strings.TrimSuffix(file.Name(), markerEnding)+scenarioEnding
		if err := lock(file, false); err != nil {
			file.Close()
			os.Remove(file.Name())
			return unwritten(file.Name(), err)
		}
		return nil
	})
	if err != nil {
		r.release()
		return nil, err
	}
	return r, nil
}

// release leaves to others what was lost and not discarded.
func (r *Session) release() {
	for _, l := range r.lost {
		l.release()
	}
}

// Save keeps a scenario file's content as what is open. It waits for the disk: a
// window calls it when a change has come to rest. On an error what was kept before
// is still there.
func (r *Session) Save(scenario []byte) error {
	if r == nil {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.marker == nil || bytes.Equal(scenario, r.saved) {
		return nil
	}
	if err := write(r.file, scenario); err != nil {
		return err
	}
	r.saved = bytes.Clone(scenario)
	return nil
}

// Orphan returns what was open in runs that did not end well, newest first. It is
// offered to this run alone until it ends; what was not discarded by then is
// offered to the next.
func (r *Session) Orphans() []*Orphan {
	if r == nil {
		return nil
	}
	return r.lost
}

// End ends the run well: nothing of it is offered again.
func (r *Session) End() error {
	if r == nil {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.marker == nil {
		return nil
	}
	r.release()
	err := forget(r.file, r.marker)
	r.marker = nil
	return err
}

// forget removes a scenario and its marker, whose lock is held until the scenario
// is gone.
func forget(file string, marker *os.File) error {
	err := remove(file)
	marker.Close() // Windows removes no open file
	if err == nil {
		err = remove(marker.Name())
	}
	return err
}

// remove removes a file that may be gone already.
func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return unwritten(path, err)
	}
	return nil
}
