// Where the charts are: the frame lies over all that are in sight, and the stage
// is told the place of each within it.
import * as intents from './intents.js'

// Smaller than this in CSS pixels no chart can be drawn: the page is being laid
// out, or nobody looks.
const least = 100

// layout calls send with a layout intent after each change and returns how to
// ask for the present one. A frame is laid over the charts, if there is one.
export function layout(around, send, frame) {
  const plots = [...around.querySelectorAll('.plot')]
  const near = new Set(plots)
  let last = ''

  const measure = () => {
    const origin = around.getBoundingClientRect()
    const boxes = plots
      .filter((plot) => near.has(plot) && plot.checkVisibility())
      .map((plot) => ({ chart: plot.closest('[data-chart]').dataset.chart, box: plot.getBoundingClientRect() }))
      .filter(({ box }) => box.width > least && box.height > least)
    if (!boxes.length) return { type: intents.layout, width: 0, height: 0, cells: [] }
    const left = Math.min(...boxes.map(({ box }) => box.left))
    const top = Math.min(...boxes.map(({ box }) => box.top))
    const width = Math.max(...boxes.map(({ box }) => box.right)) - left
    const height = Math.max(...boxes.map(({ box }) => box.bottom)) - top
    const px = { left: left - origin.left, top: top - origin.top, width, height }
    if (frame) for (const side in px) frame.style[side] = px[side] + 'px'
    const cells = boxes.map(({ chart, box }) => ({ chart, x: box.left - left, y: box.top - top, w: box.width, h: box.height }))
    return { type: intents.layout, width, height, cells }
  }
  const look = () => {
    const now = measure()
    if (!now.cells.length || JSON.stringify(now) === last) return
    last = JSON.stringify(now)
    send(now)
  }

  const sizes = new ResizeObserver(look)
  for (const element of [around, ...plots]) sizes.observe(element)
  // A graphics card has a largest picture: charts far from the window are left
  // out until the reader comes near.
  const sight = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) isIntersecting ? near.add(target) : near.delete(target)
      look()
    },
    { rootMargin: '60% 0px' },
  )
  for (const plot of plots) sight.observe(plot)

  return measure
}
