// Package cli is the native program's command line: runs, registries, figures and
// the site's server. Nothing in it needs a display except through Screens.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
)

// commands is the grammar of the command line.
type commands struct {
	Window      windowCmd      `cmd:"" default:"withargs" help:"Open the window (what happens without a command)."`
	Run         runCmd         `cmd:"" help:"Run a scenario and print its outputs."`
	Solve       solveCmd       `cmd:"" help:"Find the value of an input, or the smallest change of a few, that brings an output to a target."`
	Ensemble    ensembleCmd    `cmd:"" help:"Run a scenario many times within the inputs' spreads and print bands."`
	Chance      chanceCmd      `cmd:"" help:"Say how often an output passes a value in such runs."`
	Sensitivity sensitivityCmd `cmd:"" help:"Say which inputs matter for an output."`
	Attribute   attributeCmd   `cmd:"" help:"Say why two scenarios differ."`
	Deals       dealsCmd       `cmd:"" help:"List deals, or say what a sum of money buys."`
	Board       boardCmd       `cmd:"" help:"Compare the model with history and with published forecasts."`
	Params      paramsCmd      `cmd:"" name:"inputs" aliases:"params" help:"List the inputs."`
	Outputs     outputsCmd     `cmd:"" help:"List the outputs."`
	Scenarios   scenariosCmd   `cmd:"" help:"List the scenarios that ship with the program."`
	Charts      chartsCmd      `cmd:"" help:"List the charts."`
	Figure      figureCmd      `cmd:"" help:"Write charts to a file: SVG, PNG, PDF, CSV or JSON."`
	Serve       serveCmd       `cmd:"" help:"Serve the built site."`
	Present     presentCmd     `cmd:"" help:"Tell a story on a screen, step by step; ? there shows the keys."`
	Notes       notesCmd       `cmd:"" hidden:"" help:"The presenter's own window; present starts it."`
	Story       storyCmd       `cmd:"" help:"Check a story file, write it as slides, or list the stories that ship with the program."`

	Version kong.VersionFlag `help:"Print the version and stop."`
}

// env holds what commands write to and open.
type env struct {
	ctx      context.Context
	out, err io.Writer
	screens  Screens
}

// Screens holds the functions that need a display.
type Screens struct {
	Window  func(o Opening) error      // the window
	Present func(p Presentation) error // a story in the window

	// Notes opens the presenter's window. It reads cues, writes the keys pressed in
	// it, and opens on a display from 1; with 0 the system chooses.
	Notes func(cues io.Reader, keys io.Writer, display int) error

	// Fault shows why window or story failed, for programs started without a
	// console.
	Fault func(text string)
}

// Main runs the command line and returns the exit status: 0, 1 for a failure, or 2
// for a wrong call.
func Main(args []string, stdout, stderr io.Writer, screens Screens) int {
	var c commands
	exit := -1
	parser, err := kong.New(&c,
		kong.Name("hundredfold"),
		kong.Description("The economics of AI compute: what is asked for, what can be built, and what stands in the way."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { exit = code }),
		kong.Vars{"version": versions(), "languages": languages(), "year": strconv.Itoa(scenario.DefaultYear), "headline": strconv.Itoa(headlines())},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if err != nil {
		panic(err) // the grammar above is wrong
	}
	if slices.Equal(args, []string{"-version"}) { // as in Go's own programs
		args = []string{"--version"}
	}
	if len(args) > 0 && args[0] == "help" { // help run is run --help
		args = append(slices.Clone(args[1:]), "--help")
		if !slices.ContainsFunc(parser.Model.Children, func(n *kong.Node) bool { return n.Name == args[0] || args[0] == "--help" }) {
			return fail(stderr, usage{fmt.Errorf("there is no command %q; help lists the commands", args[0])})
		}
	}
	ctx, err := parser.Parse(args)
	if exit >= 0 { // help or version was printed
		return exit
	}
	if err != nil {
		return fail(stderr, usage{err})
	}
	if err := ctx.Run(&env{ctx: context.Background(), out: stdout, err: stderr, screens: screens}); err != nil {
		status := fail(stderr, err)
		if name := ctx.Selected().Name; screens.Fault != nil && (name == "window" || name == "present") {
			screens.Fault(err.Error())
		}
		return status
	}
	return 0
}

// languages returns the tags of the languages, as "en or de".
func languages() string {
	var tags []string
	for _, l := range i18n.All() {
		tags = append(tags, l.Tag)
	}
	return strings.Join(tags, " or ")
}

// headlines returns the number of headline inputs.
func headlines() int {
	n := 0
	for i := range model.Params() {
		if model.Params()[i].Headline {
			n++
		}
	}
	return n
}

// usage marks an error as a wrong call: exit status 2.
type usage struct{ error }

// Wrong marks an error from one of Screens as a wrong call.
func Wrong(err error) error { return usage{err} }

func (u usage) Unwrap() error { return u.error }

func fail(stderr io.Writer, err error) int {
	fmt.Fprintln(stderr, "hundredfold:", err)
	if errors.As(err, &usage{}) {
		return 2
	}
	return 1
}

// kept explains an error of a window that did not open or stay open.
func kept(err error) error {
	switch {
	case err == nil || errors.As(err, &usage{}):
		return err
	case undrawable(err):
		return fmt.Errorf("the window could not be opened, as this system offers no OpenGL to draw it with (%w): its graphics driver brings it, or Mesa where there is none; run, figure and serve need no display", err)
	}
	return fmt.Errorf("the window could not be kept open: %w; run, figure and serve need no display", err)
}

// undrawable reports whether there is a display but no OpenGL, which only the
// error's text shows.
func undrawable(err error) bool {
	return openGL.MatchString(err.Error())
}

// openGL matches the names of OpenGL, its parts, and Windows' functions for it.
var openGL = regexp.MustCompile(`(?i)\b(egl|glx|wgl\w*|nsgl|opengl)[: ]`)
