// Package web holds the sources of the page: templates, style and script. What
// is made of them is in web/site.
package web

import "embed"

// Templates are the pages, for html/template.
//
//go:embed templates/*.html
var Templates embed.FS

// Embedding says how other people's pages take what the site offers them.
//
//go:embed embedding.md
var Embedding string

// Static holds style sheets and scripts, before they are bundled.
//
//go:embed static
var Static embed.FS
