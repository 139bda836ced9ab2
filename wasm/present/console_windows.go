package present

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// withoutConsole keeps Windows from opening a console for a program that is
// started where there is none, over what is presented. Messages have nowhere to go
// then: the handle that they would be written to may be closed already.
func withoutConsole(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{CreationFlags: windows.CREATE_NO_WINDOW}
	cmd.Stderr = nil
}
