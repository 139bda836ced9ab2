package model

// GPU is a chip that a contract buys.
type GPU uint8

// The GPUs of the racks that contracts of 2025 and 2026 name.
const (
	GB200 GPU = iota
	GB300
	NumGPUs = iota
)

// Band is a value with its range. Low and High are the published extremes, or
// what follows from them; they are not quantiles.
type Band struct{ Low, Mid, High float64 }

// Exactly returns a value without a range.
func Exactly(v float64) Band { return Band{v, v, v} }

// Times returns the band times a non-negative number.
func (b Band) Times(f float64) Band { return Band{b.Low * f, b.Mid * f, b.High * f} }

// into returns a sum divided by a price: the lowest price gives the highest value.
func (b Band) into(sum float64) Band { return Band{sum / b.High, sum / b.Mid, sum / b.Low} }

// GPUSpec holds the figures of a GPU and its part of a rack of 72.
type GPUSpec struct {
	Name  string
	H100e float64 // 8-bit compute in H100-equivalents
	// Price is $ per GPU bought outright: the chip alone, its part of a rack's
	// computing hardware, and its part of a rack with everything around it.
	Price Band
	// Rent is $ per GPU-hour: what it costs to own, the geometric mean, and a
	// contract's rent over three years.
	Rent     Band
	Watts    Band // IT power at peak, network included
	Evidence []string
}

// gpus holds the figures of the evidence. Rack price and rent of a GB300 are not
// published: they are a GB200's, scaled by the price of the chip (F043 over F035)
// and by the cost of owning (F143 over F142).
var gpus = [NumGPUs]GPUSpec{
	GB200: {
		Name: "GB200", H100e: 2.527, Price: Band{36742, 47222, 81944}, Rent: Band{2.21, 2.701, 3.3}, Watts: Band{1833, 2090, 2474},
		Evidence: []string{"F030", "F009", "F133", "F135", "F134", "F142", "F140", "F120"},
	},
	GB300: {
		Name: "GB300", H100e: 2.527, Price: Band{43000, 54880, 95233}, Rent: Band{2.34, 2.860, 3.494}, Watts: Band{1944, 2217, 2624},
		Evidence: []string{"F038", "F009", "F043", "F035", "F135", "F134", "F143", "F142", "F140", "F123"},
	},
}

// Spec returns a GPU's figures. Callers must not change them.
func (g GPU) Spec() *GPUSpec { return &gpus[g] }

// Contract is a sum that buys compute.
type Contract struct {
	Dollars float64 // $bn over all its years
	Years   float64 // years of rent; 0 buys the machines
	Rent    float64 // $ per GPU-hour of a rental; 0 takes the evidence's range
}

// Bought is what a contract buys if all of it goes into one kind of GPU.
type Bought struct {
	GPUs      Band // packages
	H100e     Band // million
	Megawatts Band // facility peak
	Share     Band // % of the H100e delivered in a year
}

const hoursPerYear = 24 * 365.25

// Buys returns what a contract buys in GPUs of one kind: the sum divided by rent
// times hours, or by the price if Years is 0. Power is IT power times the inputs'
// peak ratio; the share assumes that everything is delivered in year, 2026 to 2035,
// and compares it with r's deliveries. Rented machines are assumed to cost the same
// in every year and to run without a break.
func (c Contract) Buys(g GPU, in *Inputs, r *Result, year int) Bought {
	spec := &gpus[g]
	price := spec.Price
	if c.Years > 0 {
		price = spec.Rent
		if c.Rent > 0 {
			price = Exactly(c.Rent)
		}
		price = price.Times(hoursPerYear * c.Years)
	}
	b := Bought{GPUs: price.into(c.Dollars * 1e9)}
	b.H100e = b.GPUs.Times(spec.H100e / 1e6)
	megawatts := in[PeakRatio] / 1e6 // MW of facility peak per watt at the servers
	b.Megawatts = Band{
		Low:  b.GPUs.Low * spec.Watts.Low * megawatts,
		Mid:  b.GPUs.Mid * spec.Watts.Mid * megawatts,
		High: b.GPUs.High * spec.Watts.High * megawatts,
	}
	b.Share = b.H100e.Times(100 / r.Annual(DeliveriesH100e, year))
	return b
}
