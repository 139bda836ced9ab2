package site

import (
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/web/serve"
)

func TestEveryInputHasItsSliderLabelValueAndReason(t *testing.T) {
	page := document(t, "index.html")
	for i, state := range session.New().Snapshot().Inputs {
		p := &model.Params()[i]
		row := one(t, page, p.ID, with("div", "data-input", p.ID))
		slider := one(t, row, p.ID+" slider", with("input", "type", "range"))
		for name, want := range map[string]string{
			"name": p.ID, "min": "0", "max": strconv.Itoa(p.Tracks()), "aria-valuetext": state.ValueText,
			"value": strconv.Itoa(int(state.Position + 0.5)),
		} {
			if got, _ := attribute(slider, name); got != want {
				t.Errorf("%s: slider's %s is %q, want %q", p.ID, name, got, want)
			}
		}
		id, _ := attribute(slider, "id")
		if label := one(t, row, p.ID+" label", with("label", "for", id)); text(label) != p.Label {
			t.Errorf("%s: label is %q, want %q", p.ID, text(label), p.Label)
		}
		box := one(t, row, p.ID+" box", with("input", "inputmode", "decimal"))
		if got, _ := attribute(box, "value"); got != state.Text {
			t.Errorf("%s: box says %q, want %q", p.ID, got, state.Text)
		}
		one(t, row, p.ID+" reset", with("button", "data-reset", p.ID))
		hint := one(t, row, p.ID+" hint", with("div", "id", "why-"+p.ID))
		if !strings.Contains(text(hint), p.Why) {
			t.Errorf("%s: the hint does not say why", p.ID)
		}
		if got := len(find(hint, func(n *html.Node) bool { return n.Data == "li" })); got != len(p.Evidence) {
			t.Errorf("%s: the hint has %d sources, want %d", p.ID, got, len(p.Evidence))
		}
	}
}

func TestOnlyHeadlineInputsAreUnfolded(t *testing.T) {
	folded := one(t, document(t, "index.html"), "assumptions", with("details", "class", "more"))
	inside := 0
	for i := range model.Params() {
		p := &model.Params()[i]
		n := len(find(folded, with("div", "data-input", p.ID)))
		if (n == 0) != p.Headline {
			t.Errorf("%s: headline %t, but %d times among the assumptions", p.ID, p.Headline, n)
		}
		inside += n
	}
	if inside == 0 {
		t.Error("nothing is among the assumptions")
	}
}

// Demand and supply are separate wherever the headline sliders are listed: on the
// page, among an embed's options, and among the inputs of goal-seek.
func TestHeadlineSlidersStandUnderWhatTheyBend(t *testing.T) {
	page := document(t, "index.html")
	goal := one(t, page, "the ways to a goal", with("select", "id", "goal-by"))
	for _, g := range session.Headline() {
		group := one(t, page, g.Name, with("div", "aria-labelledby", "path-"+g.Tone))
		if heading := text(one(t, group, "heading", with("h3", "id", "path-"+g.Tone))); heading != g.Name {
			t.Errorf("%s is headed %q", g.Name, heading)
		}
		ways := one(t, goal, g.Name, with("optgroup", "label", g.Name))
		var options *html.Node
		for _, f := range find(page, func(n *html.Node) bool { return n.Data == "fieldset" }) {
			if legend := find(f, func(n *html.Node) bool { return n.Data == "legend" }); text(legend[0]) == g.Name {
				options = f
			}
		}
		if options == nil {
			t.Fatalf("an embed’s options have no %q", g.Name)
		}
		for _, i := range g.Inputs {
			id := i.Param().ID
			one(t, group, id, with("div", "data-input", id))
			one(t, ways, id, with("option", "value", id))
			one(t, options, id, with("input", "value", id))
		}
		for what, n := range map[string]int{
			"sliders": len(find(group, with("input", "type", "range"))),
			"ways":    len(find(ways, func(n *html.Node) bool { return n.Data == "option" })),
			"options": len(find(options, func(n *html.Node) bool { return n.Data == "input" })),
		} {
			if n != len(g.Inputs) {
				t.Errorf("%s has %d %s, want %d", g.Name, n, what, len(g.Inputs))
			}
		}
	}
}

// Each slider has an element for why it changes nothing, which screen readers read
// with it.
func TestEverySliderIsTiedToWhatIsSaidBelowIt(t *testing.T) {
	for _, name := range []string{"index.html", embedPage, storyPage} {
		for _, slider := range find(document(t, name), with("input", "type", "range")) {
			id, _ := attribute(slider, "name")
			if id == "year" {
				continue
			}
			line := one(t, slider.Parent, id, with("p", "class", "idle"))
			if of, _ := attribute(slider, "aria-describedby"); of != "idle-"+id || text(line) != "" {
				t.Errorf("%s: %s is described by %q, which says %q", name, id, of, text(line))
			}
			if of, _ := attribute(line, "id"); of != "idle-"+id {
				t.Errorf("%s: the line below %s is called %q", name, id, of)
			}
		}
	}
}

