package desktop

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/atotto/clipboard"
	"github.com/ncruces/zenity"

	"hundredfold/wasm/autosave"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/panel"
	"hundredfold/wasm/session"
	"hundredfold/wasm/story"
)

// outside holds the window's calls to the operating system.
type outside struct {
	chooseFile func(title, kinds string) (path string, err error)
	chooseName func(title, name string) (path string, err error)
	copy       func(text string) error
	paste      func() (string, error)
	read       func(path string) ([]byte, error)
	write      func(path string, data []byte) error
	theme      func() string // name of the system's theme
}

var theOutside = outside{
	chooseFile: func(title, kinds string) (string, error) {
		patterns := slices.Clone(scenarioFiles.Patterns)
		for _, ending := range story.Endings {
			patterns = append(patterns, "*"+ending)
		}
		return zenity.SelectFile(zenity.Title(title), zenity.FileFilter{Name: kinds, Patterns: patterns, CaseFold: true})
	},
	chooseName: func(title, name string) (string, error) {
		return zenity.SelectFileSave(zenity.Title(title), zenity.Filename(name), zenity.ConfirmOverwrite(), scenarioFiles)
	},
	copy: func(text string) error {
		if clipboard.Unsupported {
			return errNoClipboard
		}
		return clipboard.WriteAll(text)
	},
	paste: func() (string, error) {
		if clipboard.Unsupported {
			return "", errNoClipboard
		}
		return clipboard.ReadAll()
	},
	read:  os.ReadFile,
	write: autosave.WriteFile,
	theme: systemTheme,
}

// errNoClipboard is returned on systems, such as those with X or Wayland, that need
// a separate program for the clipboard and have none installed.
var errNoClipboard = errors.New("no program for the clipboard")

var scenarioFiles = zenity.FileFilter{Name: "JSON", Patterns: []string{"*.json"}, CaseFold: true}

// Open asks the reader for a scenario or story file and opens it.
func (w *Window) Open() {
	title, kinds := w.lang().T("Open a file"), w.lang().T("Scenarios and stories")
	w.choose(func() func() {
		path, err := w.outside.chooseFile(title, kinds)
		if err != nil {
			return func() {
				w.noDialog(err, w.lang().T("Drop the file on the window, or start the program with --scenario FILE, or with present FILE for a story."))
			}
		}
		data, err := w.outside.read(path)
		return func() { w.open(filepath.Base(path), data, err) }
	})
}

// choose opens a dialog unless one is open.
func (w *Window) choose(question func() func()) {
	if w.choosing {
		return
	}
	w.choosing = true
	w.ask(func() func() {
		answer := question()
		return func() {
			w.choosing = false
			answer()
		}
	})
}

// open applies the contents of a file, or shows why that failed.
func (w *Window) open(name string, data []byte, err error) {
	if err != nil {
		w.tell("file", w.lang().T("The file {name} could not be read: {reason}", "{name}", name, "{reason}", reason(err)))
		return
	}
	if w.OnStory != nil && story.IsFile(name) {
		told, faults := w.OnStory(name, data)
		w.tell("file", w.listed(told, faults))
		return
	}
	w.tell("file", "")
	w.Apply(session.Intent{Type: "file", Text: string(data), Final: true})
	if len(w.snapshot.Notices) == 0 {
		w.tell("file", w.lang().T("Opened: {name}", "{name}", name))
	}
}

// mostFaults is the number of a story's faults that a notice shows.
const mostFaults = 4

// listed returns a text followed by the first faults.
func (w *Window) listed(told string, faults []string) string {
	lines := append([]string{told}, faults[:min(len(faults), mostFaults)]...)
	if more := len(faults) - mostFaults; more > 0 {
		lines = append(lines, w.lang().T("and {n} more, which the command story check lists", "{n}", strconv.Itoa(more)))
	}
	return strings.Join(lines, "\n")
}

// largestDrop limits how much of a dropped file is read, in bytes; no scenario or
// story is that long.
const largestDrop = 1 << 20

// drop opens a file dropped on the window.
func (w *Window) drop(files fs.FS) {
	found, err := fs.ReadDir(files, ".")
	switch {
	case err != nil:
		w.tell("file", w.lang().T("The file {name} could not be read: {reason}", "{name}", ".", "{reason}", reason(err)))
		return
	case len(found) != 1 || found[0].IsDir():
		w.tell("file", w.lang().T("Drop one file at a time: a scenario, which ends in .json, or a story, which ends in .md or .txt."))
		return
	}
	name := found[0].Name()
	f, err := files.Open(name)
	if err != nil {
		w.open(name, nil, err)
		return
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, largestDrop))
	w.open(name, data, err)
}

