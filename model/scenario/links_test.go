package scenario

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"hundredfold/model"
)

// gives tells what a link gives, in words that no version of the codec changes.
func gives(s *State, errs []error) string {
	side := func(c *Case) string {
		text := c.Preset.ID
		for _, i := range c.Changed() {
			text += ", " + i.Param().ID + " " + i.Param().Value(c.Inputs[i])
		}
		return text
	}
	text := side(&s.Case)
	if s.B != nil {
		text += "; against " + side(s.B)
	}
	text += "; " + strconv.Itoa(s.Year)
	if s.Quarterly {
		text += " by quarter"
	}
	for _, name := range s.Log {
		text += "; log " + name
	}
	for _, name := range s.Linear {
		text += "; linear " + name
	}
	if s.Uncertainty != Certain {
		text += fmt.Sprintf("; doubt %t, seed %d, %d runs", s.Uncertainty.On, s.Uncertainty.Seed, s.Uncertainty.Runs)
	}
	if a := s.Questions; a.About != DefaultAbout || a.Analyses != nil || a.Probabilities != nil {
		text += fmt.Sprintf("; asks of %s why %v, how likely %v", a.About.Spec().ID, a.Analyses, a.Probabilities)
	}
	for _, err := range errs {
		text += "; said: " + err.Error()
	}
	return text
}

// Links are on other people's pages. Lines are added to testdata/links.txt, and
// none is ever changed but for the words that are said.
func TestLinksGiveForEverWhatTheyGaveOnce(t *testing.T) {
	data, err := os.ReadFile("testdata/links.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSuffix(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		link, want, ok := strings.Cut(line, " gives ")
		if !ok {
			t.Fatalf("%q is not a link and what it gives", line)
		}
		s, errs := ParseQuery(link)
		if got := gives(&s, errs); got != want {
			t.Errorf("%s gives %s", link, got)
		}
		all = append(all, link)
	}
	links := strings.Join(all, "\n") + "\n"
	for _, p := range Presets() {
		if !strings.Contains(links, "?preset="+p.ID+"\n") {
			t.Errorf("no link has the preset %s", p.ID)
		}
	}
	for _, p := range model.Params() {
		if !strings.Contains(links, "?"+p.ID+"=") {
			t.Errorf("no link has the input %s", p.ID)
		}
	}
}
