package story

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// The fields of a story's head and of a step.
var (
	headFields = []string{"title", "language", "about"}
	stepFields = []string{"id", "scenario", "charts", "sliders", "expect", "notes"}
)

// The most charts and sliders of a step.
const (
	mostCharts  = 3
	mostSliders = 3
)

var (
	field   = regexp.MustCompile(`^([a-z]+):(?:\s+(.*))?$`)
	address = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)
)

// parser reads a story line by line and collects its faults.
type parser struct {
	story  *Story
	line   int
	faults Faults
	given  []string // fields of the head or the step so far
	text   []string // lines of the paragraph being read
	begun  bool     // the step's text has begun: no more fields
	seen   map[string]int
}

// Parse parses a story. The error is Faults: every fault with its line and the
// nearest right name; the story is then nil. Check finds faults in its numbers.
func Parse(file, text string) (*Story, error) {
	p := &parser{story: &Story{File: file, Language: i18n.English}, seen: map[string]int{}}
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		p.line++
		if !utf8.ValidString(line) { // the rest of the file would be unreadable too
			return nil, Faults{{file, p.line, "the letters are not UTF-8: have the editor save the file as that"}}
		}
		p.read(strings.TrimRight(line, " \t\r\n"))
	}
	p.endStep()
	switch {
	case p.story.Title == "":
		p.fault(1, "the story has no title: begin with title: and language:")
	case len(p.story.Steps) == 0:
		p.fault(max(p.line, 1), "the story has no step: begin one with # and its heading")
	}
	if len(p.faults) > 0 {
		p.faults.sort()
		return nil, p.faults
	}
	p.story.Notices.sort()
	return p.story, nil
}

func (p *parser) fault(line int, format string, args ...any) {
	p.faults = append(p.faults, Fault{p.story.File, line, fmt.Sprintf(format, args...)})
}

// notice records what became of an earlier version's input, once per line.
func (p *parser) notice(line int, format string, args ...any) {
	n := Fault{p.story.File, line, fmt.Sprintf(format, args...)}
	if !slices.Contains(p.story.Notices, n) {
		p.story.Notices = append(p.story.Notices, n)
	}
}

// step returns the current step, nil before the first.
func (p *parser) step() *Step {
	if len(p.story.Steps) == 0 {
		return nil
	}
	return &p.story.Steps[len(p.story.Steps)-1]
}

func (p *parser) read(line string) {
	if heading, ok := strings.CutPrefix(line, "#"); ok {
		p.endStep()
		p.begin(heading)
		return
	}
	if line == "" {
		p.endParagraph()
		return
	}
	f := field.FindStringSubmatch(line)
	switch {
	case p.step() == nil && f == nil:
		p.fault(p.line, "%q stands before the first heading, where only %s may: write it as title: …, or begin a step with #", line, strings.Join(headFields, ", "))
	case p.step() == nil:
		p.head(f[1], f[2])
	case f != nil && !p.begun:
		p.field(f[1], f[2])
	default:
		p.begun = true
		p.text = append(p.text, line)
	}
}

// begin starts a step.
func (p *parser) begin(heading string) {
	name := strings.TrimSpace(strings.TrimLeft(heading, "#"))
	if strings.HasPrefix(heading, "#") {
		p.fault(p.line, "the heading %q is of a lower level: every step has one #, and no step has parts", name)
	}
	if name == "" {
		p.fault(p.line, "the step has no heading: write it after the #")
	}
	p.story.Steps = append(p.story.Steps, Step{Heading: name, State: scenario.Central(), line: p.line})
	p.given, p.begun = nil, false
}

// once records a field and reports a fault if it is repeated.
func (p *parser) once(name string) {
	if slices.Contains(p.given, name) {
		p.fault(p.line, "%s stands twice; keep one", name)
	}
	p.given = append(p.given, name)
}

func (p *parser) head(name, value string) {
	p.once(name)
	switch name {
	case "title":
		p.story.Title = value
	case "about":
		p.story.About = value
	case "language":
		l, err := i18n.Find(value)
		if err != nil {
			p.fault(p.line, "language: %v", err)
			return
		}
		p.story.Language = l
	default:
		p.fault(p.line, "no field %q in the head; the nearest is %q", name, model.Nearest(name, headFields))
	}
}

