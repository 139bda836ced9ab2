package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"

	"hundredfold/assets"
	"hundredfold/web/site"
)

// entry is the program's desktop file for Linux. It works once program and icon are
// in the specification's places.
const entry = `[Desktop Entry]
Type=Application
Version=1.0
Name=Hundredfold
Comment=What AI compute asks for, and what can be built
Comment[de]=Was KI-Rechenleistung verlangt und was sich bauen lässt
Exec=hundredfold %f
Icon=hundredfold
Terminal=false
Categories=Science;Economy;
Keywords=AI;compute;energy;economics;
StartupWMClass=Hundredfold
`

const readme = `Hundredfold for Linux

Run ./hundredfold here, or put it on your desktop's list:
  install -D hundredfold ~/.local/bin/hundredfold
  install -D -m 644 hundredfold.svg ~/.local/share/icons/hicolor/scalable/apps/hundredfold.svg
  install -D -m 644 hundredfold.desktop ~/.local/share/applications/hundredfold.desktop
`

// linux packs an archive of the program, its desktop file and its icon.
func linux(t target, program []byte) (archive, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return archive{}, err
	}
	w := tar.NewWriter(z)
	for _, f := range []struct {
		name    string
		mode    int64
		content []byte
	}{
		{"hundredfold", 0o755, program},
		{"hundredfold.desktop", 0o644, []byte(entry)},
		{"hundredfold.svg", 0o644, site.EmblemSVG()},
		{"README", 0o644, []byte(readme)},
		{"NOTICE", 0o644, []byte(assets.Notice)},
	} {
		if err := w.WriteHeader(&tar.Header{Name: t.name() + "/" + f.name, Mode: f.mode, Size: int64(len(f.content))}); err != nil {
			return archive{}, err
		}
		if _, err := w.Write(f.content); err != nil {
			return archive{}, err
		}
	}
	if err := w.Close(); err != nil {
		return archive{}, err
	}
	if err := z.Close(); err != nil {
		return archive{}, err
	}
	return archive{".tar.gz", b.Bytes()}, nil
}
