package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/network"

	"hundredfold/web/e2e/browser"
)

// firstPaint is the most bytes that a page may ask for before something can be
// read: half a second of slow 4G.
const firstPaint = 100_000

func TestNothingIsMovedWhileThePageLoadsAndLittleIsNeededToReadIt(t *testing.T) {
	for _, page := range []string{"/", "/de/", "/story.html", "/de/story.html", "/model.html"} {
		for _, width := range []int64{1360, 360} {
			r := newReader(t, view{width: width, height: 900, touch: width < 700, before: browser.Observe})
			r.do(call(network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true}))
			if page == "/model.html" {
				r.visit(siteURL + page)
				r.until("the page is painted", `performance.getEntriesByName("first-contentful-paint").length === 1 && document.readyState === "complete"`)
			} else {
				r.open(page)
				r.settled()
			}
			v := ask[browser.Vitals](r, browser.ReadVitals)
			t.Logf("%s at %d px: %+v", page, width, v)
			if v.Shift != 0 {
				t.Errorf("%s at %d px: a layout shift of %g moves\n%s", page, width, v.Shift, v.Shifted)
			}
			if v.Bytes == 0 || v.Bytes > firstPaint {
				t.Errorf("%s at %d px: %d bytes before the first paint, want some and %d at most", page, width, v.Bytes, firstPaint)
			}
		}
	}
}