// Each year of the strip of limits names each limit in its own tone, and has a band
// for each.
func TestTheStripNamesAndShowsBothLimits(t *testing.T) {
	strip := one(t, document(t, "index.html"), "strip", func(n *html.Node) bool { _, ok := attribute(n, "data-limits"); return ok })
	years := find(strip, func(n *html.Node) bool { return n.Data == "li" })
	two := 0
	for i, b := range session.New().Snapshot().Limits {
		classes, _ := attribute(years[i], "class")
		all := strings.Fields(classes)
		if said := text(years[i]); said != b.Label+" "+strconv.Itoa(b.Year) {
			t.Errorf("%d says %q, want %q", b.Year, said, b.Label)
		}
		if all[0] != b.Limit || slices.Contains(all, "again") != b.Again || !slices.Contains(all, "run"+strconv.Itoa(b.Run)) {
			t.Errorf("%d is of the classes %q: %+v", b.Year, classes, b)
		}
		if b.Second != "" {
			two++
			if !slices.Contains(all, "and-"+b.Second) || len(find(years[i], with("span", "class", b.Second))) != 1 || len(find(years[i], with("span", "class", b.Limit))) != 1 {
				t.Errorf("%d does not show %s beside %s", b.Year, b.Second, b.Limit)
			}
		}
	}
	if two == 0 {
		t.Error("no year has two limits: nothing was tested")
	}
}

func TestThePageWithoutScriptShowsTheCentralRun(t *testing.T) {
	page, s := document(t, "index.html"), session.New().Snapshot()
	var sentence strings.Builder
	for _, span := range s.Sentence {
		sentence.WriteString(span.Text)
	}
	h1 := one(t, page, "sentence", func(n *html.Node) bool { return n.Data == "h1" })
	if text(h1) != sentence.String() {
		t.Errorf("sentence is %q, want %q", text(h1), sentence.String())
	}
	for _, f := range s.Figures {
		output := one(t, page, f.Output, with("b", "data-output", f.Output))
		if _, ok := model.FindOutput(f.Output); !ok {
			t.Errorf("%s is no output", f.Output)
		}
		if text(output) != f.Value {
			t.Errorf("%s is %q, want %q", f.Output, text(output), f.Value)
		}
	}
	central := session.New()
	for _, spec := range chart.All() {
		words := central.Chart(spec)
		figure := one(t, page, spec.Name, with("", "data-chart", spec.Name))
		if slices.ContainsFunc(chart.Main(), func(s chart.Spec) bool { return s.Name == spec.Name }) {
			one(t, figure, spec.Name+" poster", with("svg", "class", "poster"))
		} else { // folded away, and loaded when opened
			one(t, figure, spec.Name+" poster", with("img", "src", "pictures/central-"+spec.Name+".svg"))
		}
		if spec.Name == "board" {
			continue // its table gives reasons, and has a test of its own
		}
		body := find(figure, func(n *html.Node) bool { return n.Data == "table" })[0] // later tables are not the chart's
		rows := find(body, func(n *html.Node) bool { return n.Data == "tr" })
		if len(rows) != 1+len(words.Rows) {
			t.Errorf("%s: %d rows, want a heading and %d", spec.Name, len(rows), len(words.Rows))
		}
		last := words.Rows[len(words.Rows)-1]
		if got := text(rows[len(rows)-1]); got != strings.Join(last, "") {
			t.Errorf("%s: last row is %q, want %q", spec.Name, got, last)
		}
		description := one(t, figure, "description", with("p", "id", "description-"+spec.Name))
		if text(description) != words.Description {
			t.Errorf("%s: description is %q", spec.Name, text(description))
		}
	}
	strip := one(t, page, "strip", func(n *html.Node) bool { _, ok := attribute(n, "data-limits"); return ok })
	if n := len(find(strip, func(n *html.Node) bool { return n.Data == "li" })); n != model.Years {
		t.Errorf("the strip has %d years, want %d", n, model.Years)
	}
}

func TestEveryPresetCanBeChosen(t *testing.T) {
	menu := one(t, document(t, "index.html"), "presets", with("select", "id", "preset"))
	for _, p := range scenario.Presets() {
		if got := text(one(t, menu, p.ID, with("option", "value", p.ID))); got != p.Name {
			t.Errorf("%s is called %q, want %q", p.ID, got, p.Name)
		}
	}
}

func TestThePagesObeyTheirOwnPolicy(t *testing.T) {
	for _, name := range pageNames(t) {
		page := document(t, name)
		one(t, page, name+" policy", with("meta", "http-equiv", "Content-Security-Policy"))
		for _, n := range find(page, func(*html.Node) bool { return true }) {
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s> has %s=%q", name, n.Data, a.Key, a.Val)
				}
				if strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
					t.Errorf("%s: <%s> has script in its %s", name, n.Data, a.Key)
				}
			}
			if n.Data == "style" || n.Data == "script" && text(n) != "" && !isData(n) {
				t.Errorf("%s has %s inside: %.60s", name, n.Data, text(n))
			}
		}
	}
}

