// Package translate turns Go that does nothing but arithmetic into plain
// JavaScript, so that both can be timed beside each other: the same equations, in
// the same order, in both languages, however the model goes on.
//
// It knows the Go that package model is written in: numbers, structs, arrays,
// slices, loops and calls. Whatever else it meets is an error that names the place.
//
// # What comes out
//
// What a careful hand would write: a class for each struct, a typed array for each
// array of numbers, functions of these, and no allocation where Go has none.
// Structs and arrays that are variables of a function are therefore made once and
// cleared at each call, so nothing that is translated may call itself. Values are
// copied where Go copies them and the difference can be seen. Exponentials and
// logarithms are the browser's own, which differ from ours in the last bits.
package translate
