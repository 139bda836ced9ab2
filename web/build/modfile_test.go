package main

import (
	"bytes"
	"os"
	"testing"
)

func TestTheModuleFileOfBrowserBuildsFollowsGoMod(t *testing.T) {
	for _, f := range []struct {
		made, from string
		make       func([]byte) []byte
	}{
		{webMod, goMod, webModFile},
		{webSum, goSum, func(sum []byte) []byte { return sum }},
	} {
		from := read(t, "../../"+f.from)
		if made := read(t, "../../"+f.made); !bytes.Equal(made, f.make(from)) {
			t.Errorf("%s is older than %s: go run ./web/build -modfile", f.made, f.from)
		}
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
