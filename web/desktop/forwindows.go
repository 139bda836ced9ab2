package main

import (
	"bytes"
	"fmt"
	"image"
	"strings"

	"github.com/tc-hib/winres"
	resource "github.com/tc-hib/winres/version"

	"hundredfold/assets"
	"hundredfold/wasm/cli"
	"hundredfold/web/site"
)

const windowsReadme = `Hundredfold for Windows

Start hundredfold.exe, or drop a scenario or a story on it. It is not signed by a developer whom Microsoft knows:
when Windows holds it back the first time, choose More info, then Run anyway.

On the command line:
  hundredfold --help
`

// windows packs the program with its icon, its version and a manifest that keeps
// its window sharp on every display. The resources are added to the built program,
// so that the source tree holds none.
func windows(_ target, program []byte) (archive, error) {
	set, err := resources()
	if err != nil {
		return archive{}, err
	}
	var b bytes.Buffer
	if err := set.WriteToEXE(&b, bytes.NewReader(program)); err != nil {
		return archive{}, err
	}
	return zipped([]file{
		{"hundredfold.exe", b.Bytes(), true},
		{"README.txt", []byte(strings.ReplaceAll(windowsReadme, "\n", "\r\n")), false},
		{"NOTICE.txt", []byte(strings.ReplaceAll(assets.Notice, "\n", "\r\n")), false},
	})
}

// ownConsole stops Windows, from 11 24H2 on, from opening a console for the
// program, which would flash up before the program closes it.
const ownConsole = `<consoleAllocationPolicy xmlns="http://schemas.microsoft.com/SMI/2024/WindowsSettings">detached</consoleAllocationPolicy>`

// withoutConsole adds ownConsole to the manifest, for which winres has no field.
func withoutConsole(set *winres.ResourceSet) error {
	const end = "</windowsSettings>"
	id := winres.ID(1)
	manifest := set.Get(winres.RT_MANIFEST, id, winres.LCIDDefault)
	if bytes.Count(manifest, []byte(end)) != 1 {
		return fmt.Errorf("the manifest has no place for settings: %s", manifest)
	}
	return set.Set(winres.RT_MANIFEST, id, winres.LCIDDefault, bytes.Replace(manifest, []byte(end), []byte(ownConsole+end), 1))
}

func resources() (*winres.ResourceSet, error) {
	var pictures []image.Image
	for _, size := range []int{16, 24, 32, 48, 64, 256} {
		pictures = append(pictures, site.Emblem(size, 0))
	}
	icon, err := winres.NewIconFromImages(pictures)
	if err != nil {
		return nil, err
	}
	set := new(winres.ResourceSet)
	if err := set.SetIcon(winres.Name("APPICON"), icon); err != nil {
		return nil, err
	}
	set.SetManifest(winres.AppManifest{
		Description: "Hundredfold", Compatibility: winres.Win10AndAbove, ExecutionLevel: winres.AsInvoker,
		DPIAwareness: winres.DPIPerMonitorV2, LongPathAware: true,
	})
	if err := withoutConsole(set); err != nil {
		return nil, err
	}
	var about resource.Info
	about.SetFileVersion(cli.Version)
	about.SetProductVersion(cli.Version)
	for key, text := range map[string]string{
		resource.ProductName: "Hundredfold", resource.FileDescription: "Hundredfold", resource.ProductVersion: cli.Version,
		resource.FileVersion: cli.Version, resource.OriginalFilename: "hundredfold.exe",
	} {
		if err := about.Set(resource.LangDefault, key, text); err != nil {
			return nil, err
		}
	}
	set.SetVersionInfo(about)
	return set, nil
}
