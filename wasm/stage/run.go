package stage

import (
	"strings"

	"github.com/hajimehoshi/ebiten/v2"
)

// Run opens the stage in a window with a title, or in the page that the program
// runs in, and returns when it closes.
func Run(s *Stage, title string) error {
	onPage := s.options.Paper == nil
	ebiten.SetWindowTitle(title)
	ebiten.SetRunnableOnUnfocused(true)
	ebiten.SetScreenClearedEveryFrame(false)
	drawOnDemand()
	return ebiten.RunGameWithOptions(s, &ebiten.RunGameOptions{
		InitUnfocused:     onPage || s.options.Unfocused, // the page's own controls keep the focus
		ScreenTransparent: onPage,
		// A separate render thread would read from the X connection and could take
		// the event that the sleeping loop waits for.
		SingleThread: true,
		// Otherwise macOS reads colours in a wider gamut, more vivid than the
		// page's.
		ColorSpace: ebiten.ColorSpaceSRGB,
		// Linux desktops find the program's menu entry by these.
		X11ClassName: title, X11InstanceName: strings.ToLower(title),
	})
}
