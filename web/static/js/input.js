// What the reader moves, types and presses becomes intents.
import * as intents from './intents.js'

// The buttons that are an intent each.
const commands = {
  undo: { type: intents.undo },
  redo: { type: intents.redo },
  swap: { type: intents.swap },
  'compare-current': { type: intents.compare, id: 'current' },
  'end-compare': { type: intents.compare, id: '' },
}

// bindInputs calls send with one intent a change. Sliders move many times between
// two frames; only their last place is sent.
export function bindInputs(send) {
  const moved = new Map()
  let held = '' // the slider that was moved last: its place is the reader's own
  let taken = null // the slider that has not been told as let go

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
    taken = final ? null : range
    range.style.setProperty('--at', (position - range.min) / (range.max - range.min))
    if (!moved.size) requestAnimationFrame(flush)
    moved.set(
      range.name,
      range.name === 'year' ? { type: intents.year, value: position, final } : { type: intents.track, id: range.name, position, final },
    )
  }
  const idOf = (element) => element.closest('[data-input]').dataset.input

  addEventListener('input', ({ target: t }) => t.matches('[type=range]') && move(t, false))
  addEventListener('change', ({ target: t }) => {
    if (t.matches('[type=range]')) move(t, true)
    else if (t.matches('.value')) act({ type: intents.type, id: idOf(t), text: t.value })
    else if (t.id === 'preset') act({ type: intents.preset, id: t.value })
    else if (t.id === 'against') t.value && act({ type: intents.compare, id: t.value })
    else if (t.name === 'by') act({ type: intents.by, text: t.value })
  })
  // A slider that is let go where it was taken has not changed, for the browser.
  const letGo = () => setTimeout(() => taken && move(taken, true))
  addEventListener('pointerup', letGo)
  addEventListener('pointercancel', letGo)
  addEventListener('dblclick', ({ target: t }) => {
    if (t.matches('[data-input] [type=range]')) act({ type: intents.reset, id: t.name })
  })
  addEventListener('click', ({ target: t }) => {
    const button = t.closest('button')
    if (!button) return
    const { reset, do: command, scale, unfold } = button.dataset
    if (reset != null) {
      // The button goes away with the change; the reader stays where it was.
      const stay = button.closest('[data-input]')?.querySelector('[type=range]') ?? button.closest('[popover]')?.querySelector('h2')
      stay?.focus()
      act({ type: intents.reset, id: reset })
    }
    if (commands[command]) {
      // This button too goes away.
      if (command === 'end-compare') (button.closest('[popover]')?.querySelector('h2') ?? document.querySelector('[popovertarget=compare]')).focus()
      act(commands[command])
    }
    if (scale) act({ type: intents.scale, id: scale, text: button.getAttribute('aria-pressed') === 'true' ? 'linear' : 'log' })
    if (unfold != null) {
      const open = document.querySelector('[data-inputs]').classList.toggle('open')
      button.setAttribute('aria-expanded', open)
    }
  })

  // A box that is being typed in has an undo of its own.
  const typing = 'input:not([type=range], [type=radio], [type=checkbox], [readonly]), textarea'
  addEventListener('keydown', (e) => {
    if (!(e.ctrlKey || e.metaKey) || e.altKey || e.target.matches(typing)) return
    const key = e.key.toLowerCase()
    const redo = (key === 'z' && e.shiftKey) || (key === 'y' && !e.shiftKey)
    if (!redo && key !== 'z') return
    e.preventDefault()
    act(redo ? commands.redo : commands.undo)
  })

  // A further chart is drawn, and its table filled, while it is open.
  const opened = () => ({ type: intents.open, id: document.querySelector('.further[open]')?.dataset.chart ?? '' })
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
