// Package chartview holds how charts are looked at, and draws and reads them so, each
// on an axis that it remembers. What shows them, the stage or the light
// program's page, is fed with it.
package chartview
