// Package xvfb gives tests of programs with windows a display to open them on.
package xvfb

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// Start sets DISPLAY to a new virtual X server on Linux and other Unixes where
// none is set, and does nothing elsewhere. Call stop when the display is no longer
// needed.
func Start() (stop func(), err error) {
	switch runtime.GOOS {
	case "windows", "darwin", "ios", "android", "js":
		return func() {}, nil
	}
	if os.Getenv("DISPLAY") != "" {
		return func() {}, nil
	}
	d, err := Open("1600x1200")
	if err != nil {
		return nil, err
	}
	return d.Close, nil
}

// Display is a virtual X server, which DISPLAY names while it is open.
type Display struct {
	server *exec.Cmd
	before string // what DISPLAY named
	set    bool
}

// Open opens a display so large, WIDTHxHEIGHT, whatever DISPLAY names. More
// arguments are for Xvfb.
func Open(size string, more ...string) (*Display, error) {
	path, err := exec.LookPath("Xvfb")
	if err != nil {
		return nil, fmt.Errorf("tests with windows need a display: set DISPLAY, or install Xvfb and OpenGL (Debian: apt-get install xvfb libgl1 libgl1-mesa-dri libegl1 libxrandr2 libxinerama1 libxcursor1 libxi6 libxxf86vm1): %w", err)
	}
	return open(path, append([]string{"-screen", "0", size + "x24"}, more...)...)
}

// OpenXorg opens a display of a server whose screens can be plugged in and out:
// Xorg with its driver for none, set up by a file of its own kind. There is no
// display and no error where that server is not installed.
func OpenXorg(config string) (*Display, error) {
	drivers, _ := filepath.Glob("/usr/lib*/xorg/modules/drivers/dummy_drv.so")
	path, err := exec.LookPath("Xorg")
	if err != nil || len(drivers) == 0 {
		return nil, nil
	}
	return open(path, "-config", config, "-logfile", os.DevNull)
}

// open starts a server.
func open(path string, arguments ...string) (*Display, error) {
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer read.Close()
	// The server picks a free display and writes its number to descriptor 3.
	// It ends by itself half a minute after its last client, should we be killed.
	server := exec.Command(path, append([]string{"-displayfd", "3", "-terminate", "30", "-nolisten", "tcp"}, arguments...)...)
	server.ExtraFiles = []*os.File{write}
	var messages strings.Builder
	server.Stderr = &messages
	err = server.Start()
	write.Close()
	if err != nil {
		return nil, fmt.Errorf("starting %s: %w", path, err)
	}
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		server.Process.Kill()
		server.Wait()
		return nil, fmt.Errorf("%s ended before it had a display: %s", path, messages.String())
	}
	d := &Display{server: server}
	d.before, d.set = os.LookupEnv("DISPLAY")
	os.Setenv("DISPLAY", ":"+strings.TrimSpace(number))
	return d, nil
}

// Close takes the display away at once, whatever is on it.
func (d *Display) Close() {
	d.server.Process.Kill()
	d.server.Wait()
	if os.Unsetenv("DISPLAY"); d.set {
		os.Setenv("DISPLAY", d.before)
	}
}
