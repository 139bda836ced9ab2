//go:build unix

package autosave

import (
	"errors"
	"os"
	"syscall"
)

// errHeld is the error for a lock that someone else holds.
var errHeld error = syscall.EWOULDBLOCK

// lock locks an open file, not for the whole process: two runs in one process
// exclude each other too.
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

// Errors of a disk that cannot be written.
var (
	errFull     error = syscall.ENOSPC
	errReadOnly error = syscall.EROFS
)
