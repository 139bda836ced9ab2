package desktop

import (
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

var kernel = windows.NewLazySystemDLL("kernel32.dll")

// leaveConsole closes the console that Windows opened for this program alone, when
// it was started from the desktop. A console shared with a shell stays open for
// commands and errors.
func leaveConsole() {
	if sharers() == 1 {
		kernel.NewProc("FreeConsole").Call()
	}
}

// sharers returns the number of programs attached to the console, this one
// included; 0 without a console.
func sharers() uintptr {
	var ids [2]uint32
	n, _, _ := kernel.NewProc("GetConsoleProcessList").Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return n
}

// unread reports whether nobody sees what the program prints: it goes neither to a
// file or another program, nor to a console that outlives this program.
func unread() bool {
	kind, _ := windows.GetFileType(windows.Handle(os.Stderr.Fd()))
	return kind != windows.FILE_TYPE_DISK && kind != windows.FILE_TYPE_PIPE && sharers() < 2
}
