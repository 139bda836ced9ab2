// Package web holds the sources of the page: templates, style and script. What
// is made of them is in web/site.
package web

import "embed"

// Templates are the pages, for html/template.
//
//go:embed templates/*.html
var Templates embed.FS

// Static holds style sheets and scripts, before they are bundled.
//
//go:embed static
var Static embed.FS
