// Types two values of the multiplier in turn and returns milliseconds of Go per
// redraw of the stage's three charts, and per change of the model.
(async () => {
  const rounds = %d;
  const until = async (condition) => {
    while (!condition()) await new Promise((next) => setTimeout(next, 4));
  };
  const stage = () => document.querySelector("iframe")?.contentWindow?.hundredfold;
  await until(() => stage()?.stats?.().redraws > 2);
  const program = stage();
  const change = async (text) => {
    const before = program.stats().redraws;
    program.intent(JSON.stringify({ type: "type", id: "reasoning_multiplier", text }));
    await until(() => program.stats().redraws >= before + 3);
  };
  const start = program.stats();
  for (let i = 0; i < rounds; i++) await change(i %% 2 ? "20" : "100");
  const end = program.stats();
  return { drawing: (end.drawn - start.drawn) / rounds, applying: (end.applied - start.applied) / rounds };
})()
