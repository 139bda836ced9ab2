//go:build !windows

package desktop

// leaveConsole does nothing: only Windows opens a console for a program.
func leaveConsole() {}
