package model

// fleet is the installed hardware. Each quarter's deliveries are a vintage with
// their own watts, dollars and packages. Every vintage loses the same share each
// quarter, half over a server's life, so the sums follow exactly from the last
// quarter's and no list of vintages is needed.
//
// A fixed lifetime would echo each building boom six years later, so that lifting a
// limit early could leave less in service afterwards. For the same reason nothing
// is scrapped when less is asked for: it stands idle.
type fleet struct {
	h100e    float64 // million H100e
	packages float64 // million
	power    float64 // GW facility peak
	servers  float64 // GW at the servers
}

// vintage holds what one million H100e delivered in a quarter need.
type vintage struct {
	packages float64 // million
	power    float64 // GW facility peak
	servers  float64 // GW at the servers
	it       float64 // $bn of chips and IT
	site     float64 // $bn per GW of new facility
}

// build holds what a quarter adds and costs.
type build struct {
	h100e float64 // million H100e delivered
	gw    float64 // GW newly connected; retired power is reused first
	it    float64 // $bn
	site  float64 // $bn
}

// retire removes a quarter's losses and returns the facility power set free, GW.
func (f *fleet) retire(survival float64) float64 {
	free := f.power * (1 - survival)
	f.h100e *= survival
	f.packages *= survival
	f.power *= survival
	f.servers *= survival
	return free
}

// add delivers n million H100e into sites with free GW of unused power.
func (f *fleet) add(n, free float64, v *vintage) build {
	gw := n * v.power
	f.h100e += n
	f.packages += n * v.packages
	f.power += gw
	f.servers += n * v.servers
	b := build{h100e: n, gw: larger(gw-free, 0), it: n * v.it}
	b.site = b.gw * v.site
	return b
}

// affordable returns how many million H100e a sum in $bn buys when free GW of sites
// are unused.
func (v *vintage) affordable(money, free float64) float64 {
	if n := money / v.it; n*v.power <= free {
		return n
	}
	return (money + free*v.site) / (v.it + v.power*v.site)
}

// rent returns the cost of a million H100e of this vintage, $bn a year: servers and
// sites over their lives, and electricity at $bn a year for a GW at the servers.
func (v *vintage) rent(serverLife, electricity float64) float64 {
	return v.it/serverLife + v.power*v.site/facilityYears + v.servers*electricity
}
