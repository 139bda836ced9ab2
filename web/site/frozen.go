package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"

	"hundredfold/model"
)

// frozen is the folder, in each language, of what shows this version of the
// model for as long as the site is: an embed's page and the scenarios' pictures.
// Their numbers never change. The next version of the model gets a folder of its
// own, and those before are taken over from the site that is replaced.
const frozen = "v/" + model.Version + "/"

// inFrozen are the names of frozen files: their language and their version.
var inFrozen = regexp.MustCompile(`^(?:[a-z]{2}/)?v/([0-9.]+)/`)

// asked finds what a page or style sheet asks for by a name that never changes.
var asked = regexp.MustCompile(`[\w.-]+\.[0-9a-f]{12}\.[a-z0-9]+`)

// keepFrozen adds what the folder of the old site keeps of other versions of the
// model, with all that it asks for.
func (s *files) keepFrozen(old string) error {
	if _, err := os.Stat(old); errors.Is(err, fs.ErrNotExist) {
		return nil // the site is the first
	}
	have := map[string]bool{}
	for _, f := range s.all {
		have[f.name] = true
	}
	var keep func(name, of string) error
	keep = func(name, of string) error {
		if have[name] {
			return nil
		}
		content, err := os.ReadFile(filepath.Join(old, name))
		if err != nil {
			return fmt.Errorf("%s of the old site needs %s: put that back, or remove the folder of its version: %w", of, name, err)
		}
		have[name] = true
		s.addShared(name, content)
		if ext := path.Ext(name); ext == ".html" || ext == ".css" {
			for _, other := range asked.FindAllString(string(content), -1) {
				if err := keep(other, name); err != nil {
					return err
				}
			}
		}
		return nil
	}
	return fs.WalkDir(os.DirFS(old), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) == ".br" || path.Ext(name) == ".gz" {
			return err
		}
		if m := inFrozen.FindStringSubmatch(name); m != nil && m[1] != model.Version {
			return keep(name, name)
		}
		return nil
	})
}
