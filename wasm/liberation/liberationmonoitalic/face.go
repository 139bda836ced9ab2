// Package liberationmonoitalic holds the stand-in face.
package liberationmonoitalic

import "codeberg.org/go-fonts/liberation/tofu"

// TTF is the stand-in face.
var TTF = tofu.TTF
