// Times what a page does from a slider's input event, as its own handler meets it,
// to what shown is called for.
(() => {
  let began = 0
  self.ticks = []
  addEventListener('input', () => (began ||= performance.now()), { capture: true })
  self.shown = () => {
    if (began) ticks.push(performance.now() - began)
    began = 0
  }
  self.rest = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 4)))
})()
