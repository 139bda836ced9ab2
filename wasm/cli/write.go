package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"hundredfold/wasm/autosave"
)

// noFolder returns an error about a missing directory.
func noFolder(path string) error { return fmt.Errorf(`there is no folder "%s"`, path) }

// writeFile writes a file atomically. A missing directory counts as a wrong call.
func writeFile(path string, content []byte) error {
	err := autosave.WriteFile(path, content)
	if errors.Is(err, fs.ErrNotExist) {
		return usage{noFolder(filepath.Dir(path))}
	}
	return err
}
