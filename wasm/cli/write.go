package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"hundredfold/wasm/autosave"
)

// noFolder says that a folder is not there.
func noFolder(path string) error { return fmt.Errorf(`there is no folder "%s"`, path) }

// writeFile puts a file in its place whole. A folder that is not there was named
// wrongly.
func writeFile(path string, content []byte) error {
	err := autosave.WriteFile(path, content)
	if errors.Is(err, fs.ErrNotExist) {
		return usage{noFolder(filepath.Dir(path))}
	}
	return err
}
