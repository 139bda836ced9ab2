//go:build !js

// Command wasm is the program Hundredfold: compiled for a browser it draws the
// live stage of the page; built natively it is a window and a command line.
package main

import (
	"image/color"
	"os"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/cli"
	"hundredfold/wasm/look"
	"hundredfold/wasm/session"
	"hundredfold/wasm/stage"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr, window)) }

// window shows the central scenario's charts until it is closed.
func window() error {
	var names []string
	for _, s := range chart.Main() {
		names = append(names, s.Name)
	}
	st := stage.New(look.Charts{}.Draw, stage.Options{Charts: names, Paper: paper})
	s := session.New()
	st.Show(s.Result(), look.View{Theme: chart.Light.Name, Year: s.Year()})
	return stage.Run(st, "Hundredfold")
}

// paper is the theme's background.
func paper(theme string) color.Color {
	t, err := chart.ThemeByName(theme)
	if err != nil {
		return color.White
	}
	return t.Paper
}
