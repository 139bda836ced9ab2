package stage

import (
	"strings"

	"github.com/hajimehoshi/ebiten/v2"
)

// Run opens the stage in a window with a title, or in the page that the program
// runs in, and returns when it is closed.
func Run(s *Stage, title string) error {
	onPage := s.options.Paper == nil
	ebiten.SetWindowTitle(title)
	ebiten.SetRunnableOnUnfocused(true)
	ebiten.SetScreenClearedEveryFrame(false)
	drawOnDemand()
	return ebiten.RunGameWithOptions(s, &ebiten.RunGameOptions{
		InitUnfocused:     onPage || s.options.Unfocused, // the page's own controls keep the focus
		ScreenTransparent: onPage,
		// Whoever shows a frame on a thread of its own reads from X's connection, and
		// may take the event there that the sleeping loop waits for.
		SingleThread: true,
		// macOS takes colours for those of a wider space otherwise: more vivid than the page's.
		ColorSpace: ebiten.ColorSpaceSRGB,
		// A Linux desktop finds the program's entry by them.
		X11ClassName: title, X11InstanceName: strings.ToLower(title),
	})
}
