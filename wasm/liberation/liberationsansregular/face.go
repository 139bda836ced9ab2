// Package liberationsansregular holds the stand-in face.
package liberationsansregular

import "codeberg.org/go-fonts/liberation/tofu"

// TTF is the stand-in face.
var TTF = tofu.TTF
