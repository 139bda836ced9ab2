// Looks among the assumptions for words of their label, reason, group or ID.
import { $, $$, text } from './dom.js'
import { t } from './texts.js'

export function find() {
  const box = $('#find')
  const groups = $$('[data-more] .group').map((group) => ({
    group,
    inputs: $$('.input', group).map((input) => ({
      input,
      words: [input.dataset.input, $('label', input).textContent, $('.hint', input).textContent, $('h3', group).textContent]
        .join(' ').toLowerCase(),
    })),
  }))
  let open = new Set() // groups that were open before the search

  const look = () => {
    const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean)
    if (wanted.length && !box.dataset.looking) open = new Set(groups.filter(({ group }) => group.open))
    box.dataset.looking = wanted.length ? 'yes' : ''
    let found = 0
    for (const { group, inputs } of groups) {
      let here = 0
      for (const { input, words } of inputs) {
        const fits = wanted.every((word) => words.includes(word))
        input.hidden = !fits
        if (fits) here++
      }
      group.hidden = !here
      group.open = wanted.length ? here > 0 : open.has(group)
      found += here
    }
    text($('[data-found]'), !wanted.length ? '' : found ? t('{n} found', { n: found }) : t('No assumption has these words.'))
  }
  box.addEventListener('input', look)
  box.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape' || !box.value) return
    e.preventDefault()
    box.value = ''
    look()
  })
}
