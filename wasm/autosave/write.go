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

// write replaces a file by one that is whole and on the disk, or leaves it as it
// was. Only one program at a time may write a file.
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

// WriteFile replaces a reader's file by one that is whole, or leaves it as it was:
// a full disk costs nothing. What is no file, such as a device, is written to.
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

// settle writes a file that has a name of its own so far, and gives it the one
// that it is meant for.
func settle(file *os.File, path string, data []byte) error {
	temp := file.Name()
	_, err := file.Write(data)
	if err == nil { // else a power cut could leave the new name with nothing behind it
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

// unfinished ends the name of a file that is being written.
const unfinished = ".tmp"

// setAside gives a file that cannot be read a name under which nobody looks for
// it, and returns that name.
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

// unwritten says that something cannot be kept, where, and why.
func unwritten(path string, err error) error {
	return model.NewProblem("nothing can be kept in {path}: {reason}", "{path}", filepath.Dir(path), "{reason}", reason(err))
}

// unread says that a file that is there cannot be opened.
func unread(path string, err error) error {
	return model.NewProblem("{path} cannot be read: {reason}", "{path}", path, "{reason}", reason(err))
}

// newer says that a file is of a version that does not exist yet.
func newer(path string) error {
	return model.NewProblem("{path} is from a newer version of this program; it is left as it is", "{path}", path)
}

// reason says in words what a system says of a file.
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
		return wrong.Err // the path is said already
	}
	return err
}
