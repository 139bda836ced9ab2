package desktop

import "github.com/ncruces/zenity"

// Fault says in a box why there is no window, where nobody sees what is printed.
func Fault(text string) {
	if unread() {
		zenity.Error(text, zenity.Title("Hundredfold")) // there is nowhere left to say that it failed
	}
}
