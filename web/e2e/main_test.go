// Package e2e tests the built site the way readers use it: in a real browser,
// with real mouse, touch and key events. The browser is headless Chromium with
// WebGL drawn in software.
package e2e

import (
	"context"
	"flag"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"hundredfold/web/e2e/browser"
	"hundredfold/web/serve"
)

var (
	screensDir  = flag.String("screens", "", "folder to write photographs of the page to")
	pictureFile = flag.String("picture", "", "file to write the README's picture to")
)

// siteURL is where the site under test is served, without a final slash.
var siteURL string

// chromium is the context of a running browser; each reader opens a tab of it.
var chromium context.Context

// scratch is a folder for what several tests share.
var scratch string

func TestMain(m *testing.M) {
	flag.Parse()
	code, err := runTests(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// runTests builds the site and serves it, starts the browser and runs the tests.
func runTests(m *testing.M) (int, error) {
	build := exec.Command("go", "run", "./web/build")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("building the site: %w\n%s", err, out)
	}
	server := httptest.NewServer(serve.Handler(os.DirFS("../../dist")))
	defer server.Close()
	siteURL = server.URL
	ctx, stop, err := browser.Start(context.Background())
	if err != nil {
		return 0, err
	}
	defer stop()
	chromium = ctx
	if scratch, err = os.MkdirTemp("", "hundredfold"); err != nil {
		return 0, err
	}
	defer os.RemoveAll(scratch)
	return m.Run(), nil
}

// running are the tests that follow has been called for.
var running sync.Map

// follow has a test printed with its seconds when it ends: go test itself says
// nothing of one that passes, and all of them take minutes. Whatever opens a tab or
// a host calls it.
func follow(t *testing.T) {
	if _, known := running.LoadOrStore(t, nil); known || testing.Verbose() {
		return
	}
	began := time.Now()
	t.Cleanup(func() {
		how := "ok  "
		if t.Failed() {
			how = "FAIL"
		}
		fmt.Printf("%s %6.1f s  %s\n", how, time.Since(began).Seconds(), t.Name())
	})
}
