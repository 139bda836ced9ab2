package export

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"image/png"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

const address = "https://example.org/?preset=huang-100x&year=2031"

// ask returns a request for a file of the scenario in address.
func ask(kind string, charts ...string) Request {
	return Request{Kind: kind, Charts: charts, Query: "preset=huang-100x&year=2031", Link: address}
}

// made makes a file.
func made(t *testing.T, q Request) File {
	t.Helper()
	j, err := q.Job()
	if err != nil {
		t.Fatal(err)
	}
	f, err := Make(t.Context(), j, nil)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// texts maps each kind of file to a function that returns all its text.
var texts = map[string]func(*testing.T, []byte) string{
	"svg": func(t *testing.T, data []byte) string {
		var b strings.Builder
		elements(t, string(data), func(_ xml.StartElement, text string) { b.WriteString(text + "\n") })
		return b.String()
	},
	"png": func(t *testing.T, data []byte) string {
		if _, err := png.Decode(bytes.NewReader(data)); err != nil {
			t.Fatal(err) // Decode checks the CRC of every chunk
		}
		var b strings.Builder
		for _, c := range chunksOf(t, data) {
			if c.kind == "iTXt" {
				b.Write(c.data[bytes.IndexByte(c.data, 0)+5:])
				b.WriteByte('\n')
			}
		}
		return b.String()
	},
	"pdf": pdfWords,
	"csv": func(t *testing.T, data []byte) string {
		table(t, data)
		return string(data)
	},
	"json": func(t *testing.T, data []byte) string {
		var b strings.Builder
		in := json.NewDecoder(bytes.NewReader(data))
		for {
			token, err := in.Token()
			if err == io.EOF {
				return b.String()
			}
			if err != nil {
				t.Fatal(err)
			}
			if s, ok := token.(string); ok {
				b.WriteString(s + "\n")
			}
		}
	},
}

func TestEveryKindOfFileOfEveryChartSaysWhatItShowsAndWhereItComesFrom(t *testing.T) {
	for _, kind := range Kinds() {
		charts(t, func(t *testing.T, s chart.Spec) {
			q := ask(kind, s.Name)
			j, _ := q.Job()
			f := made(t, q)
			if f.Name != "hundredfold-"+s.Name+"-huang-100x."+kind || f.Type == "" {
				t.Errorf("the file is %s, %s", f.Name, f.Type)
			}
			r := new(model.Result)
			model.Run(r, &j.State.Inputs)
			said := strings.Join(strings.Fields(texts[kind](t, f.Bytes)), " ")
			for _, want := range []string{s.Title, s.Subtitle, s.Takeaway(r, 2031), s.Coverage(), s.Sources(j.State.Describe()), j.State.Describe(), address, model.Version} {
				if !strings.Contains(said, want) {
					t.Errorf("%s lacks %q in\n%.2000s", f.Name, want, said)
				}
			}
		})
	}
}

func TestEveryFileIsTheSameTheSecondTime(t *testing.T) {
	for _, kind := range Kinds() {
		first := made(t, ask(kind, "gpus", "shares", "deals"))
		made(t, Request{Kind: kind, Theme: "dark", Query: "reasoning_multiplier=3"})
		if again := made(t, ask(kind, "gpus", "shares", "deals")); !bytes.Equal(again.Bytes, first.Bytes) || again.Name != first.Name {
			t.Errorf("%s: the second file differs from the first", first.Name)
		}
	}
}

func TestDrawingsOfSeveralChartsAreTheSameInAnArchive(t *testing.T) {
	for _, kind := range []string{"svg", "png"} {
		f := made(t, ask(kind, "gpus", "power"))
		z, err := zip.NewReader(bytes.NewReader(f.Bytes), int64(len(f.Bytes)))
		if err != nil || f.Name != "hundredfold-charts-huang-100x."+kind+".zip" || f.Type != "application/zip" || len(z.File) != 2 {
			t.Fatalf("%s, %s: %v", f.Name, f.Type, err)
		}
		for i, name := range []string{"gpus", "power"} {
			one := made(t, ask(kind, name))
			in, err := z.File[i].Open()
			if err != nil {
				t.Fatal(err)
			}
			data, err := io.ReadAll(in)
			if err != nil || z.File[i].Name != one.Name || !bytes.Equal(data, one.Bytes) {
				t.Errorf("%s in the archive is not %s: %v", z.File[i].Name, one.Name, err)
			}
		}
	}
}

// table parses a CSV file as pandas does with comment="#" and checks that a
// spreadsheet would find no formula.
func table(t *testing.T, data []byte) [][]string {
	t.Helper()
	in := csv.NewReader(bytes.NewReader(data))
	in.Comment = '#'
	rows, err := in.ReadAll() // fails on rows of different lengths
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if _, err := strconv.ParseFloat(cell, 64); err != nil && (strings.ContainsAny(cell, "#\n") || cell != "" && strings.ContainsRune("=+-@\t", rune(cell[0]))) {
				t.Errorf("the cell %q is a comment or a formula to some readers", cell)
			}
		}
	}
	return rows
}

