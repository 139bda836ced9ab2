package session

import (
	"strconv"
	"strings"

	"hundredfold/model/scenario"
)

// readFile opens a scenario file as the scenario.
func (s *Session) readFile(to *scenario.State, text string) error {
	p, notices, err := scenario.Read([]byte(text))
	if err != nil {
		return err
	}
	s.errs = append(s.errs, notices...)
	if p.Name == "" {
		p.Name = s.lang.T("Scenario from a file")
	}
	to.Case = scenario.Of(&p)
	return nil
}

// File returns the scenario as a scenario file, and a name for it.
func (s *Session) File() (name string, content []byte) {
	c := &s.state.Case
	title := s.title(c)
	return fileName(title) + ".json", scenario.Write(c, title, s.about(c))
}

// about says what the case changes: the preset's own words, or what was changed
// in it.
func (s *Session) about(c *scenario.Case) string {
	if c.Inputs == c.Preset.Inputs {
		return s.lang.T(c.Preset.Text)
	}
	return s.describe(c)
}

// Describe names the scenario and what was changed in it, with units.
func (s *Session) Describe() string { return s.describe(&s.state.Case) }

func (s *Session) describe(c *scenario.Case) string {
	text := s.name(c)
	for _, i := range c.Changed() {
		text += "; " + s.lang.T(i.Param().Label) + " " + s.lang.Format(i.Param(), c.Inputs[i])
	}
	return text
}

// name is the preset's, or the file's.
func (s *Session) name(c *scenario.Case) string {
	if c.Preset.ID == "" {
		return c.Preset.Name
	}
	return s.lang.T(c.Preset.Name)
}

// title names a case and counts what was changed in it.
func (s *Session) title(c *scenario.Case) string {
	switch n := len(c.Changed()); n {
	case 0:
		return s.name(c)
	case 1:
		return s.lang.T("{name}, 1 change", "{name}", s.name(c))
	default:
		return s.lang.T("{name}, {n} changes", "{name}", s.name(c), "{n}", strconv.Itoa(n))
	}
}

// Title names the state: the scenario, and what it is compared with.
func (s *Session) Title() string {
	if s.state.B == nil {
		return s.title(&s.state.Case)
	}
	return s.lang.T("{a} compared with {b}", "{a}", s.title(&s.state.Case), "{b}", s.title(s.state.B))
}

// plainLetters are the letters of a file's name for those that have an accent.
var plainLetters = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "×", "x")

// fileName writes a title in the letters, figures and hyphens that every system
// takes.
func fileName(title string) string {
	parts := strings.FieldsFunc(plainLetters.Replace(strings.ToLower(title)), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	if len(parts) == 0 {
		return "scenario"
	}
	return strings.Join(parts, "-")
}
