// Starts the worker that works out bands and asks it for another scenario's again
// and again; returns the best milliseconds from asking to the first answer and to the last.
(async () => {
  const rounds = %d;
  const { worker, program, size } = document.querySelector("[data-worker]").dataset;
  const calculator = new Worker(worker);
  const job = (id) => ({ program: new URL(program, document.baseURI).href, size: Number(size), job: { id, kind: "bands", lang: "en", query: "doubt=on&reasoning_multiplier=" + (id %% 2 ? 20 : 100) } });
  const submit = (id) =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      let first = 0;
      calculator.onmessage = ({ data: { answer, failed: why } }) => {
        if (why) return reject(new Error(why));
        if (answer.id !== id) return;
        first ||= performance.now() - start;
        if (answer.done) resolve([first, performance.now() - start]);
      };
      calculator.postMessage(job(id));
    });
  const started = await submit(1);
  const best = [Infinity, Infinity];
  for (let i = 0; i < rounds; i++) (await submit(i + 2)).forEach((ms, k) => (best[k] = Math.min(best[k], ms)));
  calculator.terminate();
  return { started: started[0], first: best[0], last: best[1] };
})()
