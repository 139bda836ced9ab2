package cases

import "testing"

func TestWhatIsTimedCanBeDone(t *testing.T) {
	for _, c := range All() {
		if err := c.Do(); err != nil {
			t.Errorf("%s: %v", c.Name, err)
		}
	}
}
