package translate

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// fresh reports whether a struct or array is nobody else's, so that it need not be
// copied: it stands here, or a function makes it anew.
func (p *program) fresh(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return true
	case *ast.CallExpr:
		f := p.callee(e)
		return f != nil && !p.lends(f)
	}
	return false
}

// lends reports whether a function returns one of its variables, which is there
// until the next call and no longer.
func (p *program) lends(f *types.Func) (lends bool) {
	d := p.functions[f]
	if d == nil || d.Body == nil {
		return false
	}
	ast.Inspect(d.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			lends = lends || len(n.Results) == 0 // by name
			for _, e := range n.Results {
				if id, ok := ast.Unparen(e).(*ast.Ident); ok && p.own(f, id) {
					lends = true
				}
				if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && p.callee(call) != nil && p.lends(p.callee(call)) {
					lends = true
				}
			}
		}
		return true
	})
	return lends
}

// own reports whether a name is a variable that a function declares.
func (p *program) own(f *types.Func, id *ast.Ident) bool {
	o, ok := p.info.ObjectOf(id).(*types.Var)
	if !ok || o.Parent() == o.Pkg().Scope() {
		return false
	}
	s := f.Signature()
	for i := range s.Params().Len() {
		if s.Params().At(i) == o {
			return false
		}
	}
	return o != s.Recv()
}

// callee returns the function that is called, nil where it has no name.
func (p *program) callee(e *ast.CallExpr) *types.Func {
	switch f := ast.Unparen(e.Fun).(type) {
	case *ast.Ident:
		o, _ := p.info.ObjectOf(f).(*types.Func)
		return o
	case *ast.SelectorExpr:
		o, _ := p.info.ObjectOf(f.Sel).(*types.Func)
		return o
	}
	return nil
}

// value returns an expression whose value may be kept.
func (b *body) value(e ast.Expr) string {
	if t := b.info.TypeOf(e); t != nil && composite(t) && !b.fresh(e) {
		return b.clone(t, b.expr(e))
	}
	return b.expr(e)
}

// expr returns an expression. What it refers to is not copied.
func (b *body) expr(e ast.Expr) string {
	tv := b.info.Types[e]
	if tv.Value != nil {
		return b.literal(e, tv.Type, tv.Value)
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return "(" + b.expr(e.X) + ")"
	case *ast.Ident:
		if tv.IsNil() {
			return "null"
		}
		return b.name(e, b.info.ObjectOf(e))
	case *ast.SelectorExpr:
		return b.selected(e)
	case *ast.IndexExpr:
		return b.expr(e.X) + "[" + b.expr(e.Index) + "]"
	case *ast.StarExpr:
		if composite(tv.Type) {
			return b.expr(e.X)
		}
	case *ast.UnaryExpr:
		return b.unary(e, tv.Type)
	case *ast.BinaryExpr:
		return b.binary(e, tv.Type)
	case *ast.CallExpr:
		return b.call(e)
	case *ast.CompositeLit:
		return b.composite(e, tv.Type)
	case *ast.SliceExpr:
		return b.slice(e)
	case *ast.FuncLit:
		return b.lambda(e)
	}
	b.fail(e, "an expression that is not understood: %T", e)
	return ""
}

// name returns what an object is called.
func (b *body) name(at ast.Node, o types.Object) string {
	switch o := o.(type) {
	case *types.Var:
		if o.Parent() == o.Pkg().Scope() {
			return b.need(o)
		}
		if n, ok := b.names[o]; ok {
			return n
		}
	case *types.Func:
		b.calls[b.object] = append(b.calls[b.object], o)
		return b.need(o)
	}
	b.fail(at, "a name that is not understood: %s", o)
	return ""
}

func (b *body) selected(e *ast.SelectorExpr) string {
	s := b.info.Selections[e]
	if s == nil { // of a package
		return b.name(e, b.info.ObjectOf(e.Sel))
	}
	if s.Kind() != types.FieldVal {
		b.fail(e, "a method is only called")
	}
	return b.through(e.X, s)
}

// through returns a field, those that it is embedded in included.
func (b *body) through(x ast.Expr, s *types.Selection) string {
	text, t := b.expr(x), s.Recv()
	path := s.Index()
	if s.Kind() != types.FieldVal {
		path = path[:len(path)-1] // the last is the method
	}
	for _, i := range path {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		f := t.Underlying().(*types.Struct).Field(i)
		text, t = text+"."+identifier(f.Name()), f.Type()
	}
	return text
}

func (b *body) unary(e *ast.UnaryExpr, t types.Type) string {
	switch e.Op {
	case token.AND:
		if composite(b.info.TypeOf(e.X)) {
			return b.expr(e.X)
		}
		b.fail(e, "only structs and arrays are pointed to")
	case token.XOR:
		return wrap(t, "~"+b.expr(e.X))
	case token.SUB:
		return wrap(t, "(-"+b.expr(e.X)+")")
	case token.ADD:
		return b.expr(e.X)
	case token.NOT:
		return "!" + b.expr(e.X)
	}
	b.fail(e, "%s is not understood", e.Op)
	return ""
}

func (b *body) binary(e *ast.BinaryExpr, t types.Type) string {
	switch e.Op {
	case token.LAND, token.LOR:
		return fmt.Sprintf("(%s %s %s)", b.expr(e.X), e.Op, b.expr(e.Y))
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		if composite(b.info.TypeOf(e.X)) {
			b.fail(e, "structs and arrays are not compared")
		}
		op := e.Op.String()
		if e.Op == token.EQL || e.Op == token.NEQ {
			op += "="
		}
		return fmt.Sprintf("(%s %s %s)", b.expr(e.X), op, b.expr(e.Y))
	}
	return b.operate(e, e.Op, t, e.X, e.Y)
}

