package site

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// file is a file of the site with its compressed copies, nil if they would not be
// smaller.
type file struct {
	name        string
	raw, br, gz []byte
	shared      bool // for other sites; the site's own pages do not load it
}

// files holds the files of a site, in the order in which they were added.
type files struct{ all []*file }

func (s *files) add(name string, content []byte) {
	s.all = append(s.all, &file{name: name, raw: content})
}

// hashed adds a file with a hash of its content in its name, so that it can be
// cached forever, and returns that name.
func (s *files) hashed(name string, content []byte) string {
	ext := path.Ext(name)
	name = strings.TrimSuffix(name, ext) + "." + hashOf(content) + ext
	s.add(name, content)
	return name
}

// write replaces the folder dist, if mayReplace allows that, by the files. It
// writes them to a temporary folder first, so that a failure leaves the old site as
// it was.
func (s *files) write(dist string) error {
	dist = filepath.Clean(dist)
	if err := os.MkdirAll(filepath.Dir(dist), 0o755); err != nil {
		return err
	}
	next, err := os.MkdirTemp(filepath.Dir(dist), ".site-")
	if err != nil {
		return fmt.Errorf("making the site: %w", err)
	}
	defer os.RemoveAll(next)
	if err := os.Chmod(next, 0o755); err != nil {
		return err
	}
	for _, f := range s.all {
		for ext, content := range map[string][]byte{"": f.raw, ".br": f.br, ".gz": f.gz} {
			if content == nil {
				continue
			}
			name := filepath.Join(next, f.name+ext)
			if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
				return fmt.Errorf("writing the site: %w", err)
			}
			if err := os.WriteFile(name, content, 0o644); err != nil {
				return fmt.Errorf("writing the site: %w", err)
			}
		}
	}
	if err := os.RemoveAll(dist); err != nil {
		return fmt.Errorf("clearing the old site: %w", err)
	}
	return os.Rename(next, dist)
}

// mayReplace returns an error if a folder has files that are not a site.
func mayReplace(dist string) error {
	entries, err := os.ReadDir(dist)
	if os.IsNotExist(err) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	if stages, _ := filepath.Glob(filepath.Join(dist, "stage*.html")); len(stages) == 0 {
		return fmt.Errorf("%s has files that are not a site; give an empty folder or a new one", dist)
	}
	return nil
}
