// Package present tells a story on a screen that a room looks at: step by step,
// with sliders that stay live.
//
// A Talk is what is told and how far: keys go in, a slide comes out. It knows no
// window. A Layer shows a talk in the desktop's window, in place of the panel and
// in a session of its own, so that what the reader had open is there again
// afterwards.
//
// What the audience should not see, the step's notes, the time and what comes
// next, is shown in a second window. Ebitengine has one window a process: the
// program starts itself again and tells its second self, line by line, what to
// show. That window opens on a display that the talk is not on, where there is
// one, can be moved to any by hand, and closes with the pipe, however the talk
// ends. Where it cannot be started, the notes stand in a strip below the slide.
package present
