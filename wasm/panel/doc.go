// Package panel is the layer of controls around the window's charts: sliders
// from the input registry, the sentence, the years, and what a pointer over a
// chart reads.
//
// Ebitenui holds the tree of controls, in its containers, scroll containers and
// windows: it lays them out, scrolls them, moves the focus, and decides which of two
// that overlap the pointer belongs to. What a control looks like and does is here:
// all are of one kind, Control, drawn with the canvas that draws the charts, in their
// type and colours. The tree is drawn into one image, and again only after a control
// or the snapshot has become another.
//
// Ebitenui's text input, slider, list and button are not used. The input cannot
// select with Shift, tells nobody where its caret is, and cuts the first text that
// is like what is selected; the slider's thumb takes the pointer where it is scrolled
// out of sight, and a click beside it does not bring it there; the list has no
// headings, shortcuts or search by letter; and what has text sets it in other type.
//
// ChanceQuestions, how likely something is and why, are asked on a card in the charts'
// place, beside one chart where the window is wide. Their answers are jobs of
// package uncertainty, which the window has worked out; the panel shows how far a job is
// that takes longer than a reader waits for, and ends one that nobody waits for.
//
// The panel decides nothing about the model: what a reader does becomes a
// session.Intent, and what stands on the panel is the session's snapshot.
package panel
