package translate

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"strings"
)

// body is a function being translated.
type body struct {
	*program
	object  *types.Func             // nil for a package variable
	names   map[types.Object]string // of what is declared in it
	taken   map[string]int          // how often a name was given
	results []*types.Var            // those with names
	text    strings.Builder
	depth   int
}

// function translates one.
func (p *program) function(f *types.Func) {
	d := p.functions[f]
	if d == nil || d.Body == nil {
		panic(problem{p.fset.Position(f.Pos()), fmt.Sprintf("%s is not of the module and not given", f.FullName())})
	}
	b := &body{program: p, object: f, names: map[types.Object]string{}, taken: map[string]int{}}
	var fields []*ast.Field
	if d.Recv != nil {
		fields = append(fields, d.Recv.List...)
	}
	parameters, start := b.parameters(append(fields, d.Type.Params.List...), d.Body)
	b.depth = 1
	b.begins(d.Type)
	b.block(d.Body)
	if r := f.Signature().Results(); r.Len() > 0 && len(b.results) > 0 {
		b.line("%s", b.bare())
	}
	fmt.Fprintf(&p.bodies, "function %s(%s) {\n%s%s}\n", p.need(f), parameters, start, b.text.String())
}

// lambda returns a function without a name.
func (b *body) lambda(e *ast.FuncLit) string {
	inner := &body{program: b.program, object: b.object, names: b.names, taken: b.taken, depth: b.depth + 1}
	parameters, start := inner.parameters(e.Type.Params.List, e.Body)
	inner.begins(e.Type)
	inner.block(e.Body)
	return fmt.Sprintf("((%s) => {\n%s%s%s})", parameters, start, inner.text.String(), strings.Repeat("\t", b.depth))
}

// parameters declares parameters. What the function changes of those that are
// values is its own copy.
func (b *body) parameters(fields []*ast.Field, in *ast.BlockStmt) (list, start string) {
	var names []string
	for _, f := range fields {
		for _, n := range f.Names {
			o := b.info.Defs[n]
			if o == nil || n.Name == "_" {
				names = append(names, fmt.Sprintf("unused%d", len(names)))
				continue
			}
			name := b.declare(o)
			names = append(names, name)
			if composite(o.Type()) && b.changes(in, o) {
				start += fmt.Sprintf("\t%s = %s;\n", name, b.clone(o.Type(), name))
			}
		}
		if len(f.Names) == 0 {
			names = append(names, fmt.Sprintf("unused%d", len(names)))
		}
	}
	return strings.Join(names, ", "), start
}

// begins declares the results that have names.
func (b *body) begins(t *ast.FuncType) {
	if t.Results == nil {
		return
	}
	for _, f := range t.Results.List {
		for _, n := range f.Names {
			if o, ok := b.info.Defs[n].(*types.Var); ok {
				b.results = append(b.results, o)
				b.empty(o)
			}
		}
	}
}

// declare gives a variable a name that no other of the function has.
func (b *body) declare(o types.Object) string {
	name := identifier(o.Name())
	b.taken[name]++
	if n := b.taken[name]; n > 1 {
		name = fmt.Sprintf("%s$%d", name, n)
	}
	b.names[o] = name
	return name
}

// keep makes a variable that is a struct or an array once, for all calls, and
// returns its name.
func (b *body) keep(o types.Object) string {
	name := b.need(b.object) + "$" + b.declare(o)
	b.names[o] = name
	fmt.Fprintf(&b.kept, "const %s = %s;\n", name, b.zero(o.Type()))
	return name
}

// changes reports whether a function writes to a variable, a part of it, or hands
// out where it is.
func (b *body) changes(in *ast.BlockStmt, o types.Object) (found bool) {
	of := func(e ast.Expr) {
		for {
			switch x := ast.Unparen(e).(type) {
			case *ast.SelectorExpr:
				e = x.X
			case *ast.IndexExpr:
				e = x.X
			case *ast.SliceExpr:
				e = x.X
			case *ast.Ident:
				found = found || b.info.ObjectOf(x) == o
				return
			default:
				return
			}
			if _, pointer := b.info.TypeOf(e).Underlying().(*types.Pointer); pointer {
				return
			}
		}
	}
	ast.Inspect(in, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, e := range n.Lhs {
				of(e)
			}
		case *ast.IncDecStmt:
			of(n.X)
		case *ast.SliceExpr:
			if _, array := b.info.TypeOf(n.X).Underlying().(*types.Array); array {
				of(n.X)
			}
		case *ast.UnaryExpr:
			if n.Op.String() == "&" {
				of(n.X)
			}
		case *ast.CallExpr:
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok && b.info.Selections[sel] != nil {
				if f, ok := b.info.Selections[sel].Obj().(*types.Func); ok {
					if _, pointer := f.Signature().Recv().Type().(*types.Pointer); pointer {
						of(sel.X)
					}
				}
			}
		}
		return !found
	})
	return found
}

func (b *body) line(format string, values ...any) {
	b.text.WriteString(strings.Repeat("\t", b.depth))
	fmt.Fprintf(&b.text, format+"\n", values...)
}

// bare returns the statement that returns the results by their names.
func (b *body) bare() string {
	var names []string
	for _, r := range b.results {
		names = append(names, b.names[r])
	}
	return returning(names)
}

func returning(values []string) string {
	switch len(values) {
	case 0:
		return "return;"
	case 1:
		return "return " + values[0] + ";"
	}
	return "return [" + strings.Join(values, ", ") + "];"
}

func constantInt(v constant.Value) (int, bool) {
	n, exact := constant.Int64Val(constant.ToInt(v))
	return int(n), exact
}
