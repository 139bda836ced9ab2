// Package site makes the deployable site.
//
// Build renders the pages from the registries and the central run, bundles
// style and script, names every asset by what is in it, and lays a compressed
// copy beside each file. Package serve sends those files with the headers
// that a host should send; the site works on hosts that send none.
package site
