// Package export writes charts to files to take away, as drawings (SVG, PNG, PDF)
// and as numbers (CSV, JSON), and draws the posters that the page shows until its
// stage is live. The page and the command line have their files made by the same
// Make.
package export
