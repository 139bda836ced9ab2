package site

import (
	"fmt"
	"path"
	"slices"

	"github.com/evanw/esbuild/pkg/api"

	"hundredfold/web"
)

// bundler bundles and minifies scripts and keeps the first error.
type bundler struct {
	virtual map[string][]byte // generated files
	err     error
}

// targets lists the oldest supported browsers: those with the CSS (:has, nesting)
// and HTML (popover) that the page uses.
var targets = []api.Engine{
	{Name: api.EngineChrome, Version: "120"}, {Name: api.EngineFirefox, Version: "128"}, {Name: api.EngineSafari, Version: "17"},
}

// script bundles static/js/name with its imports.
func (b *bundler) script(name string) []byte { return b.bundle(name, api.FormatIIFE) }

// module bundles it as a module, with its exports.
func (b *bundler) module(name string) []byte { return b.bundle(name, api.FormatESModule) }

func (b *bundler) bundle(name string, format api.Format) []byte {
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{name}, Bundle: true, Format: format, Engines: targets, Charset: api.CharsetUTF8,
		MinifySyntax: true, MinifyWhitespace: true, MinifyIdentifiers: true, LegalComments: api.LegalCommentsInline,
		Plugins: []api.Plugin{{Name: "sources", Setup: b.sources}}, LogLevel: api.LogLevelSilent,
	})
	// Importing a name that intents.js lacks is only a warning in esbuild.
	return b.output(name, slices.Concat(result.Errors, result.Warnings), func() []byte { return result.OutputFiles[0].Contents })
}

// sources lets esbuild read the embedded files.
func (b *bundler) sources(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: ".*"}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
		return api.OnResolveResult{Path: path.Base(a.Path), Namespace: "sources"}, nil
	})
	build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "sources"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
		content, ok := b.virtual[a.Path]
		if !ok {
			var err error
			if content, err = web.Static.ReadFile("static/js/" + a.Path); err != nil {
				return api.OnLoadResult{}, err
			}
		}
		text := string(content)
		return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
	})
}

// style minifies a style sheet.
func (b *bundler) style(text string) []byte {
	result := api.Transform(text, api.TransformOptions{
		Loader: api.LoaderCSS, Engines: targets, Charset: api.CharsetUTF8, MinifySyntax: true, MinifyWhitespace: true, LogLevel: api.LogLevelSilent,
	})
	return b.output("page.css", result.Errors, func() []byte { return result.Code })
}

func (b *bundler) output(name string, errs []api.Message, content func() []byte) []byte {
	if len(errs) == 0 {
		return content()
	}
	if b.err == nil {
		e := errs[0]
		b.err = fmt.Errorf("bundling %s: %s", name, e.Text)
		if l := e.Location; l != nil {
			b.err = fmt.Errorf("bundling %s: %s:%d:%d: %s", name, l.File, l.Line, l.Column, e.Text)
		}
	}
	return nil
}
