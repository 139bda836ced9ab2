// Package autosave is what the native program keeps between runs, in a folder of the
// user's: the scenario that is open, as it changes, and how the window was left.
//
// A run marks itself with a lock that the system takes back when its process
// ends, however it ends. A scenario whose lock nobody holds was therefore lost,
// and the next start offers it again:
//
//	dir, err := autosave.Default()
//	run, err := dir.Begin()           // on an error run is nil, and keeps nothing
//	for _, l := range run.Orphans() { // offer l.Scenario; then, taken or not, l.Discard()
//	}
//	run.Save(content)                 // whenever it has changed and rests
//	run.End()                         // the window was closed: nothing is lost
//
// Several programs may run at once: each has files of its own, and only one of
// them is offered what was lost. A file is replaced by one that is whole, or not
// at all. What cannot be read is never overwritten: a broken file is set aside, a
// newer program's stays where it is. Readers' own files are written as safely, by
// WriteFile.
package autosave