// call returns a call of a function, a method, a conversion or what the language
// has built in.
func (b *body) call(e *ast.CallExpr) string {
	if b.info.Types[e.Fun].IsType() {
		return b.convert(e, b.info.TypeOf(e.Fun), e.Args[0])
	}
	if id, ok := ast.Unparen(e.Fun).(*ast.Ident); ok {
		if builtin, ok := b.info.ObjectOf(id).(*types.Builtin); ok {
			return b.builtin(e, builtin.Name())
		}
	}
	signature := b.info.TypeOf(e.Fun).Underlying().(*types.Signature)
	var function string
	var args []string
	if sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); ok && b.info.Selections[sel] != nil && b.info.Selections[sel].Kind() == types.MethodVal {
		s := b.info.Selections[sel]
		function = b.name(sel, s.Obj())
		args = append(args, b.through(sel.X, s))
	} else {
		function = b.expr(e.Fun)
	}
	fixed := signature.Params().Len()
	if signature.Variadic() && !e.Ellipsis.IsValid() {
		fixed--
	}
	for _, a := range e.Args[:fixed] {
		if call, ok := ast.Unparen(a).(*ast.CallExpr); ok && b.callee(call) != nil && b.lends(b.callee(call)) {
			args = append(args, b.value(a))
			continue
		}
		args = append(args, b.expr(a)) // who changes an argument copies it
	}
	if signature.Variadic() && !e.Ellipsis.IsValid() {
		var rest []string
		for _, a := range e.Args[fixed:] {
			rest = append(rest, b.value(a))
		}
		args = append(args, "["+strings.Join(rest, ", ")+"]")
	}
	return function + "(" + strings.Join(args, ", ") + ")"
}

func (b *body) builtin(e *ast.CallExpr, name string) string {
	var args []string
	switch name {
	case "make", "new":
	case "copy":
		for _, a := range e.Args {
			args = append(args, b.window(a)...)
		}
	default:
		for _, a := range e.Args {
			args = append(args, b.expr(a))
		}
	}
	switch name {
	case "len":
		return args[0] + ".length"
	case "min", "max":
		return "Math." + name + "(" + strings.Join(args, ", ") + ")"
	case "clear":
		return args[0] + ".fill(0)"
	case "copy":
		return "copied(" + strings.Join(args, ", ") + ")"
	case "panic":
		return "panicked(" + strings.Join(args, ", ") + ")"
	case "new":
		if t := b.info.TypeOf(e.Args[0]); composite(t) {
			return b.zero(t)
		}
	case "make":
		if s, ok := b.info.TypeOf(e).Underlying().(*types.Slice); ok && typed(s.Elem()) != "" {
			return "new " + typed(s.Elem()) + "(" + b.expr(e.Args[1]) + ")"
		}
	}
	b.fail(e, "%s is not understood here", name)
	return ""
}

// slice returns part of an array or slice, itself where that is all of it.
func (b *body) slice(e *ast.SliceExpr) string {
	if e.Low == nil && e.High == nil {
		return b.expr(e.X)
	}
	return "cut(" + strings.Join(b.window(e), ", ") + ")"
}

// window returns what a slice is part of, and where it begins and ends there.
func (b *body) window(e ast.Expr) []string {
	x, low, high := "", "0", ""
	if s, ok := ast.Unparen(e).(*ast.SliceExpr); ok {
		x = b.expr(s.X)
		if s.Low != nil {
			low = b.expr(s.Low)
		}
		if s.High != nil {
			high = b.expr(s.High)
		}
	} else {
		x = b.expr(e)
	}
	if high == "" {
		high = x + ".length"
	}
	return []string{x, low, high}
}

// composite returns a struct, array or slice from its parts.
func (b *body) composite(e *ast.CompositeLit, t types.Type) string {
	if p, ok := t.Underlying().(*types.Pointer); ok { // its & was left out
		t = p.Elem()
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		parts := make([]string, u.NumFields())
		for i := range parts {
			parts[i] = b.zero(u.Field(i).Type())
		}
		for i, part := range e.Elts {
			if pair, ok := part.(*ast.KeyValueExpr); ok {
				name := pair.Key.(*ast.Ident).Name
				for i = 0; u.Field(i).Name() != name; i++ {
				}
				part = pair.Value
			}
			parts[i] = b.value(part)
		}
		return "new " + b.shape(t) + "(" + strings.Join(parts, ", ") + ")"
	case *types.Array:
		return b.list(e, u.Elem(), int(u.Len()))
	case *types.Slice:
		return b.list(e, u.Elem(), 0)
	}
	b.fail(e, "a value that is not understood: %s", t)
	return ""
}

// list returns an array or slice of at least n.
func (b *body) list(e *ast.CompositeLit, elem types.Type, n int) string {
	var parts []string
	at := 0
	for _, part := range e.Elts {
		if pair, ok := part.(*ast.KeyValueExpr); ok {
			key, _ := constantInt(b.info.Types[pair.Key].Value)
			at, part = key, pair.Value
		}
		for len(parts) <= at {
			parts = append(parts, "")
		}
		parts[at] = b.value(part)
		at++
	}
	for len(parts) < n {
		parts = append(parts, "")
	}
	for i := range parts {
		if parts[i] == "" {
			parts[i] = b.zero(elem)
		}
	}
	text := "[" + strings.Join(parts, ", ") + "]"
	if array := typed(elem); array != "" {
		return array + ".of(" + strings.Join(parts, ", ") + ")"
	}
	return text
}
