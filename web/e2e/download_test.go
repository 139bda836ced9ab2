package e2e

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
	"hundredfold/wasm/cli"
)

// downloads has what the reader downloads put into a folder of its own, and
// returns how to wait for the one file in it.
func (r *reader) downloads() (taken func() (name string, content []byte)) {
	r.t.Helper()
	folder := r.t.TempDir()
	r.do(call(browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: folder,
	}))
	return func() (string, []byte) {
		r.t.Helper()
		for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
			names, err := filepath.Glob(filepath.Join(folder, "*"))
			if err != nil {
				r.t.Fatal(err)
			}
			if len(names) != 1 || strings.HasSuffix(names[0], ".crdownload") {
				continue
			}
			content, err := os.ReadFile(names[0])
			if err != nil || len(content) == 0 {
				continue
			}
			if err := os.Remove(names[0]); err != nil {
				r.t.Fatal(err)
			}
			return filepath.Base(names[0]), content
		}
		r.t.Fatalf("no file came; the page says: %s", ask[string](r, `document.querySelector("[data-share-said]").textContent`))
		return "", nil
	}
}

func TestEachFileOfAChartOpensAndSaysWhatItIs(t *testing.T) {
	// Another reader of this browser may have chosen dark.
	r := newReader(t, view{width: 1360, height: 900, before: "localStorage.removeItem('theme');"})
	r.open("/?preset=huang-100x&year=2032")
	r.settled()
	taken := r.downloads()
	r.click(`[data-chart=power] [data-take=power]`)
	said := func(kind, text string, wants ...string) {
		t.Helper()
		for _, want := range append(wants, "AI power", "Huang", siteURL+"/?preset=huang-100x", model.Version) {
			if !strings.Contains(text, want) {
				t.Errorf("the %s does not say %q", kind, want)
			}
		}
	}
	take := func(kind string) []byte {
		t.Helper()
		r.click(fmt.Sprintf(`#share [data-kinds] [value=%s]`, kind))
		name, content := taken()
		if filepath.Ext(name) != "."+kind {
			t.Errorf("the %s is called %s", kind, name)
		}
		r.says("[data-share-said]", "downloads")
		return content
	}

	svg := take("svg")
	if err := xml.Unmarshal(svg, new(struct{})); err != nil {
		t.Errorf("the SVG is not XML: %v", err)
	}
	said("SVG", string(svg), "facility")
	file := filepath.Join(t.TempDir(), "power.svg")
	var trouble bytes.Buffer
	if code := cli.Main([]string{"figure", "--chart", "power", "--scenario", "huang-100x", "--year", "2032",
		"--link", ask[string](r, `document.querySelector("[data-link]").value`), "--out", file}, io.Discard, &trouble, cli.Screens{}); code != 0 {
		t.Fatalf("figure: %s", &trouble)
	}
	if own, err := os.ReadFile(file); err != nil || !bytes.Equal(own, svg) {
		at := 0
		for at < min(len(own), len(svg)) && own[at] == svg[at] {
			at++
		}
		t.Errorf("the page's SVG differs from the command's at byte %d (%v):\n%.100s\n%.100s", at, err, svg[at:], own[at:])
	}

	picture := take("png")
	if c, err := png.DecodeConfig(bytes.NewReader(picture)); err != nil || c.Width != 1800 || c.Height != 1200 {
		t.Errorf("the PNG is %dx%d (%v), want 1800x1200", c.Width, c.Height, err)
	}
	said("PNG", string(picture))

	if pdf := take("pdf"); !bytes.HasPrefix(pdf, []byte("%PDF-")) || !bytes.Contains(pdf, []byte("%%EOF")) {
		t.Errorf("the PDF begins with %q", pdf[:8])
	}

	table := take("csv")
	said("CSV", string(table))
	lines := csv.NewReader(bytes.NewReader(table))
	lines.Comment = '#'
	rows, err := lines.ReadAll()
	if err != nil || len(rows) < 12 || rows[0][0] != "year" {
		t.Errorf("the CSV has %d rows (%v): %v", len(rows), err, rows)
	}

	var data map[string]any
	content := take("json")
	if err := json.Unmarshal(content, &data); err != nil {
		t.Errorf("the JSON does not parse: %v", err)
	}
	said("JSON", string(content))
}

func TestAllChartsComeAsOneFile(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	taken := r.downloads()
	r.click(`.bar [data-take=""]`)
	r.click(`#share [data-kinds] [value=svg]`)
	_, content := taken()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	if len(archive.File) != ask[int](r, `document.querySelectorAll("[data-chart]").length`) {
		t.Errorf("the archive has %d files", len(archive.File))
	}
	if !ask[bool](r, `document.querySelector("[data-do=copy-chart]").disabled`) {
		t.Error("all charts cannot be one picture, yet can be copied")
	}

	// What takes longer says how far it is, and can be left.
	r.choose("#take-chart", "variance")
	r.click(`#share [data-kinds] [value=csv]`)
	r.until("it is said how far the file is", `/Making the file: \d+%/.test(document.querySelector("[data-share-said]").textContent)`)
	r.click("#share [data-do=leave]")
	r.says("[data-share-said]", "Cancelled.")
	r.until("there is nothing to leave, and the focus is not lost", `document.querySelector("#share [data-do=leave]").hidden && document.activeElement.id === "take-chart"`)
	r.click(`#share [data-kinds] [value=csv]`)
	if name, content := taken(); !strings.Contains(name, "variance") || len(content) < 1000 {
		t.Errorf("afterwards %s of %d bytes is made", name, len(content))
	}
	if !ask[bool](r, `document.querySelector("#share [data-do=leave]").hidden`) {
		t.Error("a file that is made can be left")
	}
}

