// Package browser starts the Chromium that tests, benchmarks and pictures use.
package browser

import (
	"context"
	"errors"
	"os/exec"

	"github.com/chromedp/chromedp"
)

// Path finds a Chromium or Chrome on this machine.
func Path() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("no browser found: install Chromium (apt-get install chromium) or Google Chrome")
}

// Start starts a browser of its own, without a window, that draws WebGL in
// software and reaches no network but this machine. The context is that of its
// first tab; stop closes the browser and removes its profile.
func Start(parent context.Context, extra ...chromedp.ExecAllocatorOption) (ctx context.Context, stop func(), err error) {
	path, err := Path()
	if err != nil {
		return nil, nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // Chromium refuses to run as root with it
		chromedp.Flag("use-angle", "swiftshader"),
		chromedp.Flag("enable-unsafe-swiftshader", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"),
		chromedp.WindowSize(1360, 900),
	)
	allocator, freeAllocator := chromedp.NewExecAllocator(parent, append(options, extra...)...)
	ctx, closeTab := chromedp.NewContext(allocator)
	stop = func() {
		_ = chromedp.Cancel(ctx) // a browser that is gone already is closed too
		closeTab()
		freeAllocator()
	}
	if err := chromedp.Do(ctx); err != nil {
		stop()
		return nil, nil, err
	}
	return ctx, stop, nil
}
