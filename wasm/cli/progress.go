package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"
)

// task is a command that takes its time: it can be interrupted, and says on a
// terminal how far it is.
type task struct {
	context.Context
	out   io.Writer // nil unless somebody watches
	what  string
	next  time.Time // when something is said again
	shown int       // letters
	stop  func()
}

// patience is how long nothing is said, and between two things said.
const patience = 100 * time.Millisecond

// begin starts a task that Ctrl-C ends. The caller ends it.
func (e *env) begin(what string) *task {
	t := &task{what: what, next: time.Now().Add(patience)}
	t.Context, t.stop = signal.NotifyContext(e.ctx, os.Interrupt)
	if f, ok := e.err.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			t.out = f
		}
	}
	return t
}

// tell says how far the task is; 0 is a total that nobody knows.
func (t *task) tell(done, total int) {
	if now := time.Now(); t.out != nil && now.After(t.next) {
		text := fmt.Sprintf("%s: %d", t.what, done)
		if total > 0 {
			text += fmt.Sprintf(" of %d", total)
		}
		fmt.Fprint(t.out, "\r", text)
		t.next, t.shown = now.Add(patience), max(t.shown, len(text))
	}
}

var errInterrupted = errors.New("interrupted: nothing is printed, and no file is written")

// end takes away what was said, and returns what is wrong in words.
func (t *task) end(err error) error {
	t.stop()
	if t.shown > 0 { // not every console of Windows knows how to erase a line
		fmt.Fprintf(t.out, "\r%*s\r", t.shown, "")
	}
	if errors.Is(err, context.Canceled) {
		return errInterrupted
	}
	return err
}
