package stage

import "github.com/hajimehoshi/ebiten/v2"

// drawOnDemand limits Update and Draw to input, resizes and requestFrame, which
// costs least while nothing changes.
func drawOnDemand() {
	//lint:ignore SA1019 what is to be used instead, SetVsyncEnabled, draws all the time.
	ebiten.SetFPSMode(ebiten.FPSModeVsyncOffMinimum)
}

// requestFrame requests a frame.
func requestFrame() {
	//lint:ignore SA1019 it is the other half of drawing on demand.
	ebiten.ScheduleFrame()
}
