// Package site builds the deployable site.
//
// Build renders the pages from the registries and the central run, bundles style
// and scripts, adds a hash of its content to each asset's name, and writes a
// compressed copy of each file. Package serve serves those files with the headers
// that a host should send; the site also works on hosts that send none.
package site
