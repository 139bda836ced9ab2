package translate

import (
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"
)

// library is Go packages as they stand in the sources.
type library struct {
	root, module string // folder of the module, and its path
	fset         *token.FileSet
	standard     types.Importer
	info         types.Info // of all packages
	packages     map[string]*types.Package
	starts       []*types.Initializer // of package variables, in order
	functions    map[types.Object]*ast.FuncDecl
}

func newLibrary(root, module string) *library {
	fset := token.NewFileSet()
	return &library{
		root: root, module: module, fset: fset,
		standard: importer.ForCompiler(fset, "gc", nil),
		info: types.Info{
			Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
			Selections: map[*ast.SelectorExpr]*types.Selection{}, Implicits: map[ast.Node]types.Object{},
		},
		packages: map[string]*types.Package{}, functions: map[types.Object]*ast.FuncDecl{},
	}
}

// Import reads a package of the module with those that it imports, and asks for
// any other.
func (l *library) Import(path string) (*types.Package, error) {
	below, own := strings.CutPrefix(path, l.module+"/")
	if !own {
		return l.standard.Import(path)
	}
	if p := l.packages[path]; p != nil {
		return p, nil
	}
	dir := filepath.Join(l.root, filepath.FromSlash(below))
	list, err := build.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range list.GoFiles {
		f, err := parser.ParseFile(l.fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	info := l.info // its maps are those of all packages
	config := types.Config{Importer: l}
	p, err := config.Check(path, l.fset, files, &info)
	if err != nil {
		return nil, err
	}
	l.packages[path] = p
	l.starts = append(l.starts, info.InitOrder...)
	for _, f := range files {
		for _, d := range f.Decls {
			if d, ok := d.(*ast.FuncDecl); ok {
				l.functions[l.info.Defs[d.Name]] = d
			}
		}
	}
	return p, nil
}
