package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"hundredfold/model"
)

// Version is the program's version. The model has its own, which changes with its
// results.
const Version = "1.0.0"

// build is the commit that the program was built from. make desktop sets it;
// otherwise Go may have recorded it.
var build string

// versions returns the versions of program, model and build.
func versions() string {
	return fmt.Sprintf("hundredfold %s, model %s, build %s, %s/%s", Version, model.Version, commit(), runtime.GOOS, runtime.GOARCH)
}

func commit() string {
	if build != "" {
		return build
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	revision, changed := "unknown", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value[:min(len(s.Value), 12)]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = " with changes"
		}
	}
	return revision + changed
}
