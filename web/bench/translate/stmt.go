package translate

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

func (b *body) block(s *ast.BlockStmt) {
	for _, s := range s.List {
		b.stmt(s)
	}
}

// nested writes a block, indented.
func (b *body) nested(s *ast.BlockStmt) {
	b.depth++
	b.block(s)
	b.depth--
}

func (b *body) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		b.line("%s;", b.expr(s.X))
	case *ast.DeclStmt:
		b.declaration(s)
	case *ast.AssignStmt:
		b.assign(s)
	case *ast.IncDecStmt:
		op := token.ADD
		if s.Tok == token.DEC {
			op = token.SUB
		}
		b.line("%s;", b.step(s, s.X, op, "1"))
	case *ast.ReturnStmt:
		b.returns(s)
	case *ast.BlockStmt:
		b.line("{")
		b.nested(s)
		b.line("}")
	case *ast.IfStmt:
		b.branch(s)
	case *ast.SwitchStmt:
		b.choice(s)
	case *ast.ForStmt:
		b.loop(s)
	case *ast.RangeStmt:
		b.each(s)
	case *ast.BranchStmt:
		if s.Label != nil || s.Tok != token.BREAK && s.Tok != token.CONTINUE {
			b.fail(s, "%s is not understood", s.Tok)
		}
		b.line("%s;", s.Tok)
	default:
		b.fail(s, "a statement that is not understood: %T", s)
	}
}

func (b *body) declaration(s *ast.DeclStmt) {
	d := s.Decl.(*ast.GenDecl)
	if d.Tok == token.CONST || d.Tok == token.TYPE {
		return // constants stand where they are used
	}
	for _, spec := range d.Specs {
		spec := spec.(*ast.ValueSpec)
		for i, n := range spec.Names {
			if len(spec.Values) > 0 && len(spec.Values) != len(spec.Names) {
				b.fail(spec, "as many values as names, please")
			}
			if len(spec.Values) > 0 {
				b.define(b.info.Defs[n], spec.Values[i])
			} else {
				b.empty(b.info.Defs[n])
			}
		}
	}
}

// empty declares a variable of its type's zero value.
func (b *body) empty(o types.Object) {
	if composite(o.Type()) {
		b.line("%s", b.clearing(o.Type(), b.keep(o)))
		return
	}
	b.line("let %s = %s;", b.declare(o), b.zero(o.Type()))
}

// define declares a variable with a value.
func (b *body) define(o types.Object, e ast.Expr) {
	value := b.expr(e)
	if composite(o.Type()) && !b.fresh(e) {
		b.line("%s", b.copying(o.Type(), b.keep(o), value))
		return
	}
	b.line("let %s = %s;", b.declare(o), value)
}

func (b *body) assign(s *ast.AssignStmt) {
	if s.Tok != token.ASSIGN && s.Tok != token.DEFINE {
		op := map[token.Token]token.Token{
			token.ADD_ASSIGN: token.ADD, token.SUB_ASSIGN: token.SUB, token.MUL_ASSIGN: token.MUL, token.QUO_ASSIGN: token.QUO,
			token.REM_ASSIGN: token.REM, token.AND_ASSIGN: token.AND, token.OR_ASSIGN: token.OR, token.XOR_ASSIGN: token.XOR,
			token.SHL_ASSIGN: token.SHL, token.SHR_ASSIGN: token.SHR,
		}[s.Tok]
		b.line("%s = %s;", b.expr(s.Lhs[0]), b.operate(s, op, b.info.TypeOf(s.Lhs[0]), s.Lhs[0], s.Rhs[0]))
		return
	}
	if len(s.Lhs) == 1 {
		b.one(s.Lhs[0], s.Rhs[0])
		return
	}
	if len(s.Rhs) == len(s.Lhs) && s.Tok == token.DEFINE && b.allNew(s.Lhs) {
		for i, l := range s.Lhs {
			b.one(l, s.Rhs[i])
		}
		return
	}
	// All values are worked out before the first is kept.
	var held []string
	for range s.Lhs {
		b.taken["held"]++
		held = append(held, "held$"+strconv.Itoa(b.taken["held"]))
	}
	if len(s.Rhs) == 1 {
		b.line("const [%s] = %s;", strings.Join(held, ", "), b.expr(s.Rhs[0]))
	} else {
		for i, e := range s.Rhs {
			b.line("const %s = %s;", held[i], b.value(e))
		}
	}
	for i, l := range s.Lhs {
		id, _ := l.(*ast.Ident)
		switch {
		case id != nil && id.Name == "_":
		case id != nil && b.info.Defs[id] != nil && len(s.Rhs) == 1 && composite(b.info.TypeOf(l)): // lent
			b.line("%s", b.copying(b.info.TypeOf(l), b.keep(b.info.Defs[id]), held[i]))
		case id != nil && b.info.Defs[id] != nil:
			b.line("let %s = %s;", b.declare(b.info.Defs[id]), held[i])
		default:
			b.line("%s", b.copying(b.info.TypeOf(l), b.expr(l), held[i]))
		}
	}
}

