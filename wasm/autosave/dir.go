package autosave

import (
	"os"
	"path/filepath"

	"hundredfold/model"
)

// Dir is where everything is kept. It need not be there yet.
type Dir string

// variable names another folder, for tests and for programs on a stick.
const variable = "HUNDREDFOLD_DIR"

// Default returns the folder that HUNDREDFOLD_DIR names, else the one that the
// system has for a user's settings.
func Default() (Dir, error) {
	if dir := os.Getenv(variable); dir != "" {
		return Dir(dir), nil
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", model.NewProblem("there is no folder to keep scenarios in: {reason}; name one in {variable}",
			"{reason}", err, "{variable}", variable)
	}
	return Dir(filepath.Join(dir, "hundredfold")), nil
}

func (f Dir) path(parts ...string) string {
	return filepath.Join(append([]string{string(f)}, parts...)...)
}

// alone does a step while no other program does one in the folder, which it makes
// where there is none. A step only ever takes moments.
func (f Dir) alone(step func() error) error {
	if err := os.MkdirAll(f.path(runs), 0o700); err != nil {
		return unwritten(f.path(runs), err)
	}
	l, err := take(f.path("lock"), true)
	if err != nil {
		return unwritten(f.path("lock"), err)
	}
	defer l.Close()
	return step()
}

// take opens a file, which it makes where there is none, and locks it until it is
// closed or the process ends. With wait it waits for the lock; without, the error
// for one that somebody else holds is errHeld.
func take(path string, wait bool) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := lock(file, wait); err != nil {
		file.Close()
		return nil, err
	}
	return file, nil
}