func TestALinkAndAChartAreCopied(t *testing.T) {
	r := newReader(t, desktop)
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		r.do(call(browser.SetPermission, browser.SetPermissionParams{
			Permission: &browser.PermissionDescriptor{Name: name}, Setting: browser.PermissionSettingGranted,
		}))
	}
	r.open("/?preset=bain")
	r.settled()
	r.do(call(page.BringToFront, cdp.Empty{}))
	r.click(`[data-chart=gpus] [data-take]`)
	r.click(`[data-do=copy-link]`)
	r.says("[data-share-said]", "The link is copied.")
	if got := ask[string](r, "navigator.clipboard.readText()"); got != siteURL+"/?preset=bain" {
		t.Errorf("the clipboard has %q", got)
	}
	r.click(`[data-do=copy-chart]`)
	r.says("[data-share-said]", "copied as a picture")
	if kinds := ask[string](r, "navigator.clipboard.read().then((all) => all.flatMap((i) => i.types).join())"); !strings.Contains(kinds, "image/png") {
		t.Errorf("the clipboard has %s", kinds)
	}
}

func TestOnPaperTheChartsAreThoseThatWereSeen(t *testing.T) {
	r := newReader(t, view{width: 1360, height: 900, before: "window.print = () => (window.printing = true);"})
	r.open("/?reasoning_multiplier=100")
	r.settled()
	r.click(`.bar [data-take=""]`)
	r.click(`[data-do=print]`)
	r.until("the page is printed", "window.printing")
	r.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
	r.until("each main chart is drawn for paper, in the page's own type", `(() => {
		const all = [...document.querySelectorAll("[data-charts] .printed svg")];
		return all.length === 3 && all.every((e) => e.checkVisibility() && e.querySelector("text").textContent && getComputedStyle(e).fontFamily.startsWith("Inter"));
	})()`)
	r.until("and nothing of another scenario is on it", `[...document.querySelectorAll("[data-charts] .plot")].every((e) => !e.checkVisibility())`)
	if said := ask[string](r, `document.querySelector("[data-chart=gpus] .printed").textContent`); !strings.Contains(said, "1.1 billion") {
		t.Errorf("the paper's chart says %q", said)
	}
	r.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "screen"}))
	r.choose("#preset", "bain")
	r.until("a change takes them away", `document.querySelectorAll(".printed").length === 0`)
}

func TestScenariosAreKeptByNameAndAsFiles(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/?preset=bain&agent_share=12")
	r.settled()
	taken := r.downloads()
	r.click("[popovertarget=saved]")
	r.until("the panel has the focus", `document.querySelector("#saved").contains(document.activeElement)`)
	r.focus("#save-as")
	ask[bool](r, `(document.querySelector("#save-as").value = "More <agents>") !== ""`)
	r.press(kb.Enter, 1)
	r.says("[data-saved-said]", "More <agents>", "is saved")
	r.click("[data-do=write]")
	name, content := taken()
	if filepath.Ext(name) != ".json" || !strings.Contains(string(content), `"agent_share": 12`) {
		t.Errorf("the file %s has %s", name, content)
	}
	r.press(kb.Escape, 1)
	r.choose("#preset", "central")
	r.at("")
	r.click("[popovertarget=saved]")
	r.click("[data-kept] .open")
	r.at("preset=bain&agent_share=12")

	// A second tab sees it, and what it deletes is gone here.
	other := newReader(t, desktop)
	other.open("/")
	other.click("[popovertarget=saved]")
	other.says("[data-kept]", "More <agents>")
	r.click("[popovertarget=saved]")
	other.click("[data-kept] .turn")
	r.until("the other tab's deletion shows", `document.querySelectorAll("[data-kept] li").length === 0`)

	open := func(name, content string) {
		t.Helper()
		ask[bool](r, fmt.Sprintf(`(() => {
			const files = new DataTransfer();
			files.items.add(new File([%q], %q, { type: "application/json" }));
			const picker = document.querySelector("[data-file]");
			picker.files = files.files;
			picker.dispatchEvent(new Event("change"));
			return true;
		})()`, content, name))
	}
	open("mine.json", `{"version": 2, "name": "Mine", "set": {"grid_power": 60}}`)
	r.until("the file's scenario is there", `told.snapshots.at(-1).query.includes("grid_power=60")`)
	open("older.json", `{"version": 1, "name": "Older", "set": {"grid_power": 60}}`)
	r.until("one of an earlier model opens with what took its inputs' place", `told.snapshots.at(-1).query.includes("grid_power=33.75&onsite_power=18.75")`)
	r.says("[data-migrated]", "“On-site power planned, 2030” at 18.75 GW/yr")
	open("wrong.json", `{"version": 1, "name": "Mine", "set": {"grid_powr": 60}}`)
	if said := r.notice(); !strings.Contains(said, "grid_power") {
		t.Errorf("the notice is %q", said)
	}
}

// Where storage is forbidden everything works but keeping.
func TestWithoutStorageThePageWorksAndSaysWhatItCannotKeep(t *testing.T) {
	r := newReader(t, view{width: 1360, height: 900, before: `
		Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError") } });`})
	r.open("/")
	r.settled()
	r.click("[popovertarget=saved]")
	r.until("the panel has the focus", `document.querySelector("#saved").contains(document.activeElement)`)
	r.focus("#save-as")
	r.press(kb.Enter, 1)
	r.says("[data-saved-said]", "keeps nothing")
	r.press(kb.Escape, 1)
	r.click("[data-theme-switch]")
	r.until("the colours change all the same", `document.documentElement.dataset.theme === "dark"`)
	r.typeInto(model.AgentShare, "12")
	r.at("agent_share=12")
}
