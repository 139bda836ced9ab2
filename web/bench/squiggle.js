// Runs a chain of distributions in Squiggle.
import { run } from '@quri/squiggle-lang'

// squiggle runs it again and again and returns the best time in milliseconds, and
// the quantiles that it is asked for.
self.squiggle = async (code, sampleCount, rounds) => {
  let took = Infinity
  let quantiles
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    const { result } = await run(code, { environment: { sampleCount, xyPointLength: sampleCount, seed: String(i) } })
    took = Math.min(took, performance.now() - start)
    if (!result.ok) throw new Error(result.value.toString())
    quantiles = result.value.result.asJS()
  }
  return { took, quantiles }
}
