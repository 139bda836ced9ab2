// Package slides sets a step of a story for a screen that a room looks at: its
// heading, what it says, its charts or one number, its sliders and whose figures
// they are, in type that can be read from the back.
//
// A Slide is what is shown, made of a step and a session in which the step is
// live. Layout sets it for a size. What it gives can be drawn onto any vg.Canvas in
// any theme, all of it or, where something else draws the charts, all around
// them:
//
//	s := slides.FromStep(&story.Steps[0], session) // the step as its session has it
//	l := s.Layout(1280, 720)                       // in CSS pixels
//	err := l.Draw(canvas, result, theme)           // paper, words and charts: a file
//	l.DrawAround(canvas, theme)                    // all but paper and charts: a stage
//	l.Cells                                        // where the stage draws those
//
// Static gives a step at rest, as a file shows it: in its own scenario, without
// sliders. No canvas is turned, moved or scaled, so the slide can be a picture
// of any kind.
//
// All is measured in units: a unit is the largest at which 640 by 360 of them
// fit, two CSS pixels at 1280 by 720. No text is smaller than 12 units unless a
// single sentence would not fit else.
package slides
