// What the reader moves, types and presses becomes intents.

// control calls send with one intent a change. Sliders move many times between
// two frames; only their last place is sent.
export function control(send) {
  const moved = new Map()
  let held = '' // the slider that was moved last: its place is the reader's own

  const flush = () => {
    for (const intent of moved.values()) send(intent)
    moved.clear()
  }
  const act = (intent) => {
    flush()
    held = ''
    send(intent)
  }
  const move = (range, final) => {
    const position = range.valueAsNumber
    held = range.name
    range.style.setProperty('--at', (position - range.min) / (range.max - range.min))
    if (!moved.size) requestAnimationFrame(flush)
    moved.set(
      range.name,
      range.name === 'year' ? { type: 'year', value: position, final } : { type: 'track', id: range.name, position, final },
    )
  }
  const idOf = (element) => element.closest('[data-input]').dataset.input

  addEventListener('input', ({ target: t }) => t.matches('[type=range]') && move(t, false))
  addEventListener('change', ({ target: t }) => {
    if (t.matches('[type=range]')) move(t, true)
    else if (t.matches('.value')) act({ type: 'type', id: idOf(t), text: t.value })
    else if (t.id === 'preset') act({ type: 'preset', id: t.value })
  })
  addEventListener('dblclick', ({ target: t }) => {
    if (t.matches('[data-input] [type=range]')) act({ type: 'reset', id: t.name })
  })
  addEventListener('click', ({ target: t }) => {
    const reset = t.closest('[data-reset]')
    if (reset) {
      // The button goes away with the change; the reader stays where it was.
      ;(reset.closest('[data-input]')?.querySelector('[type=range]') ?? document.getElementById('preset')).focus()
      act({ type: 'reset', id: reset.dataset.reset })
    }
    const unfold = t.closest('[data-unfold]')
    if (unfold) {
      const open = document.querySelector('[data-inputs]').classList.toggle('open')
      unfold.setAttribute('aria-expanded', open)
      unfold.textContent = open ? 'Fewer inputs' : 'All inputs'
    }
  })

  // A further chart is drawn, and its table filled, while it is open.
  const opened = () => ({ type: 'open', id: document.querySelector('.further[open]')?.dataset.chart ?? '' })
  for (const further of document.querySelectorAll('.further')) further.addEventListener('toggle', () => send(opened()))

  // A switch is a slider with two places: a press that moved nothing turns it.
  let pressed
  addEventListener('pointerdown', ({ target: t }) => (pressed = t.matches('.switch [type=range]') ? t.value : null))
  addEventListener('click', ({ target: t }) => {
    if (pressed != null && t.matches('.switch [type=range]') && t.value === pressed) {
      t.value = 1 - t.value
      move(t, true)
    }
  })

  // A box shows "20×" and is edited as "20".
  addEventListener('focusin', ({ target: t }) => {
    if (!t.matches('.value')) return
    t.value = t.dataset.bare ?? t.value
    t.select()
  })
  addEventListener('focusout', ({ target: t }) => {
    if (t.matches('.value')) t.value = t.dataset.text ?? t.value
  })

  return { held: () => held, release: () => (held = ''), opened }
}
