package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"image/png"
	"io"

	"hundredfold/assets"
	"hundredfold/wasm/cli"
	"hundredfold/web/site"
)

// plist is the application bundle's Info.plist, for the macOS version that Go
// supports.
const plist = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>CFBundleInfoDictionaryVersion</key><string>6.0</string>
	<key>CFBundleDevelopmentRegion</key><string>en</string>
	<key>CFBundleLocalizations</key><array><string>en</string><string>de</string></array>
	<key>CFBundleName</key><string>Hundredfold</string>
	<key>CFBundleIdentifier</key><string>org.hundredfold.explorer</string>
	<key>CFBundleExecutable</key><string>hundredfold</string>
	<key>CFBundleIconFile</key><string>hundredfold</string>
	<key>CFBundlePackageType</key><string>APPL</string>
	<key>CFBundleShortVersionString</key><string>%[1]s</string>
	<key>CFBundleVersion</key><string>%[1]s</string>
	<key>LSApplicationCategoryType</key><string>public.app-category.education</string>
	<key>LSMinimumSystemVersion</key><string>12.0</string>
	<key>NSHighResolutionCapable</key><true/>
	<key>NSSupportsAutomaticGraphicsSwitching</key><true/>
</dict>
</plist>
`

const macReadme = `Hundredfold for macOS

Drag Hundredfold to Applications. It is not signed by a developer whom Apple knows: when macOS refuses to
open it the first time, choose Open Anyway in System Settings, Privacy & Security.

On the command line:
  /Applications/Hundredfold.app/Contents/MacOS/hundredfold --help
`

// mac packs an application bundle.
func mac(_ target, program []byte) (archive, error) {
	icon, err := icns()
	if err != nil {
		return archive{}, err
	}
	const inside = "Hundredfold.app/Contents/"
	return zipped([]file{
		{inside + "Info.plist", fmt.Appendf(nil, plist, cli.Version), false},
		{inside + "MacOS/hundredfold", program, true},
		{inside + "Resources/hundredfold.icns", icon, false},
		{"README.txt", []byte(macReadme), false},
		{"NOTICE.txt", []byte(assets.Notice), false},
	})
}

// icns returns the emblem in macOS's icon format: a list of PNG pictures, each
// after a type code for its size and its length. Each is drawn at its own size.
func icns() ([]byte, error) {
	var pictures bytes.Buffer
	for _, p := range []struct {
		name   string
		pixels int
	}{{"ic11", 32}, {"ic12", 64}, {"ic07", 128}, {"ic08", 256}, {"ic09", 512}, {"ic10", 1024}} {
		var b bytes.Buffer
		// Icons on macOS have a margin of a tenth.
		if err := png.Encode(&b, site.Emblem(p.pixels, 0.1)); err != nil {
			return nil, err
		}
		chunk(&pictures, p.name, b.Bytes())
	}
	var all bytes.Buffer
	chunk(&all, "icns", pictures.Bytes())
	return all.Bytes(), nil
}

func chunk(to *bytes.Buffer, name string, content []byte) {
	to.WriteString(name)
	to.Write(binary.BigEndian.AppendUint32(nil, uint32(len(content)+8)))
	to.Write(content)
}

// file is a file in an archive.
type file struct {
	name    string
	content []byte
	program bool
}

// zipped returns a ZIP archive of files.
func zipped(files []file) (archive, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	w.RegisterCompressor(zip.Deflate, func(to io.Writer) (io.WriteCloser, error) { return flate.NewWriter(to, flate.BestCompression) })
	for _, f := range files {
		h := &zip.FileHeader{Name: f.name, Method: zip.Deflate}
		h.SetMode(0o644)
		if f.program {
			h.SetMode(0o755)
		}
		in, err := w.CreateHeader(h)
		if err != nil {
			return archive{}, err
		}
		if _, err := in.Write(f.content); err != nil {
			return archive{}, err
		}
	}
	if err := w.Close(); err != nil {
		return archive{}, err
	}
	return archive{".zip", b.Bytes()}, nil
}
