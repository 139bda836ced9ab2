//go:build !js

package assets

import "embed"

// NativeWords holds more texts in the form of Words, under "words/*/native": of
// the pages, the window and the command line.
//
//go:embed words/*/native/*.json
var NativeWords embed.FS
