package autosave

import (
	"os"
	"path/filepath"

	"hundredfold/model"
)

// Dir is the directory of all saved files. It need not exist yet.
type Dir string

// variable is an environment variable that names another directory, for tests and
// for programs on a USB stick.
const variable = "HUNDREDFOLD_DIR"

// Default returns the directory that HUNDREDFOLD_DIR names, or else one in the
// system's directory for a user's settings.
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

// alone runs a step while no other program runs one in the directory, which it
// creates if needed. Steps are short.
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

// take opens a file, creating it if needed, and locks it until it is closed or the
// process ends. With wait it waits for the lock; otherwise the error is errHeld if
// someone else holds it.
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
