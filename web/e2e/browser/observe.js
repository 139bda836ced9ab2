// Gathers the figures by which a load is judged, from the browser's own reports.
if (self === top)
  self.vitals = (() => {
    const seen = { largest: 0, shift: 0, shifted: new Set(), tasks: [] }
    const on = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
    const name = (node) => (node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement)?.outerHTML.slice(0, 120)
    on('largest-contentful-paint', (entry) => (seen.largest = entry.startTime))
    on('layout-shift', (entry) => {
      if (entry.hadRecentInput) return
      seen.shift += entry.value
      const place = ({ top, height }) => `${Math.round(top)}+${Math.round(height)}`
      for (const { node, previousRect, currentRect } of entry.sources) seen.shifted.add(`${place(previousRect)} to ${place(currentRect)} px at ${Math.round(entry.startTime)} ms: ${name(node)}`)
    })
    on('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration }))
    // Of each long task between two times, what exceeds 50 ms.
    const blocked = (from, to) =>
      seen.tasks.reduce((sum, t) => sum + (t.startTime >= from && t.startTime < to ? t.duration - 50 : 0), 0)
    return {
      blocked,
      read() {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
        const taken = [
          performance.getEntriesByType('navigation')[0],
          ...performance.getEntriesByType('resource').filter((entry) => entry.startTime < first),
        ]
        return {
          bytes: taken.reduce((sum, entry) => sum + entry.transferSize, 0),
          requests: taken.length,
          firstContentfulPaint: first,
          largestContentfulPaint: seen.largest,
          cumulativeLayoutShift: seen.shift,
          shifted: [...seen.shifted].join('\n'),
          totalBlockingTime: blocked(first, Infinity),
        }
      },
    }
  })()
