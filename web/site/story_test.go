package site

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/story"
)

// lines returns the text of elements with whitespace collapsed.
func lines(nodes ...*html.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		b.WriteString(text(n) + " ")
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestEveryStepStandsOnThePageWithItsTextItsScenarioAndItsCharts(t *testing.T) {
	for _, l := range i18n.All() {
		name := edition{l, storyPage}.name()
		page := document(t, name)
		s, err := story.Find("hundredfold", l)
		if err != nil {
			t.Fatal(err)
		}
		if got := text(one(t, page, name+" heading", func(n *html.Node) bool { return n.Data == "h1" })); got != s.Title {
			t.Errorf("%s is headed %q, want %q", name, got, s.Title)
		}
		steps := find(page, func(n *html.Node) bool { _, ok := attribute(n, "data-step"); return ok })
		list := find(one(t, page, "steps", with("nav", "class", "steps")), func(n *html.Node) bool { return n.Data == "a" })
		if len(steps) != len(s.Steps) || len(list) != len(s.Steps) {
			t.Fatalf("%s has %d steps and lists %d, want %d", name, len(steps), len(list), len(s.Steps))
		}
		for i, n := range steps {
			step := &s.Steps[i]
			if id, _ := attribute(n, "id"); id != step.ID {
				t.Errorf("%s: step %d has the id %q, want %q", name, i+1, id, step.ID)
			}
			if to, _ := attribute(list[i], "href"); to != "#"+step.ID {
				t.Errorf("%s: step %d is listed at %q", name, i+1, to)
			}
			if query, _ := attribute(n, "data-query"); query != step.State.Query() {
				t.Errorf("%s: %s has the scenario %q, want %q", name, step.ID, query, step.State.Query())
			}
			if moves, _ := attribute(n, "data-moves"); len(strings.Fields(moves)) != len(step.Sliders) {
				t.Errorf("%s: %s moves %q", name, step.ID, moves)
			}
			// Numbers of sources are between the words.
			for _, cite := range find(n, with("button", "class", "cite")) {
				cite.FirstChild.Data = ""
			}
			said := lines(n)
			for _, paragraph := range step.Fill(l) {
				if want := strings.Join(strings.Fields(paragraph.String()), " "); !strings.Contains(said, want) {
					t.Errorf("%s: %s says\n%s\nwant %s", name, step.ID, said, want)
				}
			}
			for _, spec := range step.Charts {
				figure := one(t, n, step.ID+" "+spec.Name, with("figure", "data-poster", spec.Name))
				one(t, figure, step.ID+"’s picture", with("svg", "class", "poster"))
				if takeaway := lines(one(t, figure, "takeaway", with("p", "class", "takeaway"))); takeaway != strings.Join(strings.Fields(spec.WithLanguage(l).Takeaway(step.Run(), step.State.Year)), " ") {
					t.Errorf("%s: %s’s %s says %q", name, step.ID, spec.Name, takeaway)
				}
				one(t, page, spec.Name, with("figure", "data-chart", spec.Name))
			}
			for _, in := range step.Sliders {
				one(t, page, in.Param().ID, with("div", "data-input", in.Param().ID))
			}
		}
		// The summary begins with the multiplier.
		one(t, page, "what the sentence opens", with("", "id", "why-"+model.ReasoningMultiplier.Param().ID))
	}
}

func TestAStepIsDrawnInItsOwnScenario(t *testing.T) {
	page := document(t, storyPage)
	picture := func(step string) string {
		var b strings.Builder
		svg := find(one(t, page, step, with("section", "id", step)), with("svg", "class", "poster"))[0]
		if err := html.Render(&b, svg); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	if picture("why") == picture("huang") {
		t.Error("the first chart at 20 and at 100 times is the same")
	}
}

func TestASourceOfTheStoryIsNumberedListedAndOpens(t *testing.T) {
	for _, l := range i18n.All() {
		page := document(t, edition{l, storyPage}.name())
		s, err := story.Find("hundredfold", l)
		if err != nil {
			t.Fatal(err)
		}
		var cited []string
		for _, n := range find(page, with("button", "class", "cite")) {
			target, _ := attribute(n, "popovertarget")
			key := strings.TrimPrefix(target, "source-")
			one(t, page, "what "+key+" opens", with("div", "id", target))
			row := one(t, page, key+" in the list", with("li", "id", key))
			if !strings.Contains(text(row), source(nil, key).Metric) {
				t.Errorf("%s is listed as %q", key, text(row))
			}
			if !slices.Contains(cited, key) {
				cited = append(cited, key)
			}
			if want := slices.Index(cited, key) + 1; text(n) != strconv.Itoa(want) {
				t.Errorf("%s has the number %s, want %d", key, text(n), want)
			}
		}
		if !slices.Equal(cited, s.Keys()) {
			t.Errorf("%s: cited are %v, want %v", l.Name, cited, s.Keys())
		}
	}
}

func TestTheNumberOfASourceStaysWithItsWord(t *testing.T) {
	paragraph := story.Paragraph{{Text: "It is "}, {Text: "very much", Bold: true}, {Key: "F2"}, {Text: " "}, {Key: "F1"}, {Text: ", says "}, {Text: "a page", URL: "https://example.org"}, {Text: " "}, {Key: "F1"}}
	var b strings.Builder
	for _, p := range pieces(paragraph, []string{"F1", "F2"}) {
		fmt.Fprintf(&b, "%s", p.Text)
		for i, c := range p.Close {
			fmt.Fprintf(&b, "<%s%s%d", map[bool]string{true: "b:"}[c.Bold], c.Text, c.Number)
			if i == len(p.Close)-1 {
				b.WriteString(">")
			}
		}
	}
	if got, want := b.String(), "It is very <b:much0<2<1>, says <a page0<1>"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
