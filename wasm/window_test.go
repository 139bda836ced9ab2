//go:build linux

package main

import (
	"fmt"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/internal/xvfb"
)

// built is where the native program lies, built when it is first asked for.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "hundredfold-")
	if err != nil {
		return "", err
	}
	builtIn = dir
	path := filepath.Join(dir, "hundredfold")
	build := exec.Command("go", "build", "-o", path, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
})

var builtIn string

func TestMain(m *testing.M) {
	code := m.Run()
	if builtIn != "" {
		os.RemoveAll(builtIn)
	}
	os.Exit(code)
}

// program returns the path of the native program.
func program(t testing.TB) string {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// TestTheWindowShowsTheCharts builds the native program, opens its window on a
// display of its own and looks at its pixels: both paths must be there in their
// colours, on the theme's paper.
func TestTheWindowShowsTheCharts(t *testing.T) {
	stop, err := xvfb.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	window := exec.Command(program(t), "--theme", "light")
	window.Env = append(os.Environ(), "HOME="+t.TempDir(), "XDG_CONFIG_HOME="+t.TempDir())
	window.Stderr = os.Stderr
	if err := window.Start(); err != nil {
		t.Fatal(err)
	}
	defer window.Wait()
	defer window.Process.Kill()

	x, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	want := []color.NRGBA{chart.Light.Asked, chart.Light.Built, chart.Light.Paper, chart.Light.Card}
	deadline := time.Now().Add(patience)
	for {
		missing, err := absent(x, want)
		if err == nil && len(missing) == 0 {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("after %v the display lacks the colours %v (%v)", patience, missing, err)
		}
	}
}

// absent returns the colours of which the display shows hardly a pixel.
func absent(x *xgb.Conn, want []color.NRGBA) ([]color.NRGBA, error) {
	screen := xproto.Setup(x).DefaultScreen(x)
	reply, err := xproto.GetImage(x, xproto.ImageFormatZPixmap, xproto.Drawable(screen.Root), 0, 0,
		screen.WidthInPixels, screen.HeightInPixels, 0xffffffff).Reply()
	if err != nil {
		return want, fmt.Errorf("reading the display: %w", err)
	}
	count := map[color.NRGBA]int{}
	for i := 0; i+3 < len(reply.Data); i += 4 { // blue, green, red, unused
		count[color.NRGBA{reply.Data[i+2], reply.Data[i+1], reply.Data[i], 255}]++
	}
	var missing []color.NRGBA
	for _, c := range want {
		if count[c] < 20 {
			missing = append(missing, c)
		}
	}
	return missing, nil
}

func TestWithoutADisplayTheProgramSaysWhatWorksWithoutOne(t *testing.T) {
	cmd := exec.Command(program(t))
	cmd.Env = slices.DeleteFunc(append(os.Environ(), "HOME="+t.TempDir(), "XDG_CONFIG_HOME="+t.TempDir()), func(v string) bool {
		return strings.HasPrefix(v, "DISPLAY=") || strings.HasPrefix(v, "WAYLAND_DISPLAY=")
	})
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState.ExitCode() != 1 || !strings.Contains(string(out), "need no display") {
		t.Errorf("exit status %d (%v): %s", cmd.ProcessState.ExitCode(), err, out)
	}
}
