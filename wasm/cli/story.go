package cli

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"hundredfold/model/scenario"
	"hundredfold/wasm/story"
)

// storyCmd holds the commands for authors of stories.
type storyCmd struct {
	Check storyCheckCmd `cmd:"" help:"Say what is wrong with a story file, line by line."`
	List  storyListCmd  `cmd:"" help:"List the stories that ship with the program."`

	Export storyExportCmd `cmd:"" help:"Write the steps as slides: a PDF, or a folder of SVGs."`
}

type storyCheckCmd struct {
	File string `arg:"" help:"A story: a text file of steps with their scenarios."`
}

func (c *storyCheckCmd) Run(e *env) error {
	s, err := readStory(e, c.File)
	var faults story.Faults
	if err == nil {
		faults = s.Check()
	} else if !errors.As(err, &faults) {
		return err
	}
	if len(faults) == 0 {
		_, err = fmt.Fprintf(e.out, "%s: nothing is wrong\n", c.File)
		return err
	}
	return broken(faults)
}

// readStory reads a story file, and prints notices about an earlier version's
// inputs. The error is story.Faults if the story has faults.
func readStory(e *env, file string) (*story.Story, error) {
	text, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return nil, usage{fmt.Errorf(`there is no story file "%s"; story list names those that ship with the program`, file)}
	}
	if err != nil {
		return nil, err
	}
	s, err := story.Parse(file, string(text))
	if err == nil && len(s.Notices) > 0 {
		fmt.Fprintf(e.err, "%v\n%s was written for an earlier version of the model and is converted. What is written for this one says so: put v=%d& before a query that sets such an input.\n",
			s.Notices, file, scenario.Version())
	}
	return s, err
}

// broken returns the faults as a usage error, a line each.
func broken(f story.Faults) error {
	if len(f) == 1 {
		return usage{f}
	}
	return usage{fmt.Errorf("%d faults\n%w", len(f), f)}
}

type storyListCmd struct{ listing }

// storyRow is the JSON of a story.
type storyRow struct {
	Name     string   `json:"name"`
	Language string   `json:"language"`
	Title    string   `json:"title"`
	Steps    []string `json:"steps"` // their addresses
}

func (c *storyListCmd) Run(e *env) error {
	var rows []storyRow
	for _, s := range story.All() {
		row := storyRow{Name: s.Name(), Language: s.Language.Tag, Title: s.Title}
		for i := range s.Steps {
			row.Steps = append(row.Steps, s.Steps[i].ID)
		}
		rows = append(rows, row)
	}
	return printRows(e, c.Format, "name\tlanguage\tsteps\ttitle", rows, func(r storyRow) []string {
		return []string{r.Name, r.Language, strconv.Itoa(len(r.Steps)), r.Title}
	})
}
