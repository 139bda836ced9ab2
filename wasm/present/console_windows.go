package present

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// withoutConsole stops Windows from opening a console over the presentation for a
// program started without one. Messages are dropped, because the handle that they
// would go to may be closed already.
func withoutConsole(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{CreationFlags: windows.CREATE_NO_WINDOW}
	cmd.Stderr = nil
}
