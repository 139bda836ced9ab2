package chart

import in "hundredfold/wasm/words"

// In returns the chart in a language. nil is English.
func (s Spec) In(*in.Language) Spec { return s }

// In returns the unit in a language.
func (u Unit) In(*in.Language) Unit { return u }
