package site

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	shipped "hundredfold/assets"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/story"
	"hundredfold/web"
	"hundredfold/web/serve"
)

// Options sets the inputs of a site.
type Options struct {
	Program  string // path of the built stage program (.wasm)
	Light    string // path of the built light program
	Files    string // path of the built program that makes files
	WasmExec string // path of Go's wasm_exec.js; "" is the toolchain's
	Base     string // the site's future address; "" leaves out what needs absolute addresses
}

// Build writes the site to the folder dist and reports its files. It replaces the
// folder as a whole, and only if everything succeeded.
func Build(ctx context.Context, dist string, o Options) (Report, error) {
	if err := mayReplace(dist); err != nil {
		return Report{}, err // fail before the work
	}
	program, err := readProgram(o.Program)
	if err != nil {
		return Report{}, err
	}
	light, err := readProgram(o.Light)
	if err != nil {
		return Report{}, err
	}
	maker, err := readProgram(o.Files)
	if err != nil {
		return Report{}, err
	}
	runtime, err := wasmExec(ctx, o.WasmExec)
	if err != nil {
		return Report{}, err
	}
	base, err := parseBase(o.Base)
	if err != nil {
		return Report{}, err
	}
	s, err := renderAll(ctx, program, light, maker, runtime, base)
	if err != nil {
		return Report{}, err
	}
	if err := s.keepFrozen(dist); err != nil {
		return Report{}, err
	}
	report, err := s.compress(ctx, dist)
	if err != nil {
		return Report{}, err
	}
	return report, s.write(dist)
}

// readProgram reads a browser program.
func readProgram(path string) ([]byte, error) {
	program, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the browser program %q is not there; build it first (make site does both)", path)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the browser program: %w", err)
	}
	if !strings.HasPrefix(string(program), "\x00asm") {
		return nil, fmt.Errorf("%q is not a WebAssembly program", path)
	}
	return program, nil
}

// wasmExec reads the script that runs a Go program in a browser; it must be from
// the toolchain that compiled the program.
func wasmExec(ctx context.Context, path string) ([]byte, error) {
	if path == "" {
		root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
		if err != nil {
			return nil, fmt.Errorf("asking go for its folder: %w", err)
		}
		path = filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
	}
	script, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading Go's script for browsers: %w", err)
	}
	return script, nil
}

// renderAll makes every file of the site, uncompressed.
func renderAll(ctx context.Context, program, light, maker, runtime []byte, base *url.URL) (*files, error) {
	s := &files{}
	style, faces, err := styleSheet(s)
	if err != nil {
		return nil, err
	}
	b := bundler{virtual: map[string][]byte{"wasm_exec.js": runtime}}
	assets := s.scripts(&b)
	assets.Fonts, assets.Style = faces, s.hashed("page.css", style)
	assets.Program, assets.Size = s.hashed("hundredfold.wasm", program), len(program)
	assets.LightProgram, assets.LightSize = s.hashed("light.wasm", light), len(light)
	assets.ExportProgram, assets.ExportSize = s.hashed("files.wasm", maker), len(maker)
	s.addShared(embedWorker, b.script(embedWorker))
	b.virtual["light-program.js"] = fmt.Appendf(nil, "export const program = %q\nexport const size = %d\n", assets.LightProgram, assets.LightSize)
	s.add("model.js", b.module("model.js"))
	// Publishers' pages load it by a permanent name, or by one with a hash.
	publisher := b.script(serve.PublisherScript)
	s.add(serve.PublisherScript, publisher)
	s.hashed(serve.PublisherScript, publisher)
	if b.err != nil {
		return nil, b.err
	}
	s.guide(base)
	s.addShared(noticeText, []byte(shipped.Notice))
	// The stage has no text of its own: the page tells it the language.
	stage, err := render(edition{i18n.English, stagePage}, &Page{Policy: serve.Policy, Assets: assets})
	if err != nil {
		return nil, err
	}
	assets.Frame = s.hashed(stagePage, stage)
	icons, err := s.icons()
	if err != nil {
		return nil, err
	}
	for _, e := range editions("index.html") {
		if err := s.pages(ctx, e, base, assets, icons); err != nil {
			return nil, err
		}
	}
	return s, s.worker(b)
}

// scripts bundles and adds the pages' scripts.
func (s *files) scripts(b *bundler) Assets {
	return Assets{
		Icon:   s.hashed("icon.svg", EmblemSVG()),
		Theme:  s.hashed("theme.js", b.script("theme.js")),
		Script: s.hashed("page.js", b.script("page.js")),
		Story:  s.hashed("story.js", b.script("story.js")),
		Paper:  s.hashed("paper.js", b.script("paper.js")),
		Stage:  s.hashed("stage.js", b.script("stage.js")),

		Light:   s.hashed("light.js", b.module("light.js")),
		Options: s.hashed("options.js", b.script("options.js")),
		Embed:   s.hashed("embedded.js", b.script("embedded.js")),
		Keeper:  embedWorker,

		Questions:         s.hashed("questions.js", b.module("questions.js")),
		UncertaintyWorker: s.hashed(uncertaintyWorker, b.script(uncertaintyWorker)),
		ExportWorker:      s.hashed(exportWorker, b.script(exportWorker)),
	}
}

// pages adds all pages of a language; e is its explorer.
func (s *files) pages(ctx context.Context, e edition, base *url.URL, assets Assets, icons map[string]string) error {
	page, err := newPage(e.language)
	if err != nil {
		return err
	}
	page.Assets = assets.from(e.base())
	front, err := s.shopfront(base, assets, icons, page)
	if err != nil {
		return err
	}
	reference, err := newReference(ctx, page)
	if err != nil {
		return err
	}
	page.Intro = front.program(e)
	if err := s.page(e, page); err != nil {
		return err
	}
	page.Intro = front.dataset(edition{e.language, modelPage}, page.Sources)
	if err := s.page(edition{e.language, modelPage}, reference); err != nil {
		return err
	}
	var steps []StoryStep
	for _, told := range story.In(e.language) {
		article, err := newStoryPage(page, told)
		if err != nil {
			return err
		}
		file := edition{e.language, storyFile(told)}
		page.Intro = front.article(file, article)
		if err := s.page(file, article); err != nil {
			return err
		}
		steps = append(steps, article.Steps...)
	}
	if err := s.embed(e.language, assets, newEmbedPage(page, steps)); err != nil {
		return err
	}
	return s.feed(base, e.language, steps)
}

// guide adds the guide to embedding, as text, with the site's own address in its
// examples.
func (s *files) guide(base *url.URL) {
	text := web.Embedding
	if base != nil {
		text = strings.ReplaceAll(text, "https://example.org/", base.String())
	}
	s.addShared(guideText, []byte(text))
}

// page renders and adds a page in one language.
func (s *files) page(e edition, data any) error {
	html, err := render(e, data)
	if err == nil {
		s.add(e.name(), html)
	}
	return err
}
