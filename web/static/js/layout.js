// Where the charts are: the frame lies over all that are in sight, and the stage
// is told the place of each within it.

// Smaller than this in CSS pixels no chart can be drawn: the page is being laid
// out, or nobody looks.
const least = 100

// layout calls send with a layout intent after each change and returns how to
// ask for the present one.
export function layout(frame, send) {
  const around = frame.closest('.view')
  const plots = [...around.querySelectorAll('.plot')]
  let last = ''

  const measure = () => {
    const origin = around.getBoundingClientRect()
    const boxes = plots
      .filter((plot) => plot.checkVisibility())
      .map((plot) => ({ chart: plot.closest('[data-chart]').dataset.chart, box: plot.getBoundingClientRect() }))
      .filter(({ box }) => box.width > least && box.height > least)
    if (!boxes.length) return { type: 'layout', width: 0, height: 0, cells: [] }
    const left = Math.min(...boxes.map(({ box }) => box.left))
    const top = Math.min(...boxes.map(({ box }) => box.top))
    const width = Math.max(...boxes.map(({ box }) => box.right)) - left
    const height = Math.max(...boxes.map(({ box }) => box.bottom)) - top
    const px = { left: left - origin.left, top: top - origin.top, width, height }
    for (const side in px) frame.style[side] = px[side] + 'px'
    const cells = boxes.map(({ chart, box }) => ({ chart, x: box.left - left, y: box.top - top, w: box.width, h: box.height }))
    return { type: 'layout', width, height, cells }
  }

  const observer = new ResizeObserver(() => {
    const now = measure()
    if (!now.cells.length || JSON.stringify(now) === last) return
    last = JSON.stringify(now)
    send(now)
  })
  for (const element of [around, ...plots]) observer.observe(element)

  return measure
}
