package translate

import (
	"fmt"
	"go/types"
	"strings"
)

// shape is a struct or an array in JavaScript: what it is called in the functions
// that make, copy and clear it.
type shape struct{ name string }

// composite reports whether values of a type are copied as a whole.
func composite(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Struct, *types.Array:
		return true
	}
	return false
}

// typed returns the typed array that holds a type, "" where none does.
func typed(t types.Type) string {
	if b, ok := t.Underlying().(*types.Basic); ok {
		switch b.Kind() {
		case types.Float64:
			return "Float64Array"
		case types.Uint32:
			return "Uint32Array"
		case types.Int32:
			return "Int32Array"
		case types.Uint16:
			return "Uint16Array"
		case types.Uint8:
			return "Uint8Array"
		}
	}
	return ""
}

// zero returns an expression for the zero value of a type.
func (p *program) zero(t types.Type) string {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsBoolean != 0:
			return "false"
		case u.Info()&types.IsString != 0:
			return `""`
		case u.Kind() == types.Uint64:
			return "0n"
		}
		return "0"
	case *types.Struct, *types.Array:
		return "zero_" + p.shape(t) + "()"
	}
	return "null"
}

// shape returns the name of a struct's or an array's shape, and writes what makes
// and copies it when it is first asked for.
func (p *program) shape(t types.Type) string {
	key := types.TypeString(t, nil)
	if s := p.shapes[key]; s != nil {
		return s.name
	}
	s := &shape{name: fmt.Sprintf("shape%d", len(p.shapes))}
	if n, ok := t.(*types.Named); ok {
		s.name = n.Obj().Pkg().Name() + "_" + n.Obj().Name()
	}
	p.shapes[key] = s
	switch u := t.Underlying().(type) {
	case *types.Struct:
		p.class(s.name, u)
	case *types.Array:
		p.array(s.name, u)
	}
	return s.name
}

// class writes the shape of a struct.
func (p *program) class(name string, u *types.Struct) {
	var fields, sets, zeros, copies, clears []string
	for i := range u.NumFields() {
		f, t := identifier(u.Field(i).Name()), u.Field(i).Type()
		fields = append(fields, f)
		sets = append(sets, fmt.Sprintf("this.%s = %s;", f, f))
		zeros = append(zeros, p.zero(t))
		copies = append(copies, p.copying(t, "a."+f, "b."+f))
		clears = append(clears, p.clearing(t, "a."+f))
	}
	fmt.Fprintf(&p.classes, "class %s { constructor(%s) { %s } }\n", name, strings.Join(fields, ", "), strings.Join(sets, " "))
	fmt.Fprintf(&p.classes, "function zero_%s() { return new %[1]s(%s); }\n", name, strings.Join(zeros, ", "))
	fmt.Fprintf(&p.classes, "function copy_%s(a, b) { %s return a; }\n", name, strings.Join(copies, " "))
	fmt.Fprintf(&p.classes, "function clear_%s(a) { %s }\n", name, strings.Join(clears, " "))
}

// array writes the shape of an array.
func (p *program) array(name string, u *types.Array) {
	t := u.Elem()
	if kind := typed(t); kind != "" {
		fmt.Fprintf(&p.classes, "function zero_%s() { return new %s(%d); }\nfunction copy_%[1]s(a, b) { a.set(b); return a; }\nfunction clear_%[1]s(a) { a.fill(0); }\n", name, kind, u.Len())
		return
	}
	zero, copying, clearing := p.zero(t), p.copying(t, "a[i]", "b[i]"), p.clearing(t, "a[i]")
	fmt.Fprintf(&p.classes, "function zero_%s() { return Array.from({ length: %d }, () => %s); }\n", name, u.Len(), zero)
	fmt.Fprintf(&p.classes, "function copy_%s(a, b) { for (let i = 0; i < %d; i++) { %s } return a; }\n", name, u.Len(), copying)
	fmt.Fprintf(&p.classes, "function clear_%s(a) { for (let i = 0; i < %d; i++) { %s } }\n", name, u.Len(), clearing)
}

// copying returns the statement that gives a the value of b.
func (p *program) copying(t types.Type, a, b string) string {
	if composite(t) {
		return fmt.Sprintf("copy_%s(%s, %s);", p.shape(t), a, b)
	}
	return fmt.Sprintf("%s = %s;", a, b)
}

// clearing returns the statement that gives a its type's zero value.
func (p *program) clearing(t types.Type, a string) string {
	if composite(t) {
		return fmt.Sprintf("clear_%s(%s);", p.shape(t), a)
	}
	return fmt.Sprintf("%s = %s;", a, p.zero(t))
}

// clone returns an expression for a copy of a value.
func (p *program) clone(t types.Type, value string) string {
	name := p.shape(t)
	return fmt.Sprintf("copy_%s(zero_%s(), %s)", name, name, value)
}

// taken are JavaScript's own words.
var words = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`arguments await break case catch class const continue debugger default delete do else enum eval export extends
		false finally for function if implements import in instanceof interface let new null package private protected public return static super
		switch this throw true try typeof undefined var void while with yield`) {
		words[w] = true
	}
}

// identifier returns a name that is none of JavaScript's own words.
func identifier(name string) string {
	if words[name] {
		return name + "_"
	}
	return name
}