func (b *body) allNew(list []ast.Expr) bool {
	for _, e := range list {
		if id, ok := e.(*ast.Ident); !ok || b.info.Defs[id] == nil {
			return false
		}
	}
	return true
}

// one gives one variable or place its value.
func (b *body) one(l, r ast.Expr) {
	if id, ok := l.(*ast.Ident); ok {
		if id.Name == "_" {
			b.line("%s;", b.expr(r))
			return
		}
		if o := b.info.Defs[id]; o != nil {
			b.define(o, r)
			return
		}
	}
	b.line("%s", b.copying(b.info.TypeOf(l), b.expr(l), b.expr(r)))
}

// step returns the assignment that adds a number to a place, or takes it off.
func (b *body) step(at ast.Node, place ast.Expr, op token.Token, by string) string {
	t := b.info.TypeOf(place)
	if kind(t) == types.Uint64 {
		by += "n"
	}
	x := b.expr(place)
	return x + " = " + wrap(t, "("+x+" "+op.String()+" "+by+")")
}

func (b *body) returns(s *ast.ReturnStmt) {
	if len(s.Results) == 0 {
		b.line("%s", b.bare())
		return
	}
	var values []string
	for _, e := range s.Results {
		id, named := ast.Unparen(e).(*ast.Ident)
		call, called := ast.Unparen(e).(*ast.CallExpr)
		if named && b.own(b.object, id) || called && b.callee(call) != nil {
			values = append(values, b.expr(e)) // lent
			continue
		}
		values = append(values, b.value(e))
	}
	b.line("%s", returning(values))
}

func (b *body) branch(s *ast.IfStmt) {
	if s.Init != nil {
		b.line("{")
		b.depth++
		b.stmt(s.Init)
		defer func() {
			b.depth--
			b.line("}")
		}()
	}
	b.line("if (%s) {", b.expr(s.Cond))
	b.nested(s.Body)
	switch e := s.Else.(type) {
	case *ast.BlockStmt:
		b.line("} else {")
		b.nested(e)
	case *ast.IfStmt:
		b.line("} else {")
		b.depth++
		b.branch(e)
		b.depth--
	}
	b.line("}")
}

// choice writes a switch as a chain of conditions.
func (b *body) choice(s *ast.SwitchStmt) {
	b.line("{")
	b.depth++
	if s.Init != nil {
		b.stmt(s.Init)
	}
	tag := ""
	if s.Tag != nil {
		b.taken["tag"]++
		tag = "tag$" + strconv.Itoa(b.taken["tag"])
		b.line("const %s = %s;", tag, b.expr(s.Tag))
	}
	var otherwise *ast.CaseClause
	opened := false
	for _, c := range s.Body.List {
		c := c.(*ast.CaseClause)
		if c.List == nil {
			otherwise = c
			continue
		}
		var conditions []string
		for _, e := range c.List {
			text := b.expr(e)
			if tag != "" {
				text = tag + " === " + text
			}
			conditions = append(conditions, text)
		}
		if opened {
			b.line("} else if (%s) {", strings.Join(conditions, " || "))
		} else {
			b.line("if (%s) {", strings.Join(conditions, " || "))
		}
		opened = true
		b.clause(c)
	}
	if otherwise != nil && opened {
		b.line("} else {")
		b.clause(otherwise)
	}
	if opened {
		b.line("}")
	} else if otherwise != nil {
		b.clause(otherwise)
	}
	b.depth--
	b.line("}")
}

