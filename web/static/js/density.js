// The stage reads the density of the screen once, so it has to know of another:
// a window was moved, or the page zoomed. Paper has one of its own for a while.

// density calls changed when the screen has another density than before.
export function density(changed) {
  const before = devicePixelRatio
  const same = matchMedia(`(resolution: ${before}dppx)`)
  const look = () => {
    if (devicePixelRatio === before || matchMedia('print').matches) return
    same.removeEventListener('change', look)
    changed()
    density(changed)
  }
  same.addEventListener('change', look)
}
