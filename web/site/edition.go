package site

import (
	"fmt"
	"html/template"
	"path"
	"regexp"
	"strings"
	"sync"

	"hundredfold/wasm/i18n"
	"hundredfold/web"
)

// edition is a page in one language. English is at the site's root, each other
// language in a folder named by its tag.
type edition struct {
	language *i18n.Language
	file     string // "index.html", the same in every language
}

// editions returns a page's editions, in the order of the languages.
func editions(file string) []edition {
	var all []edition
	for _, l := range i18n.All() {
		all = append(all, edition{l, file})
	}
	return all
}

// folderOf returns the folder of a language's pages: "" or "de/".
func folderOf(l *i18n.Language) string {
	if l == i18n.English {
		return ""
	}
	return l.Tag + "/"
}

// template returns the name of the page's template.
func (e edition) template() string {
	if strings.HasPrefix(e.file, "story-") {
		return storyPage
	}
	return path.Base(e.file)
}

// name returns the file's path in the site.
func (e edition) name() string { return folderOf(e.language) + e.file }

// base returns the relative path from the page to the site's root.
func (e edition) base() string { return strings.Repeat("../", strings.Count(e.name(), "/")) }

// address returns the relative path from the page to its edition in another
// language.
func (e edition) address(l *i18n.Language) string {
	to := strings.TrimSuffix(e.file, "index.html")
	if l != e.language {
		to = e.base() + folderOf(l) + to
	}
	if to == "" {
		return "./"
	}
	return to
}

// Alternate is a page's edition in a language.
type Alternate struct {
	Tag, Name string
	Address   string // relative to the page
	Here      bool   // it is this page
}

// Short returns the language's tag in capitals, as "EN".
func (a Alternate) Short() string { return strings.ToUpper(a.Tag) }

func (e edition) alternates() []Alternate {
	var all []Alternate
	for _, l := range i18n.All() {
		all = append(all, Alternate{l.Tag, l.Name, e.address(l), l == e.language})
	}
	return all
}

// functions returns the templates' functions:
//
//	{{t "By {year}" "{year}" .Year}}   a text in the page's language, places filled by
//	                                   strings, numbers, or markup such as that of a
//	{{a "model.html" "The model"}}     a link, to fill a place with
//	{{base}} {{lang}} {{languages}}    the way to the root, the tag, the page's alternates
//	{{texts}}                          what scripts say, by the English; empty in English
//	{{date .Date}} {{figures .Keys}}   a date in words, and the figures with those keys
//	{{en .Metric}}                     a text that stays English, marked so on other pages
func (e edition) functions() template.FuncMap {
	return template.FuncMap{
		"t":         func(english string, fill ...any) (any, error) { return translate(e.language, english, fill) },
		"a":         link,
		"base":      e.base,
		"lang":      func() string { return e.language.Tag },
		"languages": e.alternates,
		"texts":     func() map[string]string { return scriptTexts(e.language) },
		"date":      func(iso string) string { return date(e.language, iso) },
		"figures":   func(keys []string) []Source { return figures(e.language, keys) },
		"en":        func(text string) any { return english(e.language, text) },
	}
}

// translate returns a translation with its placeholders filled: markup if a value
// is markup, otherwise plain text.
func translate(l *i18n.Language, english string, fill []any) (any, error) {
	if len(fill)%2 != 0 {
		return nil, fmt.Errorf("the text %q is given a place without what fills it", english)
	}
	plain, markup := make([]string, len(fill)), false
	for i, v := range fill {
		_, ok := v.(template.HTML)
		markup = markup || ok
		plain[i] = fmt.Sprint(v)
	}
	if !markup {
		return l.T(english, plain...), nil
	}
	for i, v := range fill {
		if _, ok := v.(template.HTML); !ok {
			plain[i] = template.HTMLEscapeString(plain[i])
		}
	}
	return template.HTML(strings.NewReplacer(plain...).Replace(template.HTMLEscapeString(l.T(english)))), nil
}

// link returns a link as markup.
func link(address string, text any) template.HTML {
	return template.HTML(`<a href="` + template.HTMLEscapeString(address) + `">` + template.HTMLEscapeString(fmt.Sprint(text)) + `</a>`)
}

// english returns a text that stays English, marked as such in other languages.
func english(l *i18n.Language, text string) any {
	if l == i18n.English || text == "" {
		return text
	}
	return template.HTML(`<span lang="en">` + template.HTMLEscapeString(text) + `</span>`)
}

var inScripts = regexp.MustCompile(`\b(?:t|key)\(\s*'((?:[^'\\]|\\.)*)'`)

// spoken returns the English texts in scripts: those passed to t and key.
var spoken = sync.OnceValue(func() []string {
	entries, err := web.Static.ReadDir("static/js")
	if err != nil {
		panic(err) // the scripts are embedded
	}
	var all []string
	for _, entry := range entries {
		script, err := web.Static.ReadFile("static/js/" + entry.Name())
		if err != nil {
			panic(err)
		}
		for _, m := range inScripts.FindAllSubmatch(script, -1) {
			all = append(all, strings.ReplaceAll(string(m[1]), `\'`, `'`))
		}
	}
	return all
})

// scriptTexts returns translations of the scripts' texts, nil for English.
func scriptTexts(l *i18n.Language) map[string]string {
	if l == i18n.English {
		return nil
	}
	texts := map[string]string{}
	for _, english := range spoken() {
		texts[english] = l.T(english)
	}
	return texts
}
