package site

import (
	"regexp"
	"strings"
	"testing"
)

func TestTheWorkerKnowsEveryFileThatAReaderTakes(t *testing.T) {
	script := string(read(t, workerScript))
	known := 0
	for _, name := range names(t) {
		if strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz") {
			continue
		}
		entry := `"` + name + `":"` + hashOf(read(t, name)) + `"`
		want := name != workerScript && !strings.Contains(name, "card") && !strings.Contains(name, "pictures/") && !inFrozen.MatchString(name) && name != guideText && name != noticeText && name != embedWorker
		if got := strings.Contains(script, entry); got != want {
			t.Errorf("%s in the worker's list: %t, want %t", name, got, want)
		}
		if want {
			known++
		}
	}
	if known < 15 {
		t.Errorf("the worker's list has %d files", known)
	}
}

func TestTheVersionChangesWithEveryFileAndWithNothingElse(t *testing.T) {
	version := func(names, content string) string {
		s := &files{}
		s.add("index.html", []byte(content))
		s.add(names, []byte("x"))
		s.add("shared.png", []byte(content+names))
		s.all[2].shared = true
		if err := s.worker(bundler{virtual: map[string][]byte{}}); err != nil {
			t.Fatal(err)
		}
		return regexp.MustCompile(`="[0-9a-f]{12}"`).FindString(string(s.all[3].raw))
	}
	first := version("a.js", "1")
	if first == "" || version("a.js", "1") != first {
		t.Errorf("the same files have the versions %q and %q", first, version("a.js", "1"))
	}
	for _, other := range []string{version("b.js", "1"), version("a.js", "2")} {
		if other == first {
			t.Errorf("other files have the version %q too", first)
		}
	}
}
