package desktop

import "github.com/ncruces/zenity"

// Fault shows an error in a dialog box where nobody would see it printed.
func Fault(text string) {
	if unread() {
		zenity.Error(text, zenity.Title("Hundredfold")) // there is nowhere left to report a failure
	}
}
