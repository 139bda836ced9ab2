package story

import (
	"regexp"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
)

// inline parses a paragraph.
type inline struct {
	source string
	line   int // of the paragraph's start
	fault  func(line int, format string, args ...any)
	notice func(line int, format string, args ...any)

	at    int // offset in source
	bold  bool
	plain strings.Builder // text not yet in a span
	spans []Span
}

var (
	keyed = regexp.MustCompile(`^[A-Z][0-9]{2,3}$`)
	// blocks matches Markdown blocks that stories lack.
	blocks = regexp.MustCompile("^(?:[-*+] |[0-9]+[.)] |> ?|\\||```|~~~|!\\[|<[a-zA-Z/!])")
)

// parse returns the paragraph's spans.
func (t *inline) parse() []Span {
	for i, line := range strings.Split(t.source, "\n") {
		if blocks.MatchString(line) {
			t.fault(t.line+i, "%.20q is more than a story has: its text is paragraphs with **bold**, links and {numbers}; a \\ before the first character takes it as it is", line)
		}
	}
	for t.at < len(t.source) {
		t.next()
	}
	if t.bold {
		t.fault(t.here(), "a ** is opened and not closed in this paragraph")
	}
	t.flush()
	return t.spans
}

// here returns the line of the current character.
func (t *inline) here() int {
	return t.line + strings.Count(t.source[:min(t.at, len(t.source))], "\n")
}

func (t *inline) next() {
	rest := t.source[t.at:]
	switch {
	case rest[0] == '\\' && len(rest) > 1:
		t.plain.WriteByte(rest[1])
		t.at += 2
	case strings.HasPrefix(rest, "**"):
		t.flush()
		t.bold = !t.bold
		t.at += 2
	case rest[0] == '*':
		t.fault(t.here(), "one * alone means nothing: write **bold**, or \\* for the sign")
		t.at++
	case rest[0] == '\n':
		t.plain.WriteByte(' ')
		t.at++
	case rest[0] == '{':
		t.number(rest)
	case rest[0] == '[':
		t.link(rest)
	default:
		t.plain.WriteByte(rest[0])
		t.at++
	}
}

// flush turns pending text into a span.
func (t *inline) flush() {
	if t.plain.Len() > 0 {
		t.add(Span{Text: t.plain.String()})
		t.plain.Reset()
	}
}

func (t *inline) add(s Span) {
	s.Bold, s.line = t.bold, t.here()
	t.spans = append(t.spans, s)
}

// number parses {…}.
func (t *inline) number(rest string) {
	end := strings.IndexAny(rest[1:], "{}\n") + 1
	if end == 0 || rest[end] != '}' {
		t.fault(t.here(), "a { is opened and not closed on its line; write \\{ for the sign")
		t.at++
		return
	}
	t.flush()
	v, err := parseTerm(rest[1:end])
	switch {
	case err != nil:
		t.fault(t.here(), "{%s}: %v", rest[1:end], err)
	case v.kind == aNumber:
		t.fault(t.here(), "{%s}: a number that nothing computes needs no braces", rest[1:end])
	default:
		t.add(Span{value: &v})
		for _, said := range v.said {
			t.notice(t.here(), "{%s}: %v", rest[1:end], said)
		}
	}
	t.at += end + 1
}

// link parses [F378], [words](#F378) and [words](https://…).
func (t *inline) link(rest string) {
	end := strings.IndexByte(rest, ']')
	if end < 0 {
		t.fault(t.here(), "a [ is opened and not closed; write \\[ for the sign")
		t.at++
		return
	}
	t.flush()
	words := strings.ReplaceAll(rest[1:end], "\n", " ")
	if !strings.HasPrefix(rest[end:], "](") {
		t.cite(words)
		t.at += end + 1
		return
	}
	target, _, closed := strings.Cut(rest[end+2:], ")")
	switch {
	case !closed:
		t.fault(t.here(), "the address after [%s] is not closed by )", words)
	case strings.TrimSpace(words) == "" || strings.ContainsAny(words, "{}*["):
		t.fault(t.here(), "[%s]: a link has plain words", words)
	case strings.HasPrefix(target, "#"):
		if t.known(target[1:]) {
			t.add(Span{Text: words, Key: target[1:]})
		}
	case strings.HasPrefix(target, "https://") && !strings.ContainsAny(target, " \n\"<>"):
		t.add(Span{Text: words, URL: target})
	default:
		t.fault(t.here(), "[%s](%s): a link leads to a figure, as in #F378, or to an address that begins with https://", words, target)
	}
	t.at += end + 2 + len(target)
	if closed {
		t.at++
	}
}

// cite parses one or more keys.
func (t *inline) cite(keys string) {
	for key := range strings.FieldsFuncSeq(keys, func(r rune) bool { return r == ' ' || r == ',' }) {
		if t.known(key) {
			t.add(Span{Key: key})
		}
	}
	if strings.TrimSpace(keys) == "" {
		t.fault(t.here(), "[] names no figure; write \\[ for the sign")
	}
}

// known reports whether the evidence has a key, and records a fault if not.
func (t *inline) known(key string) bool {
	if _, ok := evidence.Source(key); ok {
		return true
	}
	if keyed.MatchString(key) {
		t.fault(t.here(), "no figure has the key %q; the nearest is %q", key, model.Nearest(key, evidence.Keys()))
	} else {
		t.fault(t.here(), "[%s] is no key of the evidence, as F378 is; write \\[ for the sign", key)
	}
	return false
}