func (p *parser) field(name, value string) {
	if name != "expect" && name != "notes" {
		p.once(name)
	}
	s := p.step()
	switch name {
	case "id":
		if !address.MatchString(value) {
			p.fault(p.line, "id: %q is no address: use small letters, digits and -, as in huang-100x", value)
		}
		s.ID = value
	case "scenario":
		s.State = p.scenario(value)
	case "charts":
		s.Charts = p.charts(value)
	case "sliders":
		for _, id := range p.list(name, value, mostSliders) {
			if i, ok := p.slider(id); ok && !slices.Contains(s.Sliders, i) {
				s.Sliders = append(s.Sliders, i)
			}
		}
	case "expect":
		s.expected = append(s.expected, p.expectation(value)...)
	case "notes":
		s.Notes = append(s.Notes, value)
	default:
		p.fault(p.line, "no field %q in a step; the nearest is %q. A text that begins so needs a \\ before it", name, model.Nearest(name, stepFields))
	}
}

// scenario parses a page's query.
func (p *parser) scenario(value string) scenario.State {
	state, errs := scenario.ParseQuery(value)
	notices, wrong := scenario.Split(errs)
	for _, err := range wrong {
		p.fault(p.line, "scenario: %v", err)
	}
	for _, n := range notices {
		p.notice(p.line, "scenario: %v", n)
	}
	return state
}

// charts parses a list of chart names.
func (p *parser) charts(value string) (all []chart.Spec) {
	names := p.list("charts", value, mostCharts)
	if len(names) == 0 {
		p.fault(p.line, "charts: none is named; give one to three of %s", strings.Join(chartNames(), ", "))
	}
	for _, name := range names {
		spec, err := chart.Find(name)
		if err != nil {
			p.fault(p.line, "charts: %v", err)
			continue
		}
		all = append(all, spec)
	}
	return all
}

// expectation parses a claim; it returns none if that fails.
func (p *parser) expectation(value string) []expectation {
	e, err := parseExpectation(value)
	if err != nil {
		p.fault(p.line, "expect: %v", err)
		return nil
	}
	e.line = p.line
	for _, said := range append(e.left.said, e.right.said...) {
		p.notice(p.line, "expect: %v", said)
	}
	return []expectation{e}
}

// slider finds a slider's input. For an input that no longer exists it returns the
// successor that the page shows first.
func (p *parser) slider(id string) (model.Input, bool) {
	if i, ok := model.FindInput(id); ok {
		return i, true
	}
	f, ok := scenario.FindFormer(id)
	if !ok {
		p.fault(p.line, "sliders: %v", model.UnknownInput(id))
		return 0, false
	}
	next := f.Inputs()
	i := next[max(0, slices.IndexFunc(next, func(i model.Input) bool { return i.Param().Headline }))]
	p.notice(p.line, "sliders: %v; the slider is of %s", f, i.Param().ID)
	return i, true
}

// list splits names at commas and reports duplicates and more than most.
func (p *parser) list(field, value string, most int) []string {
	var names []string
	for name := range strings.SplitSeq(value, ",") {
		name = strings.TrimSpace(name)
		switch {
		case name == "":
			continue
		case slices.Contains(names, name):
			p.fault(p.line, "%s: %q stands twice", field, name)
			continue
		}
		names = append(names, name)
	}
	if len(names) > most {
		p.fault(p.line, "%s: %d are named; a step shows %d at most", field, len(names), most)
	}
	return names
}

func (p *parser) endParagraph() {
	if len(p.text) == 0 {
		return
	}
	text := &inline{source: strings.Join(p.text, "\n"), line: p.line - len(p.text), fault: p.fault, notice: p.notice}
	if spans := text.parse(); len(spans) > 0 {
		p.step().Text = append(p.step().Text, spans)
	}
	p.text = nil
}

func (p *parser) endStep() {
	if len(p.text) > 0 { // the last paragraph had no empty line after it
		p.line++
		p.endParagraph()
		p.line--
	}
	s := p.step()
	if s == nil {
		return
	}
	if s.ID == "" {
		s.ID = slug(s.Heading)
	}
	if s.ID == "" {
		p.fault(s.line, "no address can be made of the heading %q: add id: and a word", s.Heading)
	} else if before, twice := p.seen[s.ID]; twice {
		p.fault(s.line, "the step has the address %q of the one in line %d: give it another with id:", s.ID, before)
	}
	p.seen[s.ID] = s.line
	if len(s.Charts) == 0 && !slices.Contains(p.given, "charts") {
		p.fault(s.line, "the step %q shows no chart: add charts: and one to three of %s", s.Heading, strings.Join(chartNames(), ", "))
	}
	if len(s.Text) == 0 {
		p.fault(s.line, "the step %q has no text", s.Heading)
	}
}

func chartNames() []string {
	var names []string
	for _, s := range chart.All() {
		names = append(names, s.Name)
	}
	return names
}

// slug makes an address from a heading: "Who holds it?" gives who-holds-it.
func slug(heading string) string {
	plain := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss").Replace(strings.ToLower(heading))
	parts := strings.FieldsFunc(plain, func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') })
	return strings.TrimLeft(strings.Join(parts, "-"), "0123456789-")
}
