package main

import (
	"strings"
	"testing"

	"hundredfold/web/site"
)

func TestASizeAboveItsBudgetIsAnErrorThatNamesIt(t *testing.T) {
	within := []site.File{
		{Name: "hundredfold.0123456789ab.wasm", Raw: 9_000_000, Brotli: 2_600_000},
		{Name: "light.0123456789ab.wasm", Raw: 6_000_000, Brotli: 1_270_000},
		{Name: "files.0123456789ab.wasm", Raw: 9_000_000, Brotli: 1_700_000},
		{Name: "page.0123456789ab.js", Raw: 34_000, Brotli: 10_000},
		{Name: "index.html", Raw: 90_000, Brotli: 30_000},
		{Name: "de/index.html", Raw: 90_000, Brotli: 30_000},
		{Name: "embed.html", Raw: 90_000, Brotli: 30_000},
		{Name: "embed.js", Raw: 3_000, Brotli: 2_000},
	}
	var table strings.Builder
	if err := checkSizes(&table, site.Report{Files: within}); err != nil {
		t.Errorf("within every budget: %v", err)
	}
	for i, want := range []string{"stage program", "light program", "program that makes files", "page script", "font and posters", "in German", "an embed", "publishers' pages"} {
		above := append([]site.File(nil), within...)
		above[i].Raw++
		above[i].Brotli += 100_000
		err := checkSizes(&table, site.Report{Files: above})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s above its budget: got error %v", want, err)
		}
	}
	if err := checkSizes(&table, site.Report{}); err == nil {
		t.Error("an empty site passes")
	}
}
