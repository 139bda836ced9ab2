package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
)

// notices is the selector of what the page says about bad input.
const notices = "[data-notices]"

// notice waits until a notice can be seen and returns its text.
func (r *reader) notice() string {
	r.t.Helper()
	r.until("a notice can be seen", fmt.Sprintf(`(() => {
		const e = document.querySelector(%q);
		return e.textContent.trim() !== "" && e.checkVisibility() && e.getBoundingClientRect().height > 0;
	})()`, notices))
	return ask[string](r, fmt.Sprintf(`document.querySelector(%q).textContent`, notices))
}

// central is what the sentence says before anything is changed.
func (r *reader) central() string {
	r.t.Helper()
	r.open("/")
	r.settled()
	return ask[string](r, fmt.Sprintf(`document.querySelector(%q).textContent`, sentence))
}

func TestBadAddressesAreNamedAndTheStateIsKept(t *testing.T) {
	central := newReader(t, desktop).central()
	for _, bad := range []struct {
		name, query string
		says        []string
	}{
		{"an unknown ID", "reasoning_multiplyer=100", []string{"reasoning_multiplyer", "reasoning_multiplier"}},
		{"no number", "reasoning_multiplier=NaN", []string{"NaN"}},
		{"rubbish", "%zz&=&&reasoning_share=%F0%9F%98%80&year=soon", []string{"soon"}},
		{"a preset that is not there", "preset=huang-10x", []string{"huang-10x", "huang-100x"}},
	} {
		t.Run(bad.name, func(t *testing.T) {
			r := newReader(t, desktop)
			r.visit(siteURL + "/?" + bad.query)
			r.until("the program draws", "told.ready")
			said := r.notice()
			for _, want := range bad.says {
				if !strings.Contains(strings.ReplaceAll(said, ",", ""), strings.ReplaceAll(want, ",", "")) {
					t.Errorf("the notice %q does not name %q", said, want)
				}
			}
			if now := ask[string](r, fmt.Sprintf(`document.querySelector(%q).textContent`, sentence)); now != central {
				t.Errorf("the sentence is %q, want that of the central scenario: %q", now, central)
			}
		})
	}
}

func TestAValueOutOfRangeInAnAddressIsTakenAtTheRangesEndAndSaid(t *testing.T) {
	r := newReader(t, desktop)
	r.visit(siteURL + "/?reasoning_multiplier=1000000")
	r.until("the program draws", "told.ready")
	if said := r.notice(); !strings.Contains(said, "1000000") || !strings.Contains(said, "1000×") {
		t.Errorf("the notice %q does not name the value and what is taken instead", said)
	}
	r.until("the range's end is in the sentence", fmt.Sprintf(`document.querySelector(%q).textContent.includes("1000×")`, sentence))
}

func TestAGoodPartOfABadAddressCounts(t *testing.T) {
	r := newReader(t, desktop)
	r.visit(siteURL + "/?reasoning_multiplier=100&grid_powr=40")
	r.until("the program draws", "told.ready")
	if said := r.notice(); !strings.Contains(said, "grid_power") {
		t.Errorf("the notice %q does not give the nearest right name", said)
	}
	r.until("the good part is in the sentence", fmt.Sprintf(`document.querySelector(%q).textContent.includes("100×")`, sentence))
}

func TestBadTypingIsNamedAndTheStateIsKept(t *testing.T) {
	for _, bad := range []struct{ text, says string }{
		{"NaN", "NaN"},
		{"5000000", "1000"},
		{"-3", "-3"},
		{"many", "many"},
	} {
		t.Run(bad.text, func(t *testing.T) {
			r := newReader(t, desktop)
			before := r.central()
			r.typeInto(model.ReasoningMultiplier, bad.text)
			if said := strings.ReplaceAll(r.notice(), ",", ""); !strings.Contains(said, bad.says) {
				t.Errorf("the notice %q does not name %q", said, bad.says)
			}
			if now := ask[string](r, fmt.Sprintf(`document.querySelector(%q).textContent`, sentence)); now != before {
				t.Errorf("the sentence went from %q to %q", before, now)
			}
			if url := ask[string](r, "location.search"); url != "" {
				t.Errorf("the address carries %q", url)
			}
		})
	}
}

func TestTypingAValueTakesTheNoticeAway(t *testing.T) {
	r := newReader(t, desktop)
	r.central()
	r.typeInto(model.ReasoningMultiplier, "NaN")
	r.notice()
	r.typeInto(model.ReasoningMultiplier, "100")
	r.until("the sentence follows", fmt.Sprintf(`document.querySelector(%q).textContent.includes("100×")`, sentence))
	r.until("the notice is gone", fmt.Sprintf(`document.querySelector(%q).textContent.trim() === ""`, notices))
}

// typeInto replaces what an input's text field holds and presses Enter.
func (r *reader) typeInto(in model.Input, text string) {
	r.t.Helper()
	r.do(
		chromedp.Focus(chromedp.CSS(typed(in))),
		chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`document.querySelector(%q).select()`, typed(in))),
		chromedp.KeyEvent(text),
		chromedp.KeyEvent(kb.Enter),
	)
}
