package main

import (
	"encoding/json"
	"syscall/js"

	"hundredfold/wasm/uncertainty"
)

// calculate makes the program the calculator of a worker, whose script has given
// it onAnswer(text). It sets submit(json), which takes an uncertainty.Job, and stop(kind).
func calculate(host js.Value) {
	scheduler := uncertainty.NewScheduler(func(a uncertainty.Answer) { host.Call("onAnswer", said(a, nil)) }, breather())
	host.Set("submit", js.FuncOf(func(_ js.Value, args []js.Value) any {
		var j uncertainty.Job
		if err := json.Unmarshal([]byte(args[0].String()), &j); err != nil {
			host.Call("onAnswer", said(uncertainty.Answer{Done: true, Error: err.Error()}, nil))
			return nil
		}
		scheduler.Submit(j)
		return nil
	}))
	host.Set("stop", js.FuncOf(func(_ js.Value, args []js.Value) any {
		scheduler.Stop(args[0].String())
		return nil
	}))
	host.Call("ready")
}

// breather returns what lets the browser hand over what has arrived. A message
// to oneself waits behind that, and unlike a timer waits no longer.
func breather() func() {
	channel := js.Global().Get("MessageChannel").New()
	in, out := channel.Get("port1"), channel.Get("port2")
	resumed := make(chan struct{})
	out.Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
		resumed <- struct{}{}
		return nil
	}))
	return func() {
		in.Call("postMessage", js.Null())
		<-resumed
	}
}
