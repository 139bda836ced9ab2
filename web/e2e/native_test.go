package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/imagediff"
)

// native is where the pictures of the native window's charts lie, with what a
// reader did there.
const native = "../../wasm/desktop/testdata"

// TestTheStageDrawsWhatTheNativeWindowDraws has the stage of the site do what a
// reader did in the native window, lay out charts as they lay there, and compares
// the pictures.
func TestTheStageDrawsWhatTheNativeWindowDraws(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(native, "pictures.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all []struct {
		Name, Theme   string
		Width, Height int64
		Intents       []json.RawMessage
		Cells         json.RawMessage
	}
	if err := json.Unmarshal(text, &all); err != nil || len(all) == 0 {
		t.Fatalf("%d pictures: %v", len(all), err)
	}
	stage, err := filepath.Glob("../../dist/stage.*.html") // named after its content
	if err != nil || len(stage) != 1 {
		t.Fatalf("the stage's pages: %q, %v", stage, err)
	}
	r := newReader(t, desktop, "/favicon.ico") // which no page names here
	r.visit(siteURL + "/" + filepath.Base(stage[0]))
	r.until("the stage listens", "hundredfold.intent")
	for _, p := range all { // one after the other, as in a session
		theme, err := chart.ThemeByName(p.Theme)
		if err != nil {
			t.Fatal(err)
		}
		// Nothing lies around this stage: the browser puts the paper under it.
		r.do(chromedp.EmulateViewport(p.Width, p.Height), call(emulation.SetDefaultBackgroundColorOverride, emulation.SetDefaultBackgroundColorOverrideParams{
			Color: &cdp.RGBA{R: int64(theme.Paper.R), G: int64(theme.Paper.G), B: int64(theme.Paper.B), A: 1},
		}))
		for _, m := range append(p.Intents,
			fmt.Appendf(nil, `{"type": "theme", "name": %q, "still": true}`, p.Theme),
			fmt.Appendf(nil, `{"type": "layout", "cells": %s}`, p.Cells)) {
			ask[bool](r, fmt.Sprintf("hundredfold.intent(%q), hundredfold.wake(), true", m))
		}
		r.until("the charts are drawn", "hundredfold.stats().redraws >= 3 && !hundredfold.stats().busy")
		got := r.decode(r.capture(page.CaptureScreenshotParams{Format: page.CaptureScreenshotFormatPng}))
		want, err := imagediff.Read(filepath.Join(native, p.Name+".png"))
		if err != nil {
			t.Fatal(err)
		}
		if err := imagediff.Same(got, want); err != nil {
			name := filepath.Join(t.ArtifactDir(), p.Name+".png")
			t.Errorf("the %s picture, see %s (%v): %v", p.Name, name, imagediff.Write(name, got), err)
		}
	}
}
