package autosave

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"strings"
	"sync"
)

// Session is one run of the program. A nil Session saves nothing, so that the
// program works without a writable disk. Its methods may be called from any
// goroutine.
type Session struct {
	mu     sync.Mutex
	marker *os.File // locked during the run
	file   string   // path of the scenario
	saved  []byte   // its content
	lost   []*Orphan
}

// Each run has a marker and a scenario of the same name.
const (
	runs           = "open"
	markerEnding   = ".lock"
	scenarioEnding = ".json"
)

// Begin begins a run and collects orphans of others. On an error the Session is
// nil.
func (f Dir) Begin() (*Session, error) {
	r := new(Session)
	err := f.alone(func() error {
		// Before this run's own file exists, so that it is not among the orphans.
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

// release leaves orphans that were not discarded to other runs.
func (r *Session) release() {
	for _, l := range r.lost {
		l.release()
	}
}

// Save saves the content of a scenario file as the open scenario. It waits for the
// disk. On an error the last saved content is still there.
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

// Orphans returns the orphans of crashed runs, newest first. They are offered to
// this run alone until it ends; those not discarded by then are offered to the next
// run.
func (r *Session) Orphans() []*Orphan {
	if r == nil {
		return nil
	}
	return r.lost
}

// End ends the run normally, so that its scenario is not offered again.
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
// is removed.
func forget(file string, marker *os.File) error {
	err := remove(file)
	marker.Close() // Windows cannot remove open files
	if err == nil {
		err = remove(marker.Name())
	}
	return err
}

// remove removes a file if it exists.
func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return unwritten(path, err)
	}
	return nil
}
