// Package stage shows charts with Ebitengine: it is the program's only
// ebiten.Game.
//
// A Stage is fed by values (a result, a view, a layout) and draws only what they
// change: each chart lies in an image of its own, which is drawn again when
// something that shows in it changed, and a frame puts the images together only
// when one of them did. Charts move to another run in a moment; between changes
// a frame costs nothing.
//
// How a chart is drawn is passed in, so the stage knows no chart by name.
package stage
