package desktop

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// leaveConsole closes the console that Windows opened for the program alone,
// when it was started from the desktop. In a terminal the program stays, so that
// commands and faults are printed where they were asked for.
func leaveConsole() {
	kernel := windows.NewLazySystemDLL("kernel32.dll")
	var ids [2]uint32
	if n, _, _ := kernel.NewProc("GetConsoleProcessList").Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids))); n == 1 {
		kernel.NewProc("FreeConsole").Call()
	}
}
