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

// task is a slow command: it can be interrupted, and shows progress on a terminal.
type task struct {
	context.Context
	out   io.Writer // nil without a terminal
	what  string
	next  time.Time // time of the next report
	shown int       // longest report, in bytes
	stop  func()
}

// patience is the time before the first report and between reports.
const patience = 100 * time.Millisecond

// begin starts a task that Ctrl-C interrupts. The caller must call end.
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

// tell reports progress; 0 is an unknown total.
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

// end erases the progress and returns the error, in words if it is an interruption.
func (t *task) end(err error) error {
	t.stop()
	if t.shown > 0 { // some Windows consoles cannot erase a line
		fmt.Fprintf(t.out, "\r%*s\r", t.shown, "")
	}
	if errors.Is(err, context.Canceled) {
		return errInterrupted
	}
	return err
}
