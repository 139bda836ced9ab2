package present

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"hundredfold/wasm/i18n"
	"hundredfold/wasm/slides"
)

// Cue is the state that the presenter's window shows, sent as a line of JSON.
type Cue struct {
	Language string    `json:"language"`
	Theme    string    `json:"theme"`
	Heading  string    `json:"heading"`
	Step     int       `json:"step"` // from 1
	Steps    int       `json:"steps"`
	Notes    []string  `json:"notes"`
	Text     []string  `json:"text"` // the step's paragraphs
	Next     string    `json:"next"` // heading of the next step; "" at the end
	Began    time.Time `json:"began"`
	Black    bool      `json:"black"`
	Help     bool      `json:"help"`   // show the list of keys
	Chosen   bool      `json:"chosen"` // a slider is chosen
}

// Cue returns the state for the presenter's window.
func (t *Talk) Cue(theme string) Cue {
	step, at := t.Step()
	c := Cue{
		Language: t.Story.Language.Tag, Theme: theme, Heading: step.Heading, Step: at + 1, Steps: len(t.Story.Steps),
		Notes: step.Notes, Began: t.began, Black: t.Black, Help: t.Help, Chosen: t.chosen > 0,
	}
	for _, p := range step.Fill(t.Story.Language) {
		c.Text = append(c.Text, strings.Join(strings.Fields(p.String()), " "))
	}
	if at+1 < len(t.Story.Steps) {
		c.Next = t.Story.Steps[at+1].Heading
	}
	return c
}

// rows returns the cue as rows of text.
func (c *Cue) rows(now time.Time) []slides.Row {
	l, err := i18n.Find(c.Language)
	if err != nil {
		l = i18n.English
	}
	if c.Help {
		return keys(l)
	}
	elapsed := now.Sub(c.Began)
	time := fmt.Sprintf("%d:%02d", int(elapsed.Minutes()), int(elapsed.Seconds())%60)
	rows := []slides.Row{
		{Lead: time, Text: l.T("step {n} of {all}", "{n}", strconv.Itoa(c.Step), "{all}", strconv.Itoa(c.Steps)), Size: 1.3, Bold: true, Tone: "built"},
		{Text: c.Heading, Size: 1.3, Bold: true},
	}
	if c.Black {
		rows[0].Text = l.T("{step}, screen is black", "{step}", rows[0].Text)
	}
	for _, n := range c.Notes {
		rows = append(rows, slides.Row{Text: n, Size: 1.15, Tone: "asked"})
	}
	for _, p := range c.Text {
		rows = append(rows, slides.Row{Text: p, Size: 0.85})
	}
	next := l.T("Next: {heading}", "{heading}", c.Next)
	if c.Next == "" {
		next = l.T("This is the last step.")
	}
	return append(rows, slides.Row{Text: next, Size: 1, Bold: true, Tone: "mute"})
}

// keys returns the list of keys in a language.
func keys(l *i18n.Language) []slides.Row {
	var rows []slides.Row
	for _, k := range shown {
		rows = append(rows, slides.Row{Lead: l.T(k[0]), Text: l.T(k[1]), Size: 1})
	}
	return rows
}
