package model

// Past is the state at the end of a quarter of a hindcast, and that quarter's
// flows.
type Past struct {
	End       float64 // 2024.25 for the end of March 2024
	H100e     float64 // million H100e sold so far, in the world
	NVIDIA    float64 // of these, NVIDIA's
	Asked     float64 // million H100e asked for
	PowerAI   float64 // GW facility peak
	CapexAI   float64 // $bn in the quarter
	EnergyAI  float64 // TWh in the quarter
	EnergyAll float64 // TWh in the quarter, all data centres
}

// Hindcast runs the model from an earlier start to mid-2026 with the given inputs;
// Start.Inputs returns those observed since. It is compared with a series of sales,
// so nothing retires from H100e.
func Hindcast(from Start, in *Inputs) []Past {
	r := new(Result)
	RunFrom(r, in, from)
	s := &states[from]
	sold, nvidia := s.fleet, s.nvidia
	var past []Past
	for q := 0; from.Time(q) <= now.end(); q++ {
		n := r.Quarter(DeliveriesH100e, q)
		sold += n
		nvidia += nvidiaSells[int(from.Time(q)-0.01)-2023] * n
		past = append(past, Past{
			End: from.Time(q), H100e: sold, NVIDIA: nvidia, Asked: r.Quarter(DemandH100e, q),
			PowerAI: r.Quarter(PowerAI, q), CapexAI: r.Quarter(CapexAI, q),
			EnergyAI: r.Quarter(EnergyAI, q), EnergyAll: r.Quarter(EnergyAll, q),
		})
	}
	return past
}

// end returns the time at which a start's quarters end, as 2026.5.
func (s Start) end() float64 { return states[s].time }

// nvidiaSells is NVIDIA's share of the H100e sold in the world in each year from
// 2023 on, as observed (F171, F174, F177, F180, F183 over C48, C18, C17, C16, C22).
var nvidiaSells = [...]float64{0.89, 0.65, 0.66, 0.70}