// Save asks the reader for a file name and writes the scenario to it.
func (w *Window) Save() {
	title := w.lang().T("Save as a file")
	name, data := w.session.File()
	w.choose(func() func() {
		path, err := w.askName(title, name)
		if err != nil {
			return func() {
				w.noDialog(err, w.lang().T("The link holds the scenario too: copy it, and start the program with --link LINK."))
			}
		}
		err = w.outside.write(path, data)
		return func() {
			if err != nil {
				w.tell("file", w.lang().T("The file {name} could not be written: {reason}", "{name}", path, "{reason}", reason(err)))
				return
			}
			w.tell("file", w.lang().T("Saved: {name}", "{name}", path))
		}
	})
}

// askName asks for the name of a scenario file, whose extension may be left out. If
// the name with the extension exists, the dialog opens again with it, because only
// the dialog asks whether to replace a file.
func (w *Window) askName(title, name string) (string, error) {
	for {
		path, err := w.outside.chooseName(title, name)
		if err != nil || filepath.Ext(path) != "" {
			return path, err
		}
		name = path + ".json"
		if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
			return name, nil
		}
	}
}

// noDialog shows why the dialog failed, and what to do instead; cancelling shows
// nothing.
func (w *Window) noDialog(err error, instead string) {
	switch {
	case errors.Is(err, zenity.ErrCanceled):
	case errors.Is(err, exec.ErrNotFound):
		w.tell("file", w.lang().T("This system has no file dialog (zenity). {instead}", "{instead}", instead))
	default:
		w.tell("file", w.lang().T("The file dialog did not open: {reason}. {instead}", "{reason}", reason(err), "{instead}", instead))
	}
}

// link returns the address of the current state, absolute if the site's address is
// known.
func (w *Window) link() string {
	query := w.snapshot.Query
	if w.Site == "" || query == "" {
		return w.Site + query
	}
	return strings.TrimSuffix(w.Site, "?") + "?" + query
}

// CopyLink copies the link to the current state.
func (w *Window) CopyLink() {
	link, whole := w.link(), w.Site != ""
	switch {
	case link == "":
		w.tell("link", w.lang().T("Nothing is changed: the site’s address alone leads here. --site URL makes copied links absolute."))
		return
	case !whole:
		link = "?" + link
	}
	w.ask(func() func() {
		err := w.outside.copy(link)
		return func() {
			switch {
			case err != nil:
				w.tell("link", w.lang().T("The link could not be copied: {reason}. It is: {link}", "{reason}", w.clipboardReason(err), "{link}", link))
			case whole:
				w.tell("link", w.lang().T("Copied: {link}", "{link}", link))
			default:
				w.tell("link", w.lang().T("Copied: {link}. It goes at the end of the site’s address. --site URL makes copied links absolute.", "{link}", link))
			}
		}
	})
}

// Copy copies a text.
func (w *Window) Copy(text string) {
	w.ask(func() func() {
		err := w.outside.copy(text)
		return func() {
			if err != nil {
				w.tell("clipboard", w.lang().T("Nothing could be copied: {reason}", "{reason}", w.clipboardReason(err)))
			}
		}
	})
}

// Paste passes the clipboard's text to into. If the clipboard holds no text, the
// programs for X and Wayland exit with an error, and Windows returns error number
// 0.
func (w *Window) Paste(into func(text string)) {
	w.ask(func() func() {
		text, err := w.outside.paste()
		return func() {
			switch {
			case err != nil && !errors.As(err, new(*exec.ExitError)) && !errors.Is(err, syscall.Errno(0)):
				w.tell("clipboard", w.lang().T("The clipboard could not be read: {reason}", "{reason}", w.clipboardReason(err)))
			case err != nil || text == "":
				w.tell("clipboard", w.lang().T("The clipboard holds no text."))
			default:
				w.tell("clipboard", "")
				into(text)
			}
		}
	})
}

// clipboardReason returns why the clipboard failed, and what helps.
func (w *Window) clipboardReason(err error) string {
	if errors.Is(err, errNoClipboard) {
		return w.lang().T("this system has no program for it; install xclip, or wl-clipboard for Wayland")
	}
	return reason(err)
}

// reason returns an error's text without the file name, which precedes it.
func reason(err error) string {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err.Error()
	}
	if l := (*os.LinkError)(nil); errors.As(err, &l) {
		return l.Err.Error()
	}
	return err.Error()
}

func (w *Window) lang() *i18n.Language { return w.session.Language() }

// tell shows a notice in place of the last one with the same name, or none if the
// text is empty.
func (w *Window) tell(about, text string) {
	w.panel.Notify(panel.Notice{Name: about, Text: text})
}
