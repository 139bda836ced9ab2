// Package svg is a gonum canvas that writes simple SVG: without transformations,
// with text as text, and styled by presentation attributes, because a strict
// content security policy forbids style attributes. Files, posters and the light
// program's charts are drawn with it.
package svg
