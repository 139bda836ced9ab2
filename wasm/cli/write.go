package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// noFolder says that a folder is not there.
func noFolder(path string) error { return fmt.Errorf(`there is no folder "%s"`, path) }

// writeFile puts a file in its place whole: a full disk leaves what was there. A
// folder that is not there was named wrongly.
func writeFile(path string, content []byte) error {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() { // a device, a pipe
		return os.WriteFile(path, content, 0o644)
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".unfinished-*")
	if errors.Is(err, fs.ErrNotExist) {
		return usage{noFolder(filepath.Dir(path))}
	}
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // in vain once it has its own name
	_, err = f.Write(content)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
