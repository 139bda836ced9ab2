// Package chart turns a run of the model into the charts of Hundredfold.
//
// A chart is a gonum plot with plotters of our own, one a file: the grid, the
// gap between what is asked for and what is built, lines with labels at their
// ends, forecasts, and the year being read. It draws onto any vg.Canvas: the
// stage, an SVG file and a PNG file show the same layout. One vg point is one
// CSS pixel.
package chart
