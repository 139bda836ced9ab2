package translate

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"
)

// program is what has been translated so far.
type program struct {
	*library
	given    map[string]string // what JavaScript has already, by "path.Name"
	queue    []types.Object    // functions and variables still to be translated
	known    map[types.Object]bool
	calls    map[types.Object][]types.Object // by whom
	shapes   map[string]*shape               // of structs and arrays, by Go's names
	classes  strings.Builder                 // what makes and copies them
	bodies   strings.Builder                 // functions
	kept     strings.Builder                 // variables of functions, made once
	initials map[*types.Initializer]string
}

// Functions returns JavaScript that declares functions of a module's packages
// and all that they need. root is the module's folder, module its path. A name is
// "folder/package.Name" or "folder/package.Type.Method"; in JavaScript the function
// is called package_Name or package_Type_Method and takes the receiver first. What
// it takes by a pointer is made by zero_package_Type.
//
// given are functions that JavaScript has already, by the name with the whole path
// of the package, and what they are called there.
func Functions(root, module string, given map[string]string, names ...string) (text string, err error) {
	p := &program{
		library: newLibrary(root, module), given: given, known: map[types.Object]bool{},
		calls: map[types.Object][]types.Object{}, shapes: map[string]*shape{}, initials: map[*types.Initializer]string{},
	}
	defer func() {
		switch stop := recover().(type) {
		case nil:
		case problem:
			err = stop
		default:
			panic(stop)
		}
	}()
	for _, name := range names {
		o, err := p.find(name)
		if err != nil {
			return "", err
		}
		p.need(o)
		p.takes(o.(*types.Func).Signature())
	}
	for len(p.queue) > 0 {
		o := p.queue[0]
		p.queue = p.queue[1:]
		if v, ok := o.(*types.Var); ok {
			p.begin(v)
		} else {
			p.function(o.(*types.Func))
		}
	}
	p.refuseCircles()
	return p.classes.String() + p.bodies.String() + p.kept.String() + p.variables(), nil
}

// takes makes the structs and arrays that who calls a function must have.
func (p *program) takes(s *types.Signature) {
	parameters := s.Params()
	list := []*types.Var{}
	if s.Recv() != nil {
		list = append(list, s.Recv())
	}
	for i := range parameters.Len() {
		list = append(list, parameters.At(i))
	}
	for _, v := range list {
		t := v.Type()
		if to, ok := t.(*types.Pointer); ok {
			t = to.Elem()
		}
		if composite(t) {
			p.shape(t)
		}
	}
}

// problem is what cannot be translated, and where.
type problem struct {
	at  token.Position
	why string
}

func (p problem) Error() string { return fmt.Sprintf("%s: %s", p.at, p.why) }

func (p *program) fail(at ast.Node, why string, values ...any) {
	panic(problem{p.fset.Position(at.Pos()), fmt.Sprintf(why, values...)})
}

// find returns the function of a name.
func (p *program) find(name string) (types.Object, error) {
	dir, base := path.Split(name)
	parts := strings.Split(base, ".")
	pkg, err := p.Import(p.module + "/" + dir + parts[0])
	if err != nil {
		return nil, err
	}
	o := pkg.Scope().Lookup(parts[1])
	if o != nil && len(parts) == 3 {
		o, _, _ = types.LookupFieldOrMethod(types.NewPointer(o.Type()), true, pkg, parts[2])
	}
	if o == nil || p.functions[o] == nil {
		return nil, fmt.Errorf("there is no function %s", name)
	}
	return o, nil
}

// need has a function or package variable translated and returns its name.
func (p *program) need(o types.Object) string {
	name, receiver := o.Name(), ""
	if f, ok := o.(*types.Func); ok && f.Signature().Recv() != nil {
		receiver = receiverOf(f).Obj().Name()
		name = receiver + "." + name
	}
	if given, ok := p.given[o.Pkg().Path()+"."+name]; ok {
		return given
	}
	if !p.known[o] {
		p.known[o] = true
		p.queue = append(p.queue, o)
	}
	return o.Pkg().Name() + "_" + strings.ReplaceAll(name, ".", "_")
}

func receiverOf(f *types.Func) *types.Named {
	t := f.Signature().Recv().Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	return t.(*types.Named)
}

// begin translates how a package variable begins, and those with it.
func (p *program) begin(v *types.Var) {
	i := slices.IndexFunc(p.starts, func(s *types.Initializer) bool { return slices.Contains(s.Lhs, v) })
	if i < 0 {
		if p.packages[v.Pkg().Path()] == nil {
			panic(problem{p.fset.Position(v.Pos()), fmt.Sprintf("%s is not of the module and not given", v.Id())})
		}
		fmt.Fprintf(&p.kept, "let %s = %s;\n", p.need(v), p.zero(v.Type()))
		return
	}
	s := p.starts[i]
	if p.initials[s] != "" {
		return
	}
	b := &body{program: p, names: map[types.Object]string{}, taken: map[string]int{}}
	if len(s.Lhs) == 1 {
		p.initials[s] = fmt.Sprintf("let %s = %s;\n", p.need(v), b.value(s.Rhs))
		return
	}
	var names []string
	copies := ""
	for _, v := range s.Lhs {
		names = append(names, p.need(v))
		if composite(v.Type()) { // of what the function lends
			copies += fmt.Sprintf("%s = %s;\n", p.need(v), p.clone(v.Type(), p.need(v)))
		}
	}
	p.initials[s] = fmt.Sprintf("let [%s] = %s;\n%s", strings.Join(names, ", "), b.expr(s.Rhs), copies)
}

// variables are the package variables, each after those that it is made of.
func (p *program) variables() string {
	var text strings.Builder
	for _, s := range p.starts {
		text.WriteString(p.initials[s])
	}
	return text.String()
}

// refuseCircles stops at functions that call themselves: their variables would
// be the caller's.
func (p *program) refuseCircles() {
	const entered, left = 1, 2
	state := map[types.Object]int{}
	var visit func(o types.Object)
	visit = func(o types.Object) {
		state[o] = entered
		for _, callee := range p.calls[o] {
			switch state[callee] {
			case entered:
				p.fail(p.functions[callee], "%s calls itself", callee.Name())
			case 0:
				visit(callee)
			}
		}
		state[o] = left
	}
	for o := range p.calls {
		if state[o] == 0 {
			visit(o)
		}
	}
}
