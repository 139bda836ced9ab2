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

// frozen is the folder, in each language, of pages for this version of the model:
// an embed's page and the scenarios' pictures. Their numbers never change. The next
// version of the model gets a folder of its own, and earlier folders are copied
// from the site that is replaced.
const frozen = "v/" + model.Version + "/"

// inFrozen matches the names of frozen files and captures their version.
var inFrozen = regexp.MustCompile(`^(?:[a-z]{2}/)?v/([0-9.]+)/`)

// asked matches the names with a hash that a page or style sheet loads.
var asked = regexp.MustCompile(`[\w.-]+\.[0-9a-f]{12}\.[a-z0-9]+`)

// keepFrozen adds the old site's frozen files of other versions of the model, with
// everything that they load.
func (s *files) keepFrozen(old string) error {
	if _, err := os.Stat(old); errors.Is(err, fs.ErrNotExist) {
		return nil // there is no old site
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
