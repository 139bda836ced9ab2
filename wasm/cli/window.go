package cli

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/story"
)

// Opening holds the window's first state.
type Opening struct {
	Session *session.Session
	Chosen  bool   // a scenario was named
	Theme   string // "" is the last one used, or the system's
	Lang    string // language tag; "" is the last one used
	Site    string // address of the published site, for links; "" if unknown
}

// windowCmd opens the window.
type windowCmd struct {
	File     string `arg:"" optional:"" help:"A scenario file to begin with, or a story to present: what is dropped on the program's icon."`
	Scenario string `placeholder:"NAME|FILE" help:"A scenario's name or a scenario file to begin with."`
	Link     string `placeholder:"LINK" help:"A link of the site, or what follows its question mark, to begin with; without v= in it, inputs of version 1."`
	Theme    string `placeholder:"NAME" help:"light or dark; without it, as the system has it."`
	Lang     string `placeholder:"TAG" help:"The language: ${languages}."`
	Site     string `env:"HUNDREDFOLD_SITE" placeholder:"URL" help:"URL of the published site; it makes copied links absolute."`
}

func (c *windowCmd) Run(e *env) error {
	o := Opening{Session: session.New(), Chosen: c.Scenario != "" || c.Link != "", Theme: c.Theme, Lang: c.Lang, Site: c.Site}
	if err := checkWindow(c.Theme, c.Lang, c.Site); err != nil {
		return err
	}
	if c.File != "" {
		if err := c.takeFile(); err != nil {
			return usage{err}
		}
		if story.IsFile(c.File) {
			p := presentCmd{File: c.File, FullScreen: true, Theme: c.Theme, Lang: c.Lang, Site: c.Site}
			return p.Run(e)
		}
		o.Chosen = true
	}
	if c.Scenario != "" && c.Link != "" {
		return usage{fmt.Errorf("--scenario and --link: give one of them")}
	}
	if err := c.begin(e, o.Session); err != nil {
		return usage{err}
	}
	return kept(e.screens.Window(o))
}

// checkWindow returns an error about a window's theme, language or site, each of
// which may be "".
func checkWindow(theme, lang, site string) error {
	if theme != "" && theme != "light" && theme != "dark" {
		return usage{fmt.Errorf("--theme: no theme %q; there are light and dark", theme)}
	}
	if lang != "" {
		if _, err := i18n.Find(lang); err != nil {
			return usage{fmt.Errorf("--lang: %w", err)}
		}
	}
	if site != "" {
		if u, err := url.Parse(site); err != nil || u.Scheme == "" || u.Host == "" {
			return usage{fmt.Errorf("--site %q: give a whole address, such as https://example.org/", site)}
		}
	}
	return nil
}

// takeFile treats the file argument as the scenario. The error is about a missing
// file or conflicting flags.
func (c *windowCmd) takeFile() error {
	if _, err := os.Stat(c.File); errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf(`there is no command and no file "%s"; --help lists the commands`, c.File)
	}
	if c.Scenario != "" || c.Link != "" {
		return fmt.Errorf("%s: give no --scenario and no --link besides", c.File)
	}
	c.Scenario = c.File
	return nil
}

// begin opens the named scenario in the session.
func (c *windowCmd) begin(e *env, s *session.Session) error {
	switch {
	case c.Link != "":
		_, query, found := strings.Cut(c.Link, "?")
		if !found {
			query = c.Link
		}
		s.Apply(session.Intent{Type: "query", Text: query})
	case c.Scenario == "":
	default:
		named := choice{Scenario: c.Scenario}
		p, err := named.preset(e)
		if err != nil {
			return err
		}
		if p.ID != "" {
			s.Apply(session.Intent{Type: "query", Text: "preset=" + p.ID}) // the initial scenario, not a change
			return nil
		}
		of := scenario.Of(p)
		s.Apply(session.Intent{Type: "file", Text: string(scenario.Write(&of, p.Name, p.Text)), Final: true})
	}
	return nil
}
