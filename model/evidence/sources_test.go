package evidence

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// publishers hold what they, or the people they talked to, said themselves:
// companies, agencies, papers, newspapers and filings.
var publishers = strings.Fields(`
	a16z.com aboutamazon.com ai-2027.com aimultiple.com anthropic.com arxiv.org axios.com bain.com bgr.com blog.google
	blogs.microsoft.com blogs.nvidia.com bloomberg.com business-standard.com calcbench.com centraleuropeantimes.com cleanview.co
	cnbc.com coreweave.com datacenterdynamics.com datacenterknowledge.com datacentremagazine.com dcahn.substack.com delloro.com
	deloitte.com distilled.earth doi.org easternherald.com ecns.cn emp.lbl.gov entrepreneur.com epoch.ai
	eta-publications.lbl.gov finance.yahoo.com fireworks.ai focustaiwan.tw fool.com futurumgroup.com gevernova.com
	github.com/deepseek-ai github.com/epoch-research global.chinadaily.com.cn globaltimes.cn goldmansachs.com
	gridstrategiesllc.com help.openai.com iea.org intelligence.uptimeinstitute.com investing.com investor.atmeta.com
	investor.bloomenergy.com investors.broadcom.com investors.terawulf.com livemint.com mckinsey.com mckinsey.de microsoft.com
	missioncriticalmagazine.com mobileworldlive.com morganstanley.com nber.org newsletter.semianalysis.com ng.investing.com
	nousresearch.com nvidianews.nvidia.com openai.com openrouter.ai pjm.com platformonomics.com powering-intelligence.epri.com
	publication.datacentremagazine.com publicpower.org pv-magazine-usa.com rcrwireless.com rienergia.staffettaonline.com
	rtoinsider.com s201.q4cdn.com s206.q4cdn.com sec.gov sequoiacap.com servethehome.com silicon.co.uk siliconanalysts.com
	siliconangle.com silicondata.com spheron.network srgresearch.com techcrunch.com technode.com techradar.com the-decoder.com
	theinformation.com thenextweb.com tomshardware.com trendforce.com utilitydive.com x.com`)

// copies hold what others published: aggregators, mirrors, digests, and posts
// on the sites of exchanges.
var copies = strings.Fields(`
	agentropic.ai ai-cost-estimator.com ai.contextix.io aibrief-2rr.pages.dev aidailybrief.ai aiexpert.news aigazine.com
	aihola.com aihot.virxact.com aiinsiders.net ainewsleader.com aione.chat aiwire.ai allweatherfinance.com asianfin.com
	binance.bh bitwolf.org bizruption.asia blockchainnews.azurewebsites.net bondcap.relayto.com botbeat.news
	businessengineer.ai coinalertnews.com currentclimatedp.substack.com dailyaibrief.com dangerousrobot.org
	db.bestpricelc.com devlery.com emeraldforce.com en.tmtpost.com engineered.at engx.theiet.org finance.biggo.com
	git.livingip.xyz github.com/jwilliamross github.com/peterhurford github.com/sr3-k gln75.com gmt8press.com
	gridreadiness.com grokipedia.com howabout.tech huggingface.co inkl.com introl.com investadvisor.xyz itiger.com
	letsdatascience.com longbridge.cn lowdown.today lumidanews.com marketnewsdata.com marktechpost.com megaoneai.com
	morningoverview.com neighborhoodsf.com news.aibase.com news.kav.co.id nextbigfuture.com noortrends.ae particle.news
	particlenews.pages.dev preview.deepnewz.com prioritysuntimes.site quarter-results.com read.firehosesignal.com
	realclear.ai reportify.ai rev.com semimedia.cc sipoch.com smbom.com sourcerockep.com stage.energyconnect.cmshelp.dk
	stevengong.co stockwirex.com summamoney.com techinsyte.com techjacksolutions.com techreaderdaily.com thefactum.ai
	theia.global theinformationmachine.fyi theinvestmentnews.com thetradable.com threadreaderapp.com toplinecrypto.com
	upsite.com useluminix.com veridive.com visualcapitalist.com vuink.com web3.okx.com webpronews.com whistlebuzz.com
	wishlba.com xagi-labs.github.io zawya.com zettabyte.space`)

