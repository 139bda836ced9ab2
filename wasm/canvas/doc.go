// Package canvas draws gonum plots on an Ebitengine image.
//
// A Canvas implements gonum's vg.CanvasSizer. Every stroke, fill and glyph is
// appended to one reused triangle mesh, in drawing order, and Flush passes the mesh
// to Ebitengine in a single call. Edges are anti-aliased by feathering: opacity
// falls from full to none across one pixel, which matches the coverage of a
// one-pixel box.
//
// Glyphs and the few fills that are neither convex nor a band between two lines are
// rasterised on the CPU into an atlas, from which the same mesh takes its colours;
// the atlas's first texel is white and serves all plain shapes.
//
// Once every glyph of a plot is in the atlas, drawing allocates nothing.
package canvas
