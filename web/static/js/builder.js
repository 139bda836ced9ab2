// Makes the line that puts what is seen into somebody's article, and shows what
// it will look like.
import { $, $$, make } from './dom.js'
import { t } from './texts.js'

const allow = 'allow="fullscreen; clipboard-write; web-share"'
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
// Attributes as markup; those without a value are left out.
const written = (all, prefix = '') =>
  Object.entries(all)
    .filter(([, value]) => value != null)
    .map(([name, value]) => ` ${prefix}${name}="${escape(String(value))}"`)
    .join('')

export function builder(place) {
  const section = $('[data-builder]')
  const line = $('[data-line]', section)
  const shown = $('[data-preview]', section)
  const fixed = $('[data-height]', section)
  const root = new URL(section.dataset.base || './', document.baseURI)
  const { lang } = document.documentElement
  const chosen = (name) => $$(`[name=embed-${name}]:checked`, section).map(({ value }) => value)
  const at = (name) => new URL(name, root).href
  const target = location.origin === 'null' ? '*' : location.origin
  let preview
  let height // of the preview, by itself

  // choices are an embed as its element has it.
  function choices() {
    const query = new URLSearchParams(place.query())
    const preset = query.get('preset') ?? 'central'
    query.delete('preset')
    const flags = Object.fromEntries(chosen('flags').map((flag) => [flag, 'true']))
    if (fixed.value) flags.fitchart = 'true'
    return {
      preset,
      charts: chosen('charts').join() || 'gpus',
      sliders: chosen('sliders').join(),
      query: query.toString().replaceAll('%2C', ',') || null,
      dark: chosen('dark')[0] || null,
      ...flags,
      lang: lang === 'en' ? null : lang,
    }
  }
  const searchOf = ({ query, ...named }) => {
    const all = new URLSearchParams(query ?? '')
    for (const [name, value] of Object.entries(named)) if (value != null) all.set(name, value)
    return all.toString().replaceAll('%2C', ',')
  }

  const forms = {
    frame: (address, high, title) =>
      `<iframe${written({ src: address, title, width: '100%', height: high, loading: 'lazy', frameborder: 0 })} ${allow}></iframe>`,
    element: (_, high, title, attributes, picture, alt, page) =>
      `<script src="${at('embed.js')}" async></script>\n<hundred-fold${written({ ...attributes, title })}>` +
      `<a href="${escape(page)}"><img${written({ src: picture, alt, width: 1200, height: 800, loading: 'lazy', style: 'width:100%;height:auto' })}></a></hundred-fold>`,
    script: (_, high, title, attributes, picture, alt) => {
      const id = ['hundredfold', attributes.preset, ...attributes.charts.split(',')].join('-')
      return (
        `<div id="${id}" style="min-height:${high}px"><script defer src="${at('embed.js')}" charset="utf-8" data-target="#${id}"${written({ ...attributes, title }, 'data-')}></script>` +
        `<noscript><img${written({ src: picture, alt })}></noscript></div>`
      )
    },
  }

  function write() {
    const all = choices()
    const version = chosen('version')[0] || null
    const frozen = version ? `v/${version}/` : ''
    const folder = (lang === 'en' ? '' : lang + '/') + frozen
    const high = fixed.value || height || 700
    const query = place.query()
    const page = new URL(query && '?' + query, location.origin + location.pathname).href
    // The element's frame is found by its version and language; a plain one has all in its address.
    const first = all.charts.split(',')[0]
    const titled = (chart) => $(`[name=embed-charts][value=${chart}]`, section).parentElement.textContent.trim() + ' · Hundredfold'
    const title = titled(first)
    // What is worked out has no picture of its own: the scenario's stands for it.
    const pictured = all.charts.split(',').find((name) => !$(`[name=embed-charts][value=${name}]`, section).matches('[data-asked]')) ?? 'gpus'
    const attributes = { ...all, version, height: fixed.value || null }
    // The first chart of a scenario has a picture in pixels, the others in SVG.
    const picture = at(`${folder}pictures/${all.preset}${pictured === 'gpus' ? '.png' : `-${pictured}.svg`}`)
    line.value = forms[chosen('form')[0]](at(folder + 'embed.html?' + searchOf({ ...all, lang: null })), high, title, attributes, picture, titled(pictured), page)
  }
  function show() {
    if (!section.open) return
    const all = choices()
    const search = searchOf(all)
    const width = Number(chosen('width')[0])
    preview ??= shown.appendChild(make('iframe', { title: t('Preview'), src: at('embed.html?' + search) }))
    preview.style.width = width + 'px'
    preview.style.zoom = Math.min(1, shown.clientWidth / (width + 2))
    if (fixed.value) preview.style.height = fixed.value + 'px'
    postChoices(search)
    write()
  }
  const postChoices = (search) => preview.contentWindow.postMessage({ hundredfold: 'show', search }, target)

  addEventListener('message', ({ source, data }) => {
    if (!preview || source !== preview.contentWindow) return
    if (data?.hundredfold === 'shown') postChoices(searchOf(choices()))
    if (data?.hundredfold !== 'height') return
    height = data.height
    if (!fixed.value) preview.style.height = height + 'px'
    write()
  })
  section.addEventListener('toggle', show)
  section.addEventListener('change', show)
  $('[data-do=copy-line]', section).addEventListener('click', async () => {
    line.select()
    const copied = await navigator.clipboard.writeText(line.value).then(() => true, () => false)
    $('[data-share-said]').textContent = copied ? t('The line is copied.') : t('This browser copies nothing by itself: the line is marked, copy it with Ctrl+C.')
  })
  return { changed: show }
}
