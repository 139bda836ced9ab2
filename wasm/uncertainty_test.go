//go:build linux

package main

import (
	"fmt"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/jezek/xgb/xproto"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
)

// kept are the inputs of the scenario that the program keeps as open.
func (h *hands) kept() (model.Inputs, error) {
	in := scenario.Central().Inputs
	names, _ := filepath.Glob(filepath.Join(h.home, "*", "open", "*.json"))
	if len(names) != 1 {
		return in, fmt.Errorf("kept: %v", names)
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		return in, err
	}
	c, _, err := scenario.Read(data)
	return c.Inputs, err
}

// click presses and lets go at a place.
func (h *hands) click(x, y int) {
	h.point(x, y)
	h.button(true)
	h.button(false)
}

// lies waits until what lies at a place looks as is says.
func (h *hands) lies(what string, x, y int, is func(color.NRGBA) bool) {
	h.t.Helper()
	h.wait(what, func() error {
		if got := h.colour(x, y); !is(got) {
			return fmt.Errorf("%v at %d, %d", got, x, y)
		}
		return nil
	})
}

// The bands in light colours: that of what is asked for is pink, and where
// that of what is built lies on it they are grey.
func pink(c color.NRGBA) bool { return int(c.R)-int(c.B) > 8 && c.B > 200 }
func grey(c color.NRGBA) bool {
	return c.R > 200 && c.R < 235 && math.Abs(float64(c.R)-float64(c.B)) < 5
}

// TestAReaderDoubtsAndAsksWhyInTheRealProgram shows bands, has them follow a
// slider, asks what matters, goes from a bar to its slider, works backwards from a
// number, and undoes that. Places are those of the window as it opens.
func TestAReaderDoubtsAndAsksWhyInTheRealProgram(t *testing.T) {
	const (
		// On the chart of GPUs: where much is asked for, and below what is built.
		bandX, askedY, bandY = 648, 320, 428
		settledX, settledY   = 1345, 350 // on that of power, whose axis follows once the slider is let go
		barX, barY           = 1140, 521 // the bar of the elasticity
		sliderY              = 564       // the slider that the bar is of
		goalX, goalY         = 1142, 223 // the tab of goals
		valueX, valueY       = 902, 304  // what should be reached
		takeX, takeY         = 850, 613
	)
	h := newHands(t, display)
	h.start(chart.Light)
	h.meet(chart.Light)
	h.lies("charts without bands, where the window stays", bandX, askedY, func(c color.NRGBA) bool { return c == chart.Light.Card })
	h.strike(keyControl, 'u')
	h.lies("bands", bandX, askedY, pink)

	p := model.ReasoningMultiplier.Param()
	h.point(thumbX(p, p.Default), trackY)
	h.button(true)
	h.point(trackLeft, trackY)
	h.lies("bands that follow the slider", bandX, bandY, grey)
	h.button(false)
	h.lies("bands that settle", settledX, settledY, pink)
	h.keeps(model.ReasoningMultiplier, p.Min)
	h.strike(keyControl, 'z')
	h.keeps(model.ReasoningMultiplier, p.Default)

	h.strike(keyControl, 'e')
	h.lies("what matters most", barX, barY, func(c color.NRGBA) bool { return c == chart.Light.Built })
	h.click(barX, barY)
	bar := model.PriceElasticity.Param()
	place := bar.Position(bar.Default)
	h.lies("the ring of the bar's slider", thumbX(bar, bar.Default)+12, sliderY, func(c color.NRGBA) bool { return c == chart.Light.Built })
	h.strike(keyRight)
	h.keeps(model.PriceElasticity, bar.ValueAt(math.Round(place)+1))
	h.strike(keyControl, 'z')
	h.keeps(model.PriceElasticity, bar.Default)

	h.click(goalX, goalY)
	h.lies("the tab of goals", goalX-80, goalY-9, func(c color.NRGBA) bool { return c == chart.Light.Line })
	h.click(valueX, valueY)
	h.lies("the field of the goal", valueX-46, valueY, func(c color.NRGBA) bool { return c == chart.Light.Built })
	for _, k := range "200" {
		h.strike(xproto.Keysym(k))
	}
	h.strike(keyEnter)
	h.wait("200 GW in 2030", func() error {
		h.click(takeX, takeY)
		h.settle() // where there is nothing yet, a click does nothing
		in, err := h.kept()
		if err != nil {
			return err
		}
		var r model.Result
		model.Run(&r, &in)
		if got := r.Annual(model.PowerAI, 2030); math.Abs(got-200) > 1e-4 {
			return fmt.Errorf("%v GW", got)
		}
		return nil
	})
	h.strike(keyControl, 'z')
	h.keeps(model.PriceElasticity, bar.Default)
	h.strike(keyEscape) // back to the charts
	h.lies("the charts with their bands", bandX, askedY, pink)
}
