package site

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
)

// workerScript is the service worker's file. Its name has no hash, because browsers
// look for new versions under the same name.
const workerScript = "sw.js"

// worker adds the service worker, with the hashes of all files added before it;
// their version is a hash of these.
func (s *files) worker(b bundler) error {
	list := map[string]string{}
	for _, f := range s.all {
		if !f.shared {
			list[f.name] = hashOf(f.raw)
		}
	}
	version := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(list)) {
		version.Write([]byte(name + " " + list[name] + "\n"))
	}
	text, err := json.Marshal(list)
	if err != nil {
		return err
	}
	b.virtual["files.js"] = []byte("export const version = '" + hex.EncodeToString(version.Sum(nil)[:6]) + "'\nexport const files = " + string(text))
	s.add(workerScript, b.script(workerScript))
	return b.err
}

// hashOf returns the first 6 bytes of content's SHA-256, in hexadecimal.
func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:6])
}
