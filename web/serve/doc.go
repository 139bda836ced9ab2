// Package serve sends a built site, compressed where the reader takes that, with
// the headers that a host should send.
package serve
