// Package canvas draws gonum plots on an Ebitengine image.
//
// A Canvas implements gonum's vg.CanvasSizer. Every stroke, fill and glyph is
// appended to one reused mesh of triangles, in the order in which the plot
// draws, and Flush hands the mesh to Ebitengine in a single call. Edges are
// anti-aliased by feathering: at an edge, opacity falls from full to none
// across one pixel, which is the coverage that a one-pixel box would see.
//
// Glyphs and the few fills that are neither convex nor a band between two
// lines are rasterised on the CPU into an atlas, from which the same mesh takes
// its colours; its first texel is white and serves all plain shapes.
//
// The steady state, in which every glyph of a plot has been seen, allocates
// nothing.
package canvas
