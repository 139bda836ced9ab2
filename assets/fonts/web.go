//go:build !js

package fonts

import _ "embed"

// RegularWeb and SemiBoldWeb are the same faces as WOFF2, for the page to load.
// The programs in the browser leave them out: the page has them.
var (
	//go:embed Inter-Regular.woff2
	RegularWeb []byte
	//go:embed Inter-SemiBold.woff2
	SemiBoldWeb []byte
)
