// Package export writes charts to files: SVG and PNG to take away, and the
// posters that the page shows until its stage is live.
package export
