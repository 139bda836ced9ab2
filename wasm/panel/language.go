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
	names := strings.Split(english, ", ")
	for i, name := range names {
		parts := strings.Split(name, " ")
		if strings.HasPrefix(name, "Page") {
			parts = []string{p.lang().T("Page Up") + "/" + p.lang().T("Page Down")}
		}
		if strings.HasPrefix(name, "Home") {
			parts = []string{p.lang().T("Home") + "/" + p.lang().T("End")}
		}
		for j, part := range parts {
			switch {
			case apple && part == "Ctrl":
				parts[j] = "Cmd"
			case apple && part == "F11":
				parts[j] = "Ctrl Cmd F"
			case part == "Ctrl" || part == "Shift" || part == "Enter":
				parts[j] = p.lang().T(part)
			}
		}
		names[i] = strings.Join(parts, " ")
	}
	return strings.Join(names, ", ")
}
