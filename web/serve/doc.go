// Package serve serves a built site, compressed for clients that accept it, with
// the headers that a host should send.
package serve