func TestATableHasARowForEachYearAndAColumnForEachOutput(t *testing.T) {
	r := run()
	for _, s := range chart.All() {
		if len(s.Outputs()) == 0 {
			continue
		}
		rows := table(t, made(t, Request{Kind: "csv", Charts: []string{s.Name}, Query: "reasoning_multiplier=100"}).Bytes)
		if rows[0][0] != "year" || len(rows[0]) != 1+len(s.Outputs()) {
			t.Fatalf("%s: columns %v", s.Name, rows[0])
		}
		last := rows[len(rows)-1]
		for i, o := range s.Outputs() {
			v, err := strconv.ParseFloat(last[1+i], 64)
			if want := r.Annual(o, model.LastYear); rows[0][1+i] != o.Spec().ID || last[0] != "2035" || err != nil || math.Abs(v/want-1) > 1e-11 {
				t.Errorf("%s: %s ends with %s in %s, want %v", s.Name, rows[0][1+i], last[1+i], last[0], want)
			}
		}
		if first, _ := strconv.Atoi(rows[1][0]); first >= model.FirstYear && s.Name != "revenue" {
			t.Errorf("%s begins in %d, without history", s.Name, first)
		}
	}
}

func TestQuartersEndWithTheYears(t *testing.T) {
	q := Request{Kind: "csv", Charts: []string{"power"}, By: "quarter"}
	rows := table(t, made(t, q).Bytes)
	q.By = "year"
	years := table(t, made(t, q).Bytes)
	if len(rows) != 1+model.Quarters || rows[0][0] != "quarter" || rows[1][0] != "2026Q1" || rows[4][0] != "2026Q4" {
		t.Fatalf("%d rows, the first %v", len(rows), rows[1])
	}
	if end, year := rows[len(rows)-1], years[len(years)-1]; end[0] != "2035Q4" || year[0] != "2035" || end[2] != year[2] {
		t.Errorf("the last quarter is %v, the last year %v", end, year)
	}
}

func TestAComparisonIsInTheNumbersOfItsLines(t *testing.T) {
	q := Request{Charts: []string{"gpus"}, Query: "preset=huang-100x&b.preset=central&linear=gpus"}
	q.Kind = "csv"
	rows := table(t, made(t, q).Bytes)
	if got := strings.Join(rows[0], " "); got != "year demand.h100e fleet.h100e demand.h100e.b fleet.h100e.b" {
		t.Fatalf("columns %s", got)
	}
	central := table(t, made(t, Request{Kind: "csv", Charts: []string{"gpus"}}).Bytes)
	if last, want := rows[len(rows)-1], central[len(central)-1]; last[3] != want[1] || last[4] != want[2] {
		t.Errorf("B ends with %v, the central scenario alone with %v", last[3:], want[1:])
	}
	q.Kind = "json"
	var c struct{ Against struct{ Query, ID string } }
	if err := json.Unmarshal(made(t, q).Bytes, &c); err != nil || c.Against.ID != "central" {
		t.Errorf("it is compared with %+v (%v)", c.Against, err)
	}
	q.Kind = "svg"
	if said := texts["svg"](t, made(t, q).Bytes); !strings.Contains(said, "as B") || strings.Contains(said, "log scale") {
		t.Errorf("the drawing says\n%s", said)
	}
}

func TestTheTableOfAllChartsHasANumberARow(t *testing.T) {
	of := map[string]int{}
	for i, row := range table(t, made(t, Request{Kind: "csv"}).Bytes) {
		if i == 0 {
			if got := strings.Join(row, " "); got != "chart series label unit year value" {
				t.Errorf("columns %s", got)
			}
			continue
		}
		if _, err := strconv.ParseFloat(row[5], 64); err != nil {
			t.Errorf("%v has no number", row)
		}
		of[row[0]]++
	}
	for _, s := range chart.All() {
		if of[s.Name] < 10 {
			t.Errorf("%s has %d rows", s.Name, of[s.Name])
		}
	}
}

