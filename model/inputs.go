package model

// Limit is what holds the built path below what is asked for.
type Limit uint8

const (
	NoLimit Limit = iota
	Chips
	Power
	Money
)

// String returns "none", "chips", "power" or "money".
func (l Limit) String() string { return [...]string{"none", "chips", "power", "money"}[l] }