// place returns who holds an address: its host, with the owner on GitHub.
func place(t *testing.T, address string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	host := strings.TrimPrefix(u.Host, "www.")
	if host == "github.com" {
		owner, _, _ := strings.Cut(strings.TrimPrefix(u.Path, "/"), "/")
		host += "/" + owner
	}
	return host
}

// A reader who cannot open the publisher's own page is told who reports the
// figure.
func TestABlankOrCopiedAddressSaysWhoReportsTheFigure(t *testing.T) {
	used := map[string]bool{}
	for _, key := range Keys() {
		f, _ := Source(key)
		reported := strings.Contains(f.Source, "reported by")
		own := f.Confidence == "assumed" || f.Confidence == "computed" // on rows that say it themselves
		if f.URL == "" {
			if !own && !reported {
				t.Errorf("%s has no address, and its source %q does not say who reports it", key, f.Source)
			}
			continue
		}
		at := place(t, f.URL)
		used[at] = true
		switch copied := slices.Contains(copies, at); {
		case copied == slices.Contains(publishers, at):
			t.Errorf("%s: say of %s, in one list, whether it is a publisher's own or a copy", key, at)
		case copied && !own && !reported:
			t.Errorf("%s is at %s, and its source %q does not say who reports it", key, at, f.Source)
		}
		if strings.Contains(f.Source, " via ") {
			t.Errorf("%s: its source %q says via; write reported by", key, f.Source)
		}
	}
	for _, at := range append(slices.Clone(publishers), copies...) {
		if !used[at] {
			t.Errorf("no figure is at %s any more", at)
		}
	}
}

// recorded reports whether the figures of two keys are known to disagree.
func recorded(a, b string) bool {
	return slices.ContainsFunc(Contradictions(), func(c Contradiction) bool {
		return slices.Contains(c.Keys, a) && slices.Contains(c.Keys, b)
	})
}

// shares are the units in which a part may be above the whole.
var shares = []string{"1", "%", "% per year", "ratio", "x", "x per year"}

// A part of the world is no larger than the world, counted alike. Where two
// publishers say otherwise, a contradiction tells of it.
func TestNoRegionIsAboveItsWorldUnlessAContradictionSaysSo(t *testing.T) {
	type quantity struct{ unit, rest, year string }
	type value struct {
		key string
		v   float64
	}
	world := map[quantity][]value{}
	regions := map[quantity][]value{}
	for _, key := range Keys() {
		f, _ := Source(key)
		v, err := strconv.ParseFloat(f.Value, 64)
		unit, _, _ := strings.Cut(f.Unit, " (")
		if err != nil || slices.Contains(shares, unit) {
			continue
		}
		where, rest, _ := strings.Cut(f.Scope, "; ")
		q := quantity{unit, rest, strings.TrimPrefix(f.Date, "FY")[:4]}
		switch where {
		case "world":
			world[q] = append(world[q], value{key, v})
		case "United States", "China", "Europe", "Asia Pacific without China", "rest of the world":
			regions[q] = append(regions[q], value{key, v})
		}
	}
	compared := 0
	for q, parts := range regions {
		for _, part := range parts {
			for _, whole := range world[q] {
				compared++
				if part.v > whole.v && !recorded(part.key, whole.key) {
					t.Errorf("%s: %s has %g %s in a region, %s %g in the world, and no contradiction tells of it", q.year, part.key, part.v, q.unit, whole.key, whole.v)
				}
			}
		}
	}
	all := map[Forecast]bool{}
	every(func(f Forecast) { f.Name, f.Low, f.High = "", 0, 0; all[f] = true })
	for a := range all {
		for b := range all {
			s := a.Scope
			s.Where = "world"
			if a.Scope.Where == "world" || b.Scope != s || a.Unit != b.Unit || a.Year != b.Year || slices.Contains(shares, a.Unit) {
				continue
			}
			compared++
			if a.Value > b.Value && !recorded(a.Key, b.Key) {
				t.Errorf("%d: the forecast %s has %g %s in %s, %s %g in the world, and no contradiction tells of it", a.Year, a.Key, a.Value, a.Unit, a.Scope.Where, b.Key, b.Value)
			}
		}
	}
	if compared < 20 {
		t.Errorf("only %d pairs are counted alike", compared)
	}
}
