package panel

import (
	"runtime"
	"strings"

	"hundredfold/wasm/i18n"
)

// otherLanguage is the name of the language that comes next, in itself.
func (p *Panel) otherLanguage() string { return i18n.Next(p.lang()).Name }

// apple reports whether the system is one whose shortcuts are with Cmd, and which
// keeps F11 for itself.
var apple = runtime.GOOS == "darwin"

// keyNames are keys as they are called on the reader's keyboard.
func (p *Panel) keyNames(english string) string {
	l := p.lang()
	ctrl, full := l.T("Ctrl"), "F11"
	if apple {
		ctrl, full = "Cmd", "Ctrl Cmd F"
	}
	return strings.NewReplacer("Ctrl", ctrl, "F11", full, "Shift", l.T("Shift"), "Enter", l.T("Enter"),
		"Page Up/Down", l.T("Page Up")+"/"+l.T("Page Down"), "Home/End", l.T("Home")+"/"+l.T("End")).Replace(english)
}
