// Package liberationsansbolditalic holds the stand-in face.
package liberationsansbolditalic

import "codeberg.org/go-fonts/liberation/tofu"

// TTF is the stand-in face.
var TTF = tofu.TTF
