// Package looptest runs a package's tests inside Ebitengine's game loop, without
// which images can't be read back.
package looptest

import (
	"fmt"
	"os"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/internal/xvfb"
)

// Main runs the tests of m and exits: call it from TestMain.
func Main(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	stop, err := xvfb.Start()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer stop()
	g := &game{tests: m, code: 1}
	if err := ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{InitUnfocused: true}); err != nil {
		fmt.Fprintln(os.Stderr, "opening a window for the tests:", err)
		return 1
	}
	return g.code
}

// game runs all tests in its first update; in a browser, a resize may ask for
// another one after it.
type game struct {
	tests *testing.M
	ran   bool
	code  int
}

func (g *game) Update() error {
	if !g.ran {
		g.ran = true
		g.code = g.tests.Run()
	}
	return ebiten.Termination
}

func (*game) Draw(*ebiten.Image) {}

func (*game) Layout(int, int) (int, int) { return 320, 240 }
