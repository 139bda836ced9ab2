package autosave

import (
	"os"

	"golang.org/x/sys/windows"
)

// errHeld is the error for a lock that someone else holds.
var errHeld error = windows.ERROR_LOCK_VIOLATION

func lock(file *os.File, wait bool) error {
	how := uint32(windows.LOCKFILE_EXCLUSIVE_LOCK)
	if !wait {
		how |= windows.LOCKFILE_FAIL_IMMEDIATELY
	}
	return windows.LockFileEx(windows.Handle(file.Fd()), how, 0, 1, 0, new(windows.Overlapped))
}

// Errors of a disk that cannot be written.
var (
	errFull     error = windows.ERROR_DISK_FULL
	errReadOnly error = windows.ERROR_WRITE_PROTECT
)