func (b *body) clause(c *ast.CaseClause) {
	for _, s := range c.Body {
		if branch, ok := s.(*ast.BranchStmt); ok && branch.Tok != token.CONTINUE {
			b.fail(s, "%s in a switch is not understood", branch.Tok)
		}
	}
	b.depth++
	for _, s := range c.Body {
		b.stmt(s)
	}
	b.depth--
}

func (b *body) loop(s *ast.ForStmt) {
	b.line("{")
	b.depth++
	if s.Init != nil {
		b.stmt(s.Init)
	}
	condition := ""
	if s.Cond != nil {
		condition = b.expr(s.Cond)
	}
	post := ""
	if s.Post != nil {
		after := &body{program: b.program, object: b.object, names: b.names, taken: b.taken}
		after.stmt(s.Post)
		post = strings.TrimSuffix(strings.TrimSpace(after.text.String()), ";")
		if strings.Contains(post, "\n") {
			b.fail(s.Post, "a loop goes on by one assignment")
		}
	}
	b.line("for (; %s; %s) {", condition, post)
	b.nested(s.Body)
	b.line("}")
	b.depth--
	b.line("}")
}

// each writes a loop over a number, an array, a slice or a map that stands in it.
// The element is not copied: a loop that changed it would be refused.
func (b *body) each(s *ast.RangeStmt) {
	if s.Tok == token.ASSIGN {
		b.fail(s, "a loop declares what it counts by")
	}
	t := b.info.TypeOf(s.X)
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	index := ""
	if id, ok := s.Key.(*ast.Ident); ok && id.Name != "_" {
		index = b.declare(b.info.Defs[id])
	} else {
		b.taken["i$"]++
		index = "i$" + strconv.Itoa(b.taken["i$"])
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsInteger == 0 {
			b.fail(s, "%s is not walked along", t)
		}
		b.line("for (let %s = 0, end = %s; %s < end; %s++) {", index, b.expr(s.X), index, index)
	case *types.Array, *types.Slice:
		b.taken["list"]++
		list := "list$" + strconv.Itoa(b.taken["list"])
		at, w := index, b.window(s.X)
		if w[1] == "0" {
			b.line("for (let %s = 0, %s = %s, end = %s; %s < end; %s++) {", index, list, w[0], w[2], index, index)
		} else {
			at = "from + " + index
			b.line("for (let %s = 0, %s = %s, from = %s, end = %s - from; %s < end; %s++) {", index, list, w[0], w[1], w[2], index, index)
		}
		if id, ok := s.Value.(*ast.Ident); ok && id.Name != "_" {
			b.depth++
			b.line("let %s = %s[%s];", b.element(s, id), list, at)
			b.depth--
		}
	case *types.Map:
		lit, here := ast.Unparen(s.X).(*ast.CompositeLit)
		if !here {
			b.fail(s, "%s is not walked along", t)
		}
		element := ""
		if id, ok := s.Value.(*ast.Ident); ok && id.Name != "_" {
			element = ", " + b.element(s, id)
		}
		var pairs []string
		for _, e := range lit.Elts {
			pair := e.(*ast.KeyValueExpr)
			pairs = append(pairs, "["+b.value(pair.Key)+", "+b.value(pair.Value)+"]")
		}
		b.line("for (let [%s%s] of [%s]) {", index, element, strings.Join(pairs, ", "))
	default:
		b.fail(s, "%s is not walked along", t)
	}
	b.nested(s.Body)
	b.line("}")
}

// element declares the element of a loop.
func (b *body) element(s *ast.RangeStmt, id *ast.Ident) string {
	o := b.info.Defs[id]
	if composite(o.Type()) && b.changes(s.Body, o) {
		b.fail(s, "the element of a loop is not changed")
	}
	return b.declare(o)
}
