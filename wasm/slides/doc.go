// Package slides lays out a step of a story as a slide for a large screen: heading,
// text, charts or one number, sliders and sources, in type that can be read from
// the back of a room.
//
// A Slide is a slide's content, made from a step and a session that runs it. Layout
// places it on a given size. The result can be drawn onto any vg.Canvas in any
// theme, either whole or, where something else draws the charts, without them:
//
//	s := slides.FromStep(&story.Steps[0], session) // the step as its session has it
//	l := s.Layout(1280, 720)                       // in CSS pixels
//	err := l.Draw(canvas, result, theme)           // paper, words and charts: a file
//	l.DrawAround(canvas, theme)                    // all but paper and charts: a stage
//	l.Cells                                        // where the stage draws those
//
// Static returns a step as files show it: in its own scenario, without sliders.
// Drawing never rotates, translates or scales the canvas, so any kind of canvas
// will do.
//
// Sizes are in units. A unit is the largest size at which 640 by 360 units fit, or
// two CSS pixels at 1280 by 720. Text is never smaller than 12 units unless a
// single sentence would not fit otherwise.
package slides