func TestNothingThatAReaderBringsBecomesAFormulaOrATableRow(t *testing.T) {
	q := Request{Kind: "csv", Charts: []string{"gpus"}, Link: "https://example.org/?a=1,=HYPERLINK(\"x\")&b=;@SUM(A1)\t"}
	if _, err := q.Job(); err == nil {
		t.Error("an address with a tab is taken")
	}
	q.Link = strings.TrimSuffix(q.Link, "\t")
	for line := range strings.Lines(string(made(t, q).Bytes)) {
		if strings.HasPrefix(line, "# ") && strings.Contains(line, "example.org") && strings.ContainsAny(line, ",;\"") {
			t.Errorf("a link parts its line: %s", line)
		}
	}
	for text, want := range map[string]string{"a\nb": "a b", "x, =1": "x, '=1", "x;@y": "x;'@y", "a - b": "a - b"} {
		if got := harmless(text); got != want {
			t.Errorf("%q is written %q, want %q", text, got, want)
		}
	}
}

func TestJSONHoldsASeriesForEachLineAndANumberForEachYear(t *testing.T) {
	charts(t, func(t *testing.T, s chart.Spec) {
		data := made(t, ask("json", s.Name)).Bytes
		var c struct {
			Unit, Link, Model string
			Sources           []struct{ Name, URL, Date, Confidence string }
			Scenario          struct{ ID, Name, Query string }
			Years             []float64
			Series            []struct {
				ID, Label, Unit string
				Values          []*float64
			}
			Comparisons []struct{ Published, Model float64 }
		}
		if err := json.Unmarshal(data, &c); err != nil {
			t.Fatal(err)
		}
		if len(c.Series) == 0 && len(c.Comparisons) == 0 {
			t.Error("it has no numbers")
		}
		for _, l := range c.Series {
			if len(l.Values) != len(c.Years) || l.ID == "" || l.Label == "" || l.Values[len(l.Values)-1] == nil {
				t.Errorf("the series %+v has not a number for each of %v", l, c.Years)
			}
		}
		if len(c.Sources) == 0 || c.Sources[0].Date == "" || c.Sources[0].Confidence == "" {
			t.Errorf("sources are %+v", c.Sources)
		}
		if c.Scenario.ID != "huang-100x" || c.Scenario.Query != "preset=huang-100x" || c.Model != model.Version || c.Link != address {
			t.Errorf("scenario %+v, model %s, link %s", c.Scenario, c.Model, c.Link)
		}
		at := -1
		for _, key := range []string{"chart", "title", "takeaway", "description", "scope", "credit", "sources", "scenario", "link", "model", "language"} {
			next := bytes.Index(data, []byte("\n \""+key+"\": "))
			if next < at {
				t.Errorf("%s stands before the key that it follows", key)
			}
			at = next
		}
	})
}

// Observations of a part of a year are drawn, and the numbers list them apart from
// the years: a row of their own would be read as a whole year.
func TestWhatWasObservedOfAPartOfAYearIsInTheNumbers(t *testing.T) {
	for _, by := range []string{"year", "quarter"} {
		q := Request{Kind: "csv", Charts: []string{"capex"}, By: by}
		data := made(t, q).Bytes
		if want := "# Observed: capex.ai, H1 2026, at an annual rate: 728 $bn\n"; !strings.Contains(string(data), want) {
			t.Errorf("by %s the table lacks %q", by, want)
		}
		for _, row := range table(t, data)[1:] {
			year, quarter, quarterly := strings.Cut(row[0], "Q")
			if _, err := strconv.Atoi(year); err != nil || quarterly != (by == "quarter") || quarterly && !strings.Contains("1234", quarter) {
				t.Errorf("by %s a row is of %q", by, row[0])
			}
		}
		q.Kind = "json"
		var c struct {
			Observed []struct {
				Series, Period, Unit string
				Value                float64
				Keys                 []string
			}
			Series []struct{ ID string }
		}
		if err := json.Unmarshal(made(t, q).Bytes, &c); err != nil || len(c.Observed) != 1 {
			t.Fatalf("by %s, observed is %+v (%v)", by, c.Observed, err)
		}
		if o := c.Observed[0]; o.Series != c.Series[1].ID || o.Period != "2026-H1" || o.Value != 728 || o.Unit != "$bn" || len(o.Keys) == 0 {
			t.Errorf("by %s, observed is %+v", by, o)
		}
	}
}

