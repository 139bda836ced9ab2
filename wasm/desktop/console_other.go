//go:build !windows

package desktop

import (
	"os"
	"runtime"
)

// leaveConsole does nothing: only Windows opens a console for a program.
func leaveConsole() {}

// unread reports whether nobody sees what the program prints, as when macOS started
// it from the desktop. Other systems keep it in their logs.
func unread() bool {
	if runtime.GOOS != "darwin" {
		return false
	}
	to, err := os.Stderr.Stat()
	if err != nil {
		return true
	}
	nowhere, err := os.Stat(os.DevNull)
	return err == nil && os.SameFile(to, nowhere)
}
