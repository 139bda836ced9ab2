package translate

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"
)

// kind returns the basic type of an expression's numbers.
func kind(t types.Type) types.BasicKind {
	if b, ok := t.Underlying().(*types.Basic); ok {
		return b.Kind()
	}
	return types.Invalid
}

// literal returns a constant.
func (p *program) literal(at ast.Node, t types.Type, v constant.Value) string {
	switch v.Kind() {
	case constant.Bool:
		return strconv.FormatBool(constant.BoolVal(v))
	case constant.String:
		return strconv.Quote(constant.StringVal(v))
	}
	if kind(t) == types.Uint64 {
		return constant.ToInt(v).ExactString() + "n"
	}
	f, _ := constant.Float64Val(v)
	if i := constant.ToInt(v); i.Kind() == constant.Int && constant.Compare(i, token.NEQ, constant.MakeFloat64(f)) {
		p.fail(at, "JavaScript's numbers do not hold %s", i)
	}
	text := strconv.FormatFloat(f, 'g', -1, 64)
	if f < 0 {
		text = "(" + text + ")"
	}
	return text
}

// wrap brings what an operation made back into its type.
func wrap(t types.Type, text string) string {
	switch kind(t) {
	case types.Uint64:
		return "BigInt.asUintN(64, " + text + ")"
	case types.Uint32:
		return "((" + text + ") >>> 0)"
	case types.Int32:
		return "((" + text + ") | 0)"
	case types.Uint16:
		return "((" + text + ") & 0xffff)"
	case types.Uint8:
		return "((" + text + ") & 0xff)"
	}
	return text
}

// operate returns x op y of numbers of a type.
func (b *body) operate(at ast.Node, op token.Token, t types.Type, x, y ast.Expr) string {
	left, right := b.expr(x), b.expr(y)
	whole := t.Underlying().(*types.Basic).Info()&types.IsInteger != 0
	text := fmt.Sprintf("(%s %s %s)", left, op, right)
	switch op {
	case token.ADD, token.SUB:
		return wrap(t, text)
	case token.MUL:
		if k := kind(t); k == types.Uint32 || k == types.Int32 {
			text = fmt.Sprintf("Math.imul(%s, %s)", left, right)
		}
		return wrap(t, text)
	case token.QUO:
		if whole && kind(t) != types.Uint64 {
			return fmt.Sprintf("Math.trunc(%s / %s)", left, right)
		}
		return text
	case token.REM, token.AND, token.OR, token.XOR:
		return wrap(t, text)
	case token.SHL, token.SHR:
		return b.shift(at, op, t, left, y)
	}
	b.fail(at, "numbers are not combined by %s", op)
	return ""
}

// shift returns x shifted: JavaScript counts places modulo 32.
func (b *body) shift(at ast.Node, op token.Token, t types.Type, x string, by ast.Expr) string {
	places := b.expr(by)
	constant_ := b.info.Types[by].Value != nil
	switch k := kind(t); {
	case k == types.Uint64:
		if !constant_ {
			places = "BigInt(" + places + ")"
		} else if places[len(places)-1] != 'n' {
			places += "n"
		}
		return wrap(t, fmt.Sprintf("(%s %s %s)", x, op, places))
	case k == types.Uint32 && op == token.SHR && constant_:
		return fmt.Sprintf("(%s >>> %s)", x, places)
	case k == types.Uint32 && op == token.SHR:
		return fmt.Sprintf("(%s < 32 ? %s >>> %[1]s : 0)", places, x)
	case k == types.Uint32:
		return fmt.Sprintf("(%s < 32 ? (%s << %[1]s) >>> 0 : 0)", places, x)
	case constant_:
		return wrap(t, fmt.Sprintf("(%s %s %s)", x, op, places))
	}
	b.fail(at, "a number of this type is not shifted by a variable")
	return ""
}

// convert returns a number as another type.
func (b *body) convert(at ast.Node, to types.Type, e ast.Expr) string {
	from := b.info.TypeOf(e)
	x := b.expr(e)
	if composite(to) || types.Identical(from.Underlying(), to.Underlying()) || pointAlike(from, to) {
		return x
	}
	source, ok := from.Underlying().(*types.Basic)
	target, fine := to.Underlying().(*types.Basic)
	if !ok || !fine || source.Info()&types.IsNumeric == 0 || target.Info()&types.IsNumeric == 0 {
		b.fail(at, "%s is not converted to %s", from, to)
	}
	switch {
	case source.Kind() == types.Uint64 && target.Kind() != types.Uint64:
		if bits := map[types.BasicKind]int{types.Uint32: 32, types.Uint16: 16, types.Uint8: 8}[target.Kind()]; bits > 0 {
			return fmt.Sprintf("Number(BigInt.asUintN(%d, %s))", bits, x)
		}
		return "Number(" + x + ")"
	case target.Kind() == types.Uint64 && source.Kind() != types.Uint64:
		return "BigInt(" + x + ")"
	case target.Info()&types.IsFloat != 0:
		return x
	case source.Info()&types.IsFloat != 0 && target.Kind() != types.Int32:
		x = "Math.trunc(" + x + ")"
	}
	return wrap(to, x)
}

// pointAlike reports whether both types point to the same in JavaScript.
func pointAlike(a, b types.Type) bool {
	to, pointer := a.Underlying().(*types.Pointer)
	too, both := b.Underlying().(*types.Pointer)
	return pointer && both && types.Identical(to.Elem().Underlying(), too.Elem().Underlying())
}
