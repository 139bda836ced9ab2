// Package export writes charts to files, as drawings (SVG, PNG, PDF) and as numbers
// (CSV, JSON), and draws the posters that the page shows until its stage is live.
// The page and the command line make their files by the same function, Make.
package export
