// Package fonts holds the two faces of type that page, stage and files share:
// Inter Regular and SemiBold, cut to the letters that are used, with digits of
// equal width.
package fonts

import _ "embed"

// Regular and SemiBold are TrueType files, for whatever draws or measures text
// itself.
var (
	//go:embed Inter-Regular.ttf
	Regular []byte
	//go:embed Inter-SemiBold.ttf
	SemiBold []byte
)
