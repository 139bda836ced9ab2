// Tells the page around an embed how high it is, in the forms that newsrooms
// listen for. A height is no secret: anybody may hear it.

// height calls nothing and sends nothing where the page is nobody's frame. The
// height is that of what is in the body, which never follows the frame's.
export function height(query) {
  if (parent === self) return
  const name = query.get('id') ?? location.pathname.split('/').at(-1) + location.search // occurs in the frame's src
  let resizer = '' // the frame's name for iframe-resizer
  let last = 0

  const send = (message) => parent.postMessage(message, '*')
  const report = () => {
    if (document.documentElement.classList.contains('fitchart')) return
    if (!innerWidth) return // a frame that is not shown has no height yet
    const height = Math.min(Math.max(Math.ceil(document.body.getBoundingClientRect().height), 100), 5000)
    if (height === last) return
    last = height
    send({ hundredfold: 'height', height })
    send({ 'datawrapper-height': { [name]: height } })
    send({ sentinel: 'amp', type: 'embed-size', height })
    send(JSON.stringify({ src: location.href, context: 'iframe.resize', height }))
    pym()
    if (resizer) size()
  }
  const pym = () => send(`pymxPYMx${query.get('childId') ?? ''}xPYMxheightxPYMx${last}`)
  const size = () => send(`[iFrameSizer]${resizer}:${last}:${innerWidth}:resize`)
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || typeof data !== 'string') return
    if (data.startsWith('pymxPYMx') && last) pym() // asked again when the window changes
    if (!data.startsWith('[iFrameSizer]')) return
    resizer = data.slice(13).split(':')[0]
    if (last) size()
  })
  new ResizeObserver(report).observe(document.body)
}
