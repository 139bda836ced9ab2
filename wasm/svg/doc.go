// Package svg is gonum's canvas as SVG, as plainly as SVG can say it: nothing is
// flipped, text stays text, and what looks like what stands in presentation
// attributes, because a strict content security policy forbids style attributes.
// Files, posters and the light program's charts are drawn with it.
package svg
