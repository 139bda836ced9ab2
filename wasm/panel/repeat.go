package panel

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"
)

// How a key that is held down repeats itself.
const (
	untilRepeat = 400 * time.Millisecond
	perRepeat   = 40 * time.Millisecond
)

// repeat says when keys strike: when they go down, and again while they are held.
type repeat struct {
	key  ebiten.Key
	next time.Time
	on   bool
}

// struck reports whether a key strikes now that is down, or just went down. The
// key that went down last is the one that repeats itself.
func (r *repeat) struck(key ebiten.Key, down, just bool, now time.Time) bool {
	switch {
	case just:
		*r = repeat{key, now.Add(untilRepeat), true}
		return true
	case !r.on || r.key != key:
		return false
	case !down:
		r.on = false
		return false
	case now.Before(r.next):
		return false
	}
	r.next = now.Add(perRepeat)
	return true
}