func TestEachComparisonOfTheBoardSaysItsPartAndItsDate(t *testing.T) {
	var c struct {
		Comparisons []struct{ Part, Key, Date, Scenario string }
	}
	if err := json.Unmarshal(made(t, Request{Kind: "json", Charts: []string{"board"}}).Bytes, &c); err != nil {
		t.Fatal(err)
	}
	rows := table(t, made(t, Request{Kind: "csv", Charts: []string{"board"}}).Bytes)
	part, date := slices.Index(rows[0], "part"), slices.Index(rows[0], "date")
	for i, r := range c.Comparisons {
		if row := rows[1+i]; r.Part != "blind" && r.Part != "by construction" || r.Date == "" || row[part] != r.Part || row[date] != r.Date {
			t.Errorf("%s of %s: part %q, published %q; in the table %v", r.Key, r.Scenario, r.Part, r.Date, row)
		}
	}
}

func TestWhatWasChangedInAScenarioIsInItsJSON(t *testing.T) {
	var c struct {
		Scenario struct {
			Changed []struct {
				ID, Label string
				Value     float64
			}
		}
	}
	if err := json.Unmarshal(made(t, Request{Kind: "json", Charts: []string{"gpus"}, Query: "reasoning_multiplier=42"}).Bytes, &c); err != nil {
		t.Fatal(err)
	}
	if got := c.Scenario.Changed; len(got) != 1 || got[0].ID != "reasoning_multiplier" || got[0].Value != 42 || got[0].Label == "" {
		t.Errorf("changed: %+v", got)
	}
}

func TestLabelsFollowTheLanguageAndNumbersDoNot(t *testing.T) {
	q := Request{Kind: "csv", Charts: []string{"gpus"}, Lang: "de"}
	q.Query = "preset=huang-100x&outside_capital=800"
	german := made(t, q)
	if !bytes.Contains(german.Bytes, []byte("; "+i18n.German.T(model.OutsideCapital.Param().Label)+" "+i18n.German.Format(model.OutsideCapital.Param(), 800))) {
		t.Errorf("the scenario is not German in\n%.300s", german.Bytes)
	}
	if !bytes.Contains(german.Bytes, []byte("# Quellen: ")) {
		t.Errorf("no German in\n%.800s", german.Bytes)
	}
	q.Lang = ""
	if got, want := table(t, german.Bytes), table(t, made(t, q).Bytes); got[len(got)-1][1] != want[len(want)-1][1] {
		t.Errorf("German writes %s, English %s", got[len(got)-1][1], want[len(want)-1][1])
	}
	for kind, want := range map[string]string{"svg": `xml:lang="de"`, "pdf": "/Lang<FEFF00640065>", "json": `"language": "de"`} {
		q := Request{Kind: kind, Charts: []string{"gpus"}, Lang: "de"}
		if !bytes.Contains(made(t, q).Bytes, []byte(want)) {
			t.Errorf("the %s file does not say its language by %s", kind, want)
		}
	}
}

func TestARequestThatCannotBeMetNamesTheCulpritAndTheRemedy(t *testing.T) {
	for _, c := range []struct {
		q    Request
		want string
	}{
		{Request{Kind: "gif"}, `"gif": there are svg, png, pdf, csv, json`},
		{Request{Kind: "svg", Charts: []string{"gpu"}}, `did you mean "gpus"`},
		{Request{Kind: "pdf", Charts: []string{"gpus", "gpus"}}, "twice"},
		{Request{Kind: "svg", Theme: "blue"}, "blue"},
		{Request{Kind: "svg", Lang: "tlh"}, "there are en, de"},
		{Request{Kind: "svg", Query: "outside_capitol=1"}, `the nearest is "outside_capital"`},
		{Request{Kind: "svg", Link: "javascript:alert(1)"}, "https://"},
		{Request{Kind: "csv", By: "month"}, "by quarter"},
		{Request{Kind: "json", Charts: []string{"flows"}, By: "quarter"}, "by year"},
		{Request{Kind: "png", Width: 3, Height: 600}, "3 by 600 is not within"},
	} {
		j, err := c.q.Job()
		if err == nil {
			_, err = Make(t.Context(), j, nil)
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: error is %v, want one that says %q", c.q, err, c.want)
		}
	}
}
