// Package panel is the layer of controls around the window's charts: sliders
// from the input registry, the sentence, the years, and what a pointer over a
// chart reads.
//
// Ebitenui holds the tree of controls: it lays them out, scrolls them, moves the
// focus, and decides which of two that overlap the pointer belongs to. What a
// control looks like and does is here: all are of one kind, Control, drawn with
// the canvas that draws the charts, in their type and colours. Ebitenui's buttons and
// lists set type of their own, and its slider pages where a click should bring the
// thumb. The tree is drawn into one image, and again only where a
// control or the snapshot has become another.
//
// ChanceQuestions, how likely something is and why, are asked on a card in the charts'
// place, beside one chart where the window is wide. Their answers are jobs of
// package uncertainty, which the window has worked out; the panel shows how far a job is
// that takes longer than a reader waits for, and ends one that nobody waits for.
//
// The panel decides nothing about the model: what a reader does becomes a
// session.Intent, and what stands on the panel is the session's snapshot.
package panel
