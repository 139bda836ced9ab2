//go:build !windows && !js

package present

import "os/exec"

// withoutConsole does nothing: only Windows opens a console for a program.
func withoutConsole(*exec.Cmd) {}
