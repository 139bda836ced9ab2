// Keeps the drawing program from taking over more than its canvas. Ebitengine
// expects a document of its own: it cancels wheel, touch and keys, focuses its
// canvas, asks for frames for ever, and reloads when its context is lost.

const gestures = [
  'wheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel',
  'keydown', 'keypress', 'keyup', 'mousedown', 'contextmenu', 'dragover', 'drop',
]

// guard returns wake, which lets frames through again for a while, and rest,
// after which they are held back unless woken. It calls lost when the drawing
// context is lost.
export function guard(lost) {
  for (const type of gestures) addEventListener(type, (e) => e.stopImmediatePropagation(), { capture: true, passive: true })
  addEventListener(
    'webglcontextlost',
    (e) => {
      e.stopImmediatePropagation()
      lost()
    },
    true,
  )
  new MutationObserver(() => {
    const canvas = document.querySelector('canvas')
    if (!canvas || canvas.tabIndex === -1) return
    canvas.tabIndex = -1
    canvas.setAttribute('aria-hidden', 'true')
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['tabindex'] })
  return frames()
}

// A frame that is asked for while nothing is to be drawn waits until wake.
function frames() {
  const ask = requestAnimationFrame.bind(globalThis)
  let left = Infinity // frames until the loop is held
  let parked = []

  globalThis.requestAnimationFrame = (draw) => {
    if (left <= 0) return parked.push(draw)
    return ask((time) => {
      left--
      draw(time)
    })
  }
  const wake = (count = 4) => {
    left = Math.max(left, count)
    for (const draw of parked.splice(0)) requestAnimationFrame(draw)
  }
  addEventListener('resize', () => wake())
  document.addEventListener('visibilitychange', () => wake())
  return { wake, rest: () => (left = 4) }
}
