// Package label measures the type that charts are set in, and finds labels places
// where they touch nothing.
package label
