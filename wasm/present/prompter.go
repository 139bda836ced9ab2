package present

import (
	"encoding/json"
	"os"
	"os/exec"
	"strconv"
	"sync/atomic"
)

// prompter is the second process, whose window shows the notes.
type prompter struct {
	cues   chan Cue
	keys   chan Key // keys pressed in its window, which may have the focus
	opened atomic.Bool
	ended  chan error // result, when its window closed or failed to open
}

// start opens the notes' window on a display by running the program again. It calls
// wake when keys or the result are ready.
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
	go func() { // not in the frame: writing to a full pipe blocks
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

// tell replaces the cue to show; one that was not sent yet is dropped.
func (p *prompter) tell(c Cue) {
	select {
	case <-p.cues:
	default:
	}
	p.cues <- c
}

// close closes the window.
func (p *prompter) close() { close(p.cues) }
