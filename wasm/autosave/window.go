package autosave

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"

	"hundredfold/model"
)

// Window is the state of a closed window. The zero Window was never opened. The
// caller checks that its position is on a display, and that its theme and language
// exist.
type Window struct {
	Display    string `json:"display,omitempty"` // name of the display; "" is the main one
	X          int    `json:"x"`                 // top left corner on the display, in pixels that do not depend on its scale
	Y          int    `json:"y"`
	Width      int    `json:"width"` // 0: never opened
	Height     int    `json:"height"`
	Maximized  bool   `json:"maximized,omitempty"`
	FullScreen bool   `json:"fullScreen,omitempty"`
	Theme      string `json:"theme,omitempty"`    // "" follows the system
	Language   string `json:"language,omitempty"` // a tag; "" follows the system
}

// windowVersion is the version of the file. A file with a higher version is from a
// newer program and is not overwritten.
const windowVersion = 1

type windowFile struct {
	Version int `json:"version"`
	Window
}

func (f Dir) window() string { return f.path("window.json") }

// Window returns the state saved last. The error says why a saved state cannot be
// read; the zero Window is then usable.
func (f Dir) Window() (Window, error) {
	data, err := os.ReadFile(f.window())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Window{}, nil
	case err != nil:
		return Window{}, unread(f.window(), err)
	}
	w, aside, err := f.parse(data)
	if aside != "" {
		err = model.NewProblem("how the window was left cannot be read; it is set aside as {path}", "{path}", aside)
	}
	return w, err
}

// parse parses a saved state. It renames a broken file and returns the new path; a
// newer version is an error.
func (f Dir) parse(data []byte) (w Window, aside string, err error) {
	var file windowFile
	switch err := json.Unmarshal(data, &file); {
	case version(data) > windowVersion:
		return w, "", newer(f.window())
	case err != nil || file.Version != windowVersion:
		aside, err = setAside(f.window())
		return w, aside, err
	}
	return file.Window, "", nil
}

// KeepWindow saves the state of a window. If several are open, the last call
// counts.
func (f Dir) KeepWindow(w Window) error {
	return f.alone(func() error {
		if old, err := os.ReadFile(f.window()); err == nil {
			if _, _, err := f.parse(old); err != nil {
				return err
			}
		}
		data, err := json.MarshalIndent(windowFile{windowVersion, w}, "", "  ")
		if err != nil {
			return err
		}
		return write(f.window(), append(data, '\n'))
	})
}
