// Package stage shows charts with Ebitengine. It holds the program's only
// ebiten.Game.
//
// A Stage receives values (a result, a view, a layout) and draws only what they
// change. Each chart has an image of its own, which is redrawn when anything
// visible in it changes; a frame composes the images only when one of them changed.
// Charts move to another run in a short transition; between changes a frame costs
// almost nothing.
//
// The function that draws a chart is passed in, so the stage knows no chart by
// name.
package stage
