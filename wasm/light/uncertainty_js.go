package main

import (
	"encoding/json"
	"syscall/js"

	"hundredfold/wasm/uncertainty"
)

// calculate runs the program as a worker's scheduler. The worker's script has set
// onAnswer(text); calculate sets submit(json), which takes an uncertainty.Job, and
// stop(kind), and then calls ready().
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

// breather returns a function that lets the browser deliver waiting messages. It
// posts a message to itself, which queues behind them and, unlike a timer, waits no
// longer.
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
