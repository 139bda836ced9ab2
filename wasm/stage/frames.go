package stage

import "github.com/hajimehoshi/ebiten/v2"

// drawOnDemand has Update and Draw called only on input, on a resize, and after
// requestFrame: what costs least while nothing changes.
func drawOnDemand() {
	//lint:ignore SA1019 what is to be used instead, SetVsyncEnabled, draws all the time.
	ebiten.SetFPSMode(ebiten.FPSModeVsyncOffMinimum)
}

// requestFrame has one frame drawn.
func requestFrame() {
	//lint:ignore SA1019 it is the other half of drawing on demand.
	ebiten.ScheduleFrame()
}
