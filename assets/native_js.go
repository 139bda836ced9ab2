package assets

import "embed"

// NativeWords is empty in browsers.
var NativeWords embed.FS
