// Package chartview draws and hit-tests charts for a View, each on an axis that it
// remembers. What shows them is the stage or the light program's page.
package chartview
