// Command files is the second program in the browser: it makes the files that a
// reader takes away, in a worker, and is downloaded when one first does. It has
// no stage and no session.
package main
