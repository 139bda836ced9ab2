// Package chart turns a run of the model into the charts of Hundredfold.
//
// A chart is a gonum plot with plotters of our own, one a file: the grid, the
// gap between what is asked for and what is built, lines with labels at their
// ends, forecasts, and the year being read. It draws onto any vg.Canvas: the
// stage, an SVG file and a PNG file show the same layout. One vg point is one
// CSS pixel.
//
// There are four kinds: lines over the years, with bars where deals are set
// against them; stacks of shares; streams between three columns; and a swarm of
// ratios. A Spec holds a chart's kind, which makes its words, its table and a
// drawing that is kept to be drawn again.
package chart
