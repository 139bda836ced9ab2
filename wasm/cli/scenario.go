package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"hundredfold/model"
	"hundredfold/model/scenario"
)

// choice holds the flags by which every command names a scenario.
type choice struct {
	Scenario string   `default:"central" placeholder:"NAME|FILE" help:"A scenario's name or a scenario file."`
	Set      []string `sep:"none" placeholder:"ID=VALUE" help:"Change one input; may be given again."`
}

// state returns the chosen scenario with its changes.
func (c *choice) state(e *env) (scenario.State, error) {
	p, err := c.preset(e)
	if err != nil {
		return scenario.State{}, usage{err}
	}
	s := scenario.State{Case: scenario.Of(p), Year: scenario.DefaultYear, Uncertainty: scenario.Certain, Questions: scenario.NoQuestions}
	for _, set := range c.Set {
		id, text, ok := strings.Cut(set, "=")
		if !ok {
			return s, usage{fmt.Errorf("--set %q: write it as id=value", set)}
		}
		i, ok := model.FindInput(id)
		if !ok {
			return s, usage{fmt.Errorf("--set: %w", scenario.UnknownInput(id))}
		}
		if s.Inputs[i], err = i.Param().Parse(text, nil); err != nil {
			return s, usage{fmt.Errorf("--set: %w", err)}
		}
	}
	return s, nil
}

// preset returns a scenario by name, or else from a file.
func (c *choice) preset(e *env) (*scenario.Preset, error) {
	p, unknown := scenario.Find(c.Scenario)
	if unknown == nil {
		return p, nil
	}
	data, err := os.ReadFile(c.Scenario)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("%w, and there is no such file", unknown)
	case err != nil:
		return nil, err
	}
	read, notices, err := scenario.Read(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.Scenario, err)
	}
	for _, n := range notices {
		fmt.Fprintf(e.err, "%s: %v\n", c.Scenario, n)
	}
	return &read, nil
}

// run runs the chosen scenario.
func (c *choice) run(e *env) (*model.Result, error) {
	s, err := c.state(e)
	if err != nil {
		return nil, err
	}
	r := new(model.Result)
	model.Run(r, &s.Inputs)
	return r, nil
}
