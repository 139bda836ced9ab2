// Package chartview draws and hit-tests charts for a View and remembers each one's
// vertical axis. The stage and the light program show them.
package chartview
