// Makes the line that puts what is seen into somebody's article, and shows what
// it will look like.
import { $, $$, make } from './dom.js'
import { t } from './texts.js'

export function builder(place) {
  const section = $('[data-builder]')
  const line = $('[data-line]', section)
  const chosen = (name) => $$(`[name=${name}]:checked`, section).map(({ value }) => value).join(',')
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  let preview

  const show = () => {
    if (!section.open) return
    const [charts, sliders, dark] = [chosen('embed-charts') || 'gpus', chosen('embed-sliders'), chosen('embed-dark')]
    const query = place.query()
    const search = `charts=${charts}&sliders=${sliders}${dark && '&dark=' + dark}${query && '&' + query}`
    const address = new URL('embed.html?' + search, document.baseURI).href
    const script = new URL('embed.js', new URL(section.dataset.base || './', document.baseURI)).href
    const attributes = { charts, sliders, dark, query, lang: document.documentElement.lang }
    const written = Object.entries(attributes).map(([name, value]) => (value || name === 'sliders') && ` ${name}="${escape(value)}"`).filter(Boolean).join('')
    const page = new URL(query && '?' + query, location.origin + location.pathname).href
    line.value =
      chosen('embed-form') === 'frame'
        ? `<iframe src="${escape(address)}" title="Hundredfold" width="100%" height="700" loading="lazy" frameborder="0" allow="fullscreen; clipboard-write; web-share"></iframe>`
        : `<script src="${escape(script)}" async></script><hundred-fold${written}><a href="${escape(page)}">Hundredfold</a></hundred-fold>`
    preview ??= section.appendChild(make('iframe', { title: t('What the embed looks like'), src: address }))
    preview.contentWindow.postMessage({ hundredfold: 'show', search }, location.origin === 'null' ? '*' : location.origin)
  }
  addEventListener('message', ({ source, data }) => {
    if (preview && source === preview.contentWindow && data?.hundredfold === 'height') preview.style.height = data.height + 'px'
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
