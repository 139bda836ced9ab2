package model

// Limit is what holds the built path below what is asked for.
type Limit uint8

// The limits, in the order in which a tie is decided.
const (
	NoLimit Limit = iota // all that is asked for is built
	Chips
	Power
	Money
)

// String returns "none", "chips", "power" or "money".
func (l Limit) String() string { return [...]string{"none", "chips", "power", "money"}[l] }
