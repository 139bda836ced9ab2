package e2e

import (
	_ "embed"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

//go:embed testdata/axe/axe.min.js
var axeScript string

// axeRules are the tags of the rules that must find nothing: WCAG at A and AA
// in all versions, and what axe holds to be good practice or still tries out.
// WCAG's AAA is not among them: it wants a contrast of 7:1 even from quiet text,
// and from the two colours that carry the meaning, which would be one then.
const axeRules = `{ type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"] }`

// axeColours are the rules of them that judge colours.
const axeColours = `{ type: "rule", values: ["color-contrast", "link-in-text-block"] }`

// finding is a rule of axe with the elements that it is about.
type finding struct {
	ID, Impact, Help string
	Nodes            []struct{ Where, Why string }
}

func (f finding) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s): %s", f.ID, f.Impact, f.Help)
	for i, n := range f.Nodes {
		if i == 5 {
			fmt.Fprintf(&b, "\n\t... and %d more", len(f.Nodes)-i)
			break
		}
		fmt.Fprintf(&b, "\n\t%s: %s", n.Where, n.Why)
	}
	return b.String()
}

// axe fails the test with each thing that axe finds wrong in an element and
// below it, and logs what it cannot decide: somebody has to look at that.
func (r *reader) axe(what, within string) {
	r.t.Helper()
	r.axeBy(axeRules, what, within)
}

// axeBy is axe with some of its rules.
func (r *reader) axeBy(rules, what, within string) {
	r.t.Helper()
	if !ask[bool](r, `typeof axe === "object"`) {
		// The page's security policy does not hold for what a debugger evaluates.
		ask[any](r, axeScript+"; 0")
	}
	found := ask[struct{ Violations, Incomplete []finding }](r, fmt.Sprintf(`axe.run({ include: [%q] }, {
		runOnly: %s, iframes: false, resultTypes: ["violations", "incomplete"],
		rules: { "hidden-content": { enabled: false } }, // it only says that something is hidden
	}).then(({ violations, incomplete }) => {
		const plain = ({ id, impact, help, nodes }) => ({ ID: id, Impact: impact, Help: help, Nodes: nodes.map(({ target, any, all, none }) => (
			{ Where: target.join(" "), Why: [...any, ...all, ...none].map((c) => c.message).join("; ") })) });
		return { Violations: violations.map(plain), Incomplete: incomplete.map(plain) };
	})`, within, rules))
	for _, f := range found.Violations {
		r.t.Errorf("%s: %s", what, f)
	}
	for _, f := range found.Incomplete {
		r.t.Logf("%s: axe cannot decide %s", what, f)
	}
}

// unfolded opens all that folds in the page; of a group that opens one at a
// time, all too.
const unfolded = `document.querySelectorAll("details").forEach((e) => { e.removeAttribute("name"); e.open = true; })`

// spread lays what opens above the page into it, all at once. Axe does not know
// what lies above what, and could not tell the colour behind its text there.
const spread = `document.querySelectorAll("[popover], dialog").forEach((e) => {
	e.removeAttribute("popover");
	e.open = true;
	Object.assign(e.style, { position: "static", display: "block", width: "auto", maxHeight: "none", gridColumn: "1 / -1" });
})`

// TestAxeFindsNothing hears each page with all rules, and looks at it in the
// dark with those that judge colours: nothing else differs there.
func TestAxeFindsNothing(t *testing.T) {
	const dist = "../../dist/"
	pages, err := filepath.Glob(dist + "*.html")
	if err != nil {
		t.Fatal(err)
	}
	translated, err := filepath.Glob(dist + "*/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range append(pages, translated...) {
		p = strings.TrimPrefix(filepath.ToSlash(p), dist)
		if strings.HasPrefix(p, "stage.") {
			continue // it is hidden from those whom axe speaks for
		}
		t.Run(p, func(t *testing.T) {
			t.Parallel() // nothing here depends on time
			r := newReader(t, desktop)
			r.visit(siteURL + "/" + p)
			if ask[bool](r, `!!document.querySelector("iframe[data-src]")`) {
				r.until("the program draws its first charts", "told.ready")
			}
			r.axe("as it comes", "html")
			ask[any](r, unfolded)
			ask[any](r, spread)
			r.axe("with all that unfolds and opens", "html")
			r.scheme("dark")
			r.until("the page is dark", `matchMedia("(prefers-color-scheme: dark)").matches && document.getAnimations().length === 0`)
			r.axeBy(axeColours, "in the dark", "html")
		})
	}
}

func TestAxeFindsNothingOnAPhone(t *testing.T) {
	r := newReader(t, view{width: 360, height: 740, touch: true})
	r.open("/")
	r.settled()
	r.axe("as it comes", "html")
	ask[any](r, unfolded)
	r.axe("unfolded", "html")
}
