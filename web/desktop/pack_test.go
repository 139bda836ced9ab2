package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/tc-hib/winres"

	"hundredfold/wasm/cli"
)

func TestLinuxGetsProgramDesktopFileAndIcon(t *testing.T) {
	a, err := linux(targets[0], []byte("program"))
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(a.content))
	if err != nil {
		t.Fatal(err)
	}
	content, modes := map[string]string{}, map[string]int64{}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		text, err2 := io.ReadAll(r)
		if err := errors.Join(err, err2); err != nil {
			t.Fatal(err)
		}
		name := strings.TrimPrefix(h.Name, "hundredfold-linux-amd64/")
		content[name], modes[name] = string(text), h.Mode
	}
	if content["hundredfold"] != "program" || modes["hundredfold"] != 0o755 {
		t.Errorf("the program is %q with mode %o", content["hundredfold"], modes["hundredfold"])
	}
	for _, key := range []string{"Type=Application", "Exec=hundredfold %f", "Icon=hundredfold"} {
		if !strings.Contains(content["hundredfold.desktop"], "\n"+key+"\n") {
			t.Errorf("the desktop file lacks %s", key)
		}
	}
	if err := xml.Unmarshal([]byte(content["hundredfold.svg"]), new(struct{})); err != nil {
		t.Errorf("the icon: %v", err)
	}
}

func TestMacOSGetsAnApplicationFolder(t *testing.T) {
	a, err := mac(target{}, []byte("program"))
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(a.content), int64(len(a.content)))
	if err != nil {
		t.Fatal(err)
	}
	read := func(name string) []byte {
		t.Helper()
		f, err := z.Open("Hundredfold.app/Contents/" + name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		b, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	var list struct {
		Keys   []string `xml:"dict>key"`
		Values []string `xml:"dict>string"`
	}
	if err := xml.Unmarshal(read("Info.plist"), &list); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(list.Values, " "); len(list.Keys) != 14 || !strings.Contains(got, "APPL "+cli.Version+" "+cli.Version) {
		t.Errorf("Info.plist has %d keys: %s", len(list.Keys), got)
	}
	if f, err := z.Open("Hundredfold.app/Contents/MacOS/hundredfold"); err != nil {
		t.Error(err)
	} else if info, err := f.Stat(); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("the program's mode is %v: %v", info.Mode(), err)
	}
	icon := read("Resources/hundredfold.icns")
	if string(icon[:4]) != "icns" || int(binary.BigEndian.Uint32(icon[4:])) != len(icon) {
		t.Fatalf("the icon begins with %q", icon[:8])
	}
	var sizes []int
	for rest := icon[8:]; len(rest) > 0; {
		n := binary.BigEndian.Uint32(rest[4:])
		p, err := png.DecodeConfig(bytes.NewReader(rest[8:n]))
		if err != nil || p.Width != p.Height {
			t.Fatalf("%s: %v, %v", rest[:4], p, err)
		}
		sizes, rest = append(sizes, p.Width), rest[n:]
	}
	if len(sizes) != 6 || sizes[5] != 1024 {
		t.Errorf("the icon has the sizes %v", sizes)
	}
}

func TestWindowsGetsIconManifestAndVersion(t *testing.T) {
	set, err := resources()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := set.WriteObject(&b, winres.ArchAMD64); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"permonitorv2", "Hundredfold", ">detached</consoleAllocationPolicy>"} {
		if !bytes.Contains(b.Bytes(), []byte(want)) && !bytes.Contains(b.Bytes(), wide(want)) {
			t.Errorf("the resources lack %s", want)
		}
	}
	if n := bytes.Count(b.Bytes(), []byte("\x89PNG")); n == 0 {
		t.Error("there is no icon")
	}
}

// Fused operations change the last digits: see unfused.
func TestNoSystemFusesProducts(t *testing.T) {
	fused := func(flags string) int {
		t.Helper()
		build := exec.Command("go", "build", "-gcflags", "-S "+flags, "hundredfold/model", "hundredfold/model/internal/detmath")
		build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=darwin", "GOARCH=arm64")
		code, err := build.CombinedOutput()
		if err != nil || !bytes.Contains(code, []byte("FMULD")) {
			t.Fatalf("%v: %s", err, code[:min(len(code), 1000)])
		}
		return len(regexp.MustCompile(`\sFN?M(ADD|SUB)D\s`).FindAll(code, -1))
	}
	if fused("") == 0 {
		t.Error("the compiler fuses nothing by itself: unfused is of no use any more")
	}
	if n := fused(unfused); n > 0 {
		t.Errorf("%d products are fused", n)
	}
}

// wide returns a text in UTF-16, as Windows stores it.
func wide(s string) (b []byte) {
	for _, c := range s {
		b = binary.LittleEndian.AppendUint16(b, uint16(c))
	}
	return b
}
