// Scenarios that the reader keeps: by name in this browser, or as files.
import { $, icon, make, text } from './dom.js'
import { t } from './texts.js'
import { recall, store } from './store.js'
import * as intents from './intents.js'

const key = 'scenarios'
const most = 100 // scenarios that a browser keeps
const largest = 1e5 // bytes of a file that may be one

// saved calls send with what is opened.
export function saved(send, place) {
  const panel = $('#saved')
  const list = $('[data-kept]', panel)
  const name = $('#save-as')
  const picker = $('[data-file]', panel)
  const say = (line) => text($('[data-saved-said]', panel), line)

  // What is kept is a list of {name, query}; anything else is not ours.
  const readAll = () => {
    try {
      const all = JSON.parse(recall(key) ?? '[]')
      return Array.isArray(all) ? all.filter((s) => typeof s?.name === 'string' && typeof s?.query === 'string') : []
    } catch {
      return []
    }
  }
  const writeAll = (all) => store(key, JSON.stringify(all)) || (say(t('This browser keeps nothing here. Save a file instead.')), false)

  const show = () => {
    const all = readAll()
    $('[data-none]', panel).hidden = all.length > 0
    list.replaceChildren(
      ...all.map(({ name, query }, i) => {
        const open = make('button', { type: 'button', className: 'open' }, name)
        open.addEventListener('click', () => {
          panel.hidePopover()
          send({ type: intents.query, text: query })
        })
        const drop = make('button', { type: 'button', className: 'turn', 'aria-label': t('Delete: {name}', { name }) }, icon('close'))
        drop.addEventListener('click', () => {
          writeAll(readAll().filter((s) => s.name !== name))
          show()
          ;(list.children[Math.min(i, list.children.length - 1)]?.firstElementChild ?? $('#save-as')).focus()
          say(t('“{name}” is deleted.', { name }))
        })
        return make('li', {}, open, drop)
      }),
    )
  }

  $('[data-save]', panel).addEventListener('submit', (e) => {
    e.preventDefault()
    const called = name.value.trim()
    if (!called) return
    const others = readAll().filter((s) => s.name !== called)
    if (others.length >= most) return say(t('{n} scenarios are kept; delete one first, or save a file.', { n: most }))
    if (!writeAll([{ name: called, query: place.query() }, ...others])) return
    show()
    say(t('“{name}” is saved in this browser.', { name: called }))
  })
  panel.addEventListener('toggle', (e) => (e.newState === 'open' ? show() : say('')))
  // Another tab may save too.
  addEventListener('storage', (e) => e.key === key && show())

  $('[data-do=write]', panel).addEventListener('click', () => send({ type: intents.write }))
  $('[data-do=open-file]', panel).addEventListener('click', () => picker.click())
  picker.addEventListener('change', async () => {
    const [file] = picker.files
    picker.value = '' // the same file may be opened again
    if (!file) return
    if (file.size > largest) return say(t('“{name}” is too large for a scenario file.', { name: file.name }))
    panel.hidePopover()
    send({ type: intents.file, text: await file.text() })
  })

  return {
    // The name that a scenario would be saved under unless the reader says another.
    current(snapshot) {
      if (!panel.matches(':popover-open')) name.value = snapshot.title
    },
    wrote: ({ name, text }) => download(name, new Blob([text], { type: 'application/json' })),
  }
}

// download hands a file to the reader.
export function download(name, blob) {
  const address = URL.createObjectURL(blob)
  make('a', { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60000)
}
