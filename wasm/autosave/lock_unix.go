//go:build unix

package autosave

import (
	"errors"
	"os"
	"syscall"
)

// errHeld is a lock that somebody else holds.
var errHeld error = syscall.EWOULDBLOCK

// lock locks a file for whoever has opened it, not for the process: two runs in
// one process keep apart as well.
func lock(file *os.File, wait bool) error {
	how := syscall.LOCK_EX
	if !wait {
		how |= syscall.LOCK_NB
	}
	for {
		if err := syscall.Flock(int(file.Fd()), how); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}

// The errors of a disk that takes nothing.
var (
	errFull     error = syscall.ENOSPC
	errReadOnly error = syscall.EROFS
)
