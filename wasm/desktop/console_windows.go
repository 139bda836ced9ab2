package desktop

import (
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

var kernel = windows.NewLazySystemDLL("kernel32.dll")

// leaveConsole closes the console that Windows opened for the program alone,
// when it was started from the desktop. In a terminal the program stays, so that
// commands and faults are printed where they were asked for.
func leaveConsole() {
	if sharers() == 1 {
		kernel.NewProc("FreeConsole").Call()
	}
}

// sharers counts the programs in the program's console, itself among them; 0
// without a console.
func sharers() uintptr {
	var ids [2]uint32
	n, _, _ := kernel.NewProc("GetConsoleProcessList").Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return n
}

// unread reports whether nobody sees what the program prints: it goes to no file
// and no other program, and to no console but one that closes with this program.
func unread() bool {
	kind, _ := windows.GetFileType(windows.Handle(os.Stderr.Fd()))
	return kind != windows.FILE_TYPE_DISK && kind != windows.FILE_TYPE_PIPE && sharers() < 2
}
