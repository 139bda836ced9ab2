package present

import (
	"encoding/json"
	"os"
	"os/exec"
	"strconv"
	"sync/atomic"
)

// prompter is the program's second self, which shows the notes.
type prompter struct {
	cues   chan Cue
	keys   chan Key // pressed in its window, where the keyboard may be
	opened atomic.Bool
	ended  chan error // when its window was closed, or could not be opened
}

// start opens the notes' window on a display by running the program again. It
// wakes the talk where there is something to read.
func start(wake func(), display int) (*prompter, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(self, "notes", "--display", strconv.Itoa(display))
	cmd.Stderr = os.Stderr
	withoutConsole(cmd)
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p := &prompter{cues: make(chan Cue, 1), keys: make(chan Key, 64), ended: make(chan error, 1)}
	go func() { // never on the frame's time: a pipe can be full
		defer in.Close()
		lines := json.NewEncoder(in)
		for c := range p.cues {
			if lines.Encode(c) != nil {
				return
			}
		}
	}()
	go func() {
		for lines := json.NewDecoder(out); ; wake() {
			var k Key
			if lines.Decode(&k) != nil {
				break
			}
			if k == opened {
				p.opened.Store(true)
				continue
			}
			p.keys <- k
		}
		p.ended <- cmd.Wait()
		wake()
	}()
	return p, nil
}

// tell shows a cue in place of the last, which may not have been shown yet.
func (p *prompter) tell(c Cue) {
	select {
	case <-p.cues:
	default:
	}
	p.cues <- c
}

// close closes the window.
func (p *prompter) close() { close(p.cues) }
