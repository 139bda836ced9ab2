// Package autosave saves the native program's state between runs, in a directory of
// the user's: the open scenario, as it changes, and the window's state.
//
// Each run holds a lock that the system releases when the process ends, however it
// ends. A scenario whose lock nobody holds is therefore an orphan of a crash, and
// the next start offers it:
//
//	dir, err := autosave.Default()
//	run, err := dir.Begin()           // on an error run is nil, and keeps nothing
//	for _, l := range run.Orphans() { // offer l.Scenario; then, taken or not, l.Discard()
//	}
//	run.Save(content)                 // whenever it has changed and rests
//	run.End()                         // the window was closed: nothing is lost
//
// Several programs may run at once: each has files of its own, and each orphan is
// offered to only one of them. Files are replaced atomically. Unreadable files are
// never overwritten: a broken file is renamed, and a newer program's stays where it
// is. WriteFile replaces readers' own files as safely.
package autosave
