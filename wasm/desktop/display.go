package desktop

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"
)

// Display returns the display with a number, counted from 1. The error lists the
// displays.
func Display(n int) (*ebiten.MonitorType, error) {
	all := ebiten.AppendMonitors(nil)
	if n >= 1 && n <= len(all) {
		return all[n-1], nil
	}
	if len(all) == 0 {
		return nil, errors.New("there is no display; run, figure and serve need none")
	}
	names := make([]string, len(all))
	for i, d := range all {
		width, height := d.Size()
		names[i] = fmt.Sprintf("%d (%s, %d × %d)", i+1, d.Name(), width, height)
	}
	return nil, fmt.Errorf("there is no display %d; there is %s", n, strings.Join(names, " and "))
}
