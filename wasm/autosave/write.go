package autosave

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"hundredfold/model"
)

// write replaces a file atomically, on the disk too. Only one program at a time may
// write a file.
func write(path string, data []byte) error {
	if err := replace(path, data); err != nil {
		return unwritten(path, err)
	}
	return nil
}

func replace(path string, data []byte) error {
	temp := path + unfinished
	file, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	return settle(file, path, data)
}

// WriteFile replaces a reader's file atomically, so that a full disk loses nothing.
// Devices and pipes are written directly.
func WriteFile(path string, data []byte) error {
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(path); err == nil {
		if mode = info.Mode().Perm(); !info.Mode().IsRegular() { // a device, a pipe
			return os.WriteFile(path, data, mode)
		}
	}
	if linked, err := filepath.EvalSymlinks(path); err == nil {
		path = linked
	}
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".unfinished-*")
	if err != nil {
		return err
	}
	if err := file.Chmod(mode); err != nil {
		file.Close()
		os.Remove(file.Name())
		return err
	}
	return settle(file, path, data)
}

// settle writes a temporary file and renames it to path.
func settle(file *os.File, path string, data []byte) error {
	temp := file.Name()
	_, err := file.Write(data)
	if err == nil { // otherwise a power cut could leave an empty file under the new name
		err = file.Sync()
	}
	if wrong := file.Close(); err == nil {
		err = wrong
	}
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		os.Remove(temp)
	}
	return err
}

// unfinished is the extension of a file that is being written.
const unfinished = ".tmp"

// setAside renames a file that cannot be read, out of the way, and returns its new
// path.
func setAside(path string) (string, error) {
	ending := filepath.Ext(path)
	for n := 1; ; n++ {
		aside := strings.TrimSuffix(path, ending) + ".broken-" + strconv.Itoa(n) + ending
		if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
			if err := os.Rename(path, aside); err != nil {
				return "", unwritten(path, err)
			}
			return aside, nil
		} else if err != nil {
			return "", unwritten(aside, err)
		}
	}
}

// unwritten returns an error about a directory that cannot be written.
func unwritten(path string, err error) error {
	return model.NewProblem("nothing can be kept in {path}: {reason}", "{path}", filepath.Dir(path), "{reason}", reason(err))
}

// unread returns an error about a file that cannot be read.
func unread(path string, err error) error {
	return model.NewProblem("{path} cannot be read: {reason}", "{path}", path, "{reason}", reason(err))
}

// newer returns an error about a file from a newer version of the program.
func newer(path string) error {
	return model.NewProblem("{path} is from a newer version of this program; it is left as it is", "{path}", path)
}

// reason returns a system's file error in words.
func reason(err error) error {
	switch {
	case errors.Is(err, errFull):
		return model.NewProblem("the disk is full")
	case errors.Is(err, errReadOnly):
		return model.NewProblem("the disk is read-only")
	case errors.Is(err, fs.ErrPermission):
		return model.NewProblem("this user may not do so there")
	}
	if wrong := (*fs.PathError)(nil); errors.As(err, &wrong) {
		return wrong.Err // the message has the path already
	}
	return err
}
