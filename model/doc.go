// Package model computes what the world asks for when AI needs more compute,
// and what of it can be built: GPUs, money and power, quarter by quarter from
// 2026 to 2035.
//
// One run gives two paths from the same inputs. Asked for is the fleet, the
// money and the power that the work would need if nothing held it back but a
// ceiling on what the world spends. Built is what chips, grid power and money
// allow. The limit that lets least through binds, and shortage raises the
// price. Scarcity prices and limits never bend what is asked for, so the two
// stay apart.
//
// History is fixed: the state at the end of 2025 is evidence (base.go), and
// every input ramps from its value in 2025 to the value named for 2030.
//
// The parts, in the order they run:
//
//	use.go       who asks for what, and the compute that takes
//	price.go     what an answer costs, how use responds, what shortage adds
//	hardware.go  watts, dollars and compute of each quarter's vintage
//	limits.go    chips, power and money
//	fleet.go     deliveries and retirement, the same for both paths
//	money.go     capital spending, revenue, and what is missing
//	power.go     gigawatts, terawatt-hours, carbon
//	market.go    who holds it: builders, clouds, chipmakers
//	flows.go     the three layers as one table
//	deals.go     what a contract buys, beside the run
//	scope.go     one figure in another's scope, beside the run
//	hindcast.go  the same equations from the end of 2023
//
// What depends on the inputs alone is worked out for all quarters at once, before
// the first is built: use, hardware, the limits' growth, and who holds it.
//
// Units: H100e are H100-equivalents at 8-bit, in millions (Epoch AI's
// definition); money is in billions of 2025 US dollars, power in GW of facility
// peak, energy in TWh.
package model
