// Package present shows a story on a large screen: step by step, with sliders that
// stay live.
//
// A Talk holds a story and the position in it: it takes keys and returns slides,
// and does not depend on a window. A Layer shows a talk in the desktop's window, in
// place of the panel and in a session of its own, so that the reader's session is
// unchanged afterwards.
//
// A second window shows what the audience should not see: the step's notes, the
// time and the next step. Ebitengine has one window for each process, so the
// program starts itself again and sends the second process a line of JSON for each
// change. That window opens on a display other than the talk's, if there is one,
// can be moved by hand, and closes with the pipe, however the talk ends. If it
// cannot be started, the notes appear in a strip below the slide.
package present
