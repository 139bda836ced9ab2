// Package liberationserifregular holds the stand-in face.
package liberationserifregular

import "codeberg.org/go-fonts/liberation/tofu"

// TTF is the stand-in face.
var TTF = tofu.TTF
