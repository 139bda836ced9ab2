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

// outside is what the window asks of the system around it.
type outside struct {
	chooseFile func(title, kinds string) (path string, err error)
	chooseName func(title, name string) (path string, err error)
	copy       func(text string) error
	paste      func() (string, error)
	read       func(path string) ([]byte, error)
	write      func(path string, data []byte) error
	theme      func() string // that the system has
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

// errNoClipboard is that a system has its clipboard in a program of its own, as
// those with X or Wayland do, and none is installed.
var errNoClipboard = errors.New("no program for the clipboard")

var scenarioFiles = zenity.FileFilter{Name: "JSON", Patterns: []string{"*.json"}, CaseFold: true}

// Open has the reader choose a file, a scenario or a story, and opens it.
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

// choose asks the reader by a dialog, where none is open yet.
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

// open takes over a file that was read, or says why not.
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

// mostFaults is how many of a story's faults a notice has room for.
const mostFaults = 4

// listed is a text and the first faults under it.
func (w *Window) listed(told string, faults []string) string {
	lines := append([]string{told}, faults[:min(len(faults), mostFaults)]...)
	if more := len(faults) - mostFaults; more > 0 {
		lines = append(lines, w.lang().T("and {n} more, which the command story check lists", "{n}", strconv.Itoa(more)))
	}
	return strings.Join(lines, "\n")
}

// largestDrop is more than any scenario or story holds, and little to read.
const largestDrop = 1 << 20

// drop opens the file that was dropped on the window.
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

// Save has the reader choose a file's name and writes the scenario to it.
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

// askName has the reader choose the name of a scenario file, whose ending may be
// left out. Where that leads to a file that is there, the question comes again
// with the whole name: the dialog asks whether to replace what it was given.
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

// noDialog says why no file was chosen, and what else works; a reader who chose
// none knows.
func (w *Window) noDialog(err error, instead string) {
	switch {
	case errors.Is(err, zenity.ErrCanceled):
	case errors.Is(err, exec.ErrNotFound):
		w.tell("file", w.lang().T("This system has no file dialog (zenity). {instead}", "{instead}", instead))
	default:
		w.tell("file", w.lang().T("The file dialog did not open: {reason}. {instead}", "{reason}", reason(err), "{instead}", instead))
	}
}

// link is the address of what is seen: a whole one where the site's is known.
func (w *Window) link() string {
	query := w.snapshot.Query
	if w.Site == "" || query == "" {
		return w.Site + query
	}
	return strings.TrimSuffix(w.Site, "?") + "?" + query
}

// CopyLink copies the link to what is seen.
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

// Paste hands on what the clipboard holds. The programs that are asked for it end
// in a fault where it holds no text, and Windows in one that is none.
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

// clipboardReason says why the clipboard is of no use, and what helps.
func (w *Window) clipboardReason(err error) string {
	if errors.Is(err, errNoClipboard) {
		return w.lang().T("this system has no program for it; install xclip, or wl-clipboard for Wayland")
	}
	return reason(err)
}

// reason is an error without the file's name, which stands before it.
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

// tell shows a notice about something, in place of the last one about it; none
// where the text is empty.
func (w *Window) tell(about, text string) {
	w.panel.Notify(panel.Notice{Name: about, Text: text})
}
