package autosave

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"

	"hundredfold/model"
)

// Window is how a window was left. The zero Window was never opened. Whether its
// place is still on a display, and its theme and language are known, is for the
// window to see.
type Window struct {
	Display    string `json:"display,omitempty"` // its name; "" is the main one
	X          int    `json:"x"`                 // of the left upper corner on the display, in pixels that do not depend on its scale
	Y          int    `json:"y"`
	Width      int    `json:"width"` // 0: never opened
	Height     int    `json:"height"`
	Maximized  bool   `json:"maximized,omitempty"`
	FullScreen bool   `json:"fullScreen,omitempty"`
	Theme      string `json:"theme,omitempty"`    // "" follows the system
	Language   string `json:"language,omitempty"` // a tag; "" follows the system
}

// windowVersion is the version of the file. One that is higher is a newer
// program's, and is not written over.
const windowVersion = 1

type windowFile struct {
	Version int `json:"version"`
	Window
}

func (f Dir) window() string { return f.path("window.json") }

// Window returns how the last window was left. The error says why that is not
// known though something was kept; the zero Window then does.
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

// parse reads what was kept. What is broken it sets aside and says where; what is
// newer is an error.
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

// KeepWindow keeps how a window was left. Of several that are open the last to
// say so is remembered.
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
