package site

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"sync"

	"github.com/andybalholm/brotli"
)

// compress compresses each file with the strongest settings, because files are
// compressed once and downloaded often. It reuses the old site's copies of
// unchanged files.
func (s *files) compress(ctx context.Context, old string) (Report, error) {
	limit := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	same := map[string]*file{} // identical files are compressed once
	for _, f := range s.all {
		if ext := path.Ext(f.name); ext == ".woff2" || ext == ".png" { // already compressed
			continue
		}
		if f.takeOver(old) {
			continue
		}
		if _, twin := same[string(f.raw)]; twin {
			continue
		}
		same[string(f.raw)] = f
		for to, pack := range map[*[]byte]func([]byte) []byte{&f.br: brotlied, &f.gz: gzipped} {
			wg.Go(func() {
				limit <- struct{}{}
				defer func() { <-limit }()
				if ctx.Err() != nil {
					return
				}
				if packed := pack(f.raw); len(packed) < len(f.raw) {
					*to = packed
				}
			})
		}
	}
	wg.Wait()
	for _, f := range s.all {
		if twin := same[string(f.raw)]; twin != nil {
			f.br, f.gz = twin.br, twin.gz
		}
	}
	return s.report(), ctx.Err()
}

// takeOver reuses both compressed copies in a folder, if it has them for the same
// content.
func (f *file) takeOver(folder string) bool {
	if raw, err := os.ReadFile(filepath.Join(folder, f.name)); err != nil || !bytes.Equal(raw, f.raw) {
		return false
	}
	br, brErr := os.ReadFile(filepath.Join(folder, f.name+".br"))
	gz, gzErr := os.ReadFile(filepath.Join(folder, f.name+".gz"))
	if brErr != nil || gzErr != nil {
		return false
	}
	f.br, f.gz = br, gz
	return true
}

func brotlied(raw []byte) []byte {
	return packed(raw, func(w io.Writer) (io.WriteCloser, error) {
		return brotli.NewWriterLevel(w, brotli.BestCompression), nil
	})
}

func gzipped(raw []byte) []byte {
	return packed(raw, func(w io.Writer) (io.WriteCloser, error) {
		return gzip.NewWriterLevel(w, gzip.BestCompression)
	})
}

func packed(raw []byte, writer func(io.Writer) (io.WriteCloser, error)) []byte {
	var b bytes.Buffer
	w, err := writer(&b)
	if err == nil {
		_, err = w.Write(raw)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err) // memory writes never fail, and the level
	}
	return b.Bytes()
}