// isData reports whether a script element holds data, which the policy allows.
func isData(n *html.Node) bool {
	kind, _ := attribute(n, "type")
	return kind == "application/json" || kind == "application/ld+json"
}

func TestEveryNameThatPagesAndStyleAskForIsThere(t *testing.T) {
	all := names(t)
	ids := map[string]map[string]bool{}
	for _, name := range pageNames(t) {
		ids[name] = map[string]bool{}
		for _, n := range find(document(t, name), func(*html.Node) bool { return true }) {
			if id, ok := attribute(n, "id"); ok {
				ids[name][id] = true
			}
		}
	}
	check := func(from, address string) {
		u, err := url.Parse(address)
		if err != nil {
			t.Errorf("%s asks for %q: %v", from, address, err)
			return
		}
		if u.IsAbs() {
			return
		}
		file := from
		if u.Path != "" {
			file = path.Join(path.Dir(from), u.Path)
			if strings.HasSuffix(u.Path, "/") {
				file = path.Join(file, "index.html")
			}
		}
		if !slices.Contains(all, file) {
			t.Errorf("%s asks for %q, which is not there", from, address)
		}
		if u.Fragment != "" && !ids[file][u.Fragment] {
			t.Errorf("%s points to %q, where nothing has that id", from, address)
		}
	}
	for _, name := range pageNames(t) {
		hashed := 0
		for _, n := range find(document(t, name), func(*html.Node) bool { return true }) {
			for _, a := range n.Attr {
				if slices.Contains([]string{"src", "href", "data-src", "data-program"}, a.Key) {
					check(name, a.Val)
					if serve.HasHash(a.Val) {
						hashed++
					}
				}
			}
		}
		if want := map[bool]int{true: 2, false: 4}[strings.HasPrefix(name, "stage.")]; hashed < want {
			t.Errorf("%s asks for %d names with a hash, want %d at least", name, hashed, want)
		}
	}
	css := named(t, "page.", ".css")
	fonts := strings.Split(string(read(t, css)), "url(")[1:]
	if len(fonts) != 2 {
		t.Errorf("the style sheet asks for %d files, want two fonts", len(fonts))
	}
	for _, f := range fonts {
		check(css, strings.Trim(f[:strings.IndexByte(f, ')')], `"'`))
	}
}

func TestIDsAreUniqueAndReferencesResolve(t *testing.T) {
	for _, name := range pageNames(t) {
		ids := map[string]int{}
		all := find(document(t, name), func(*html.Node) bool { return true })
		for _, n := range all {
			if id, ok := attribute(n, "id"); ok {
				ids[id]++
			}
		}
		for id, n := range ids {
			if n > 1 {
				t.Errorf("%s: %d elements have the id %q", name, n, id)
			}
		}
		for _, n := range all {
			for _, key := range []string{"for", "aria-labelledby", "aria-describedby", "popovertarget"} {
				if id, ok := attribute(n, key); ok && ids[id] == 0 {
					t.Errorf("%s: <%s %s=%q> points nowhere", name, n.Data, key, id)
				}
			}
		}
	}
}

func TestControlsThatNeedTheProgramWaitForIt(t *testing.T) {
	for _, n := range find(document(t, "index.html"), func(n *html.Node) bool { return n.Data == "select" || n.Data == "input" }) {
		// Choosing a chart and searching work without script; a panel cannot be
		// opened before the script runs.
		if name, _ := attribute(n, "name"); name == "chart" {
			continue
		}
		if id, _ := attribute(n, "id"); id == "find" || inside(n, "panel") {
			continue
		}
		_, disabled := attribute(n, "disabled")
		_, live := attribute(n, "data-live")
		if !disabled || !live {
			t.Errorf("%v can be used before there is a program", n.Attr)
		}
	}
}

// inside reports whether an element is in one of a class.
func inside(n *html.Node, class string) bool {
	for ; n != nil; n = n.Parent {
		if of, _ := attribute(n, "class"); of == class {
			return true
		}
	}
	return false
}

func TestTheStageIsToldItsProgramAndItsSize(t *testing.T) {
	script := one(t, document(t, named(t, "stage.", ".html")), "script", func(n *html.Node) bool { return n.Data == "script" })
	if size, _ := attribute(script, "data-size"); size != strconv.Itoa(len(program)) {
		t.Errorf("size is %q, want %d", size, len(program))
	}
	if name, _ := attribute(script, "data-program"); name != named(t, "hundredfold.", ".wasm") {
		t.Errorf("program is %q", name)
	}
}

func TestSourcesNameWhatEveryDrawingAndInputRestsOn(t *testing.T) {
	page := read(t, "index.html")
	for _, want := range []string{"Epoch AI", "CC BY 4.0", model.Version, "Apache License"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	keys := map[string]bool{}
	for _, s := range sources(i18n.English) {
		keys[s.Key] = true
	}
	for i := range model.Params() {
		for _, key := range model.Params()[i].Evidence {
			if !keys[key] {
				t.Errorf("%s rests on %s, which the sources lack", model.Params()[i].ID, key)
			}
		}
	}
}
