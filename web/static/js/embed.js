// For other people's pages: <hundred-fold preset="huang-100x" charts="gpus,power"
// sliders="reasoning_multiplier"> becomes a live chart in a frame. What stands in
// the element is shown until then, and where no script runs. Nothing is loaded
// before the reader comes near, and nothing is left in the page but the element.
const home = new URL('./', document.currentScript.src)
const flags = ['plain', 'static', 'transparent', 'fitchart']
const named = ['preset', 'charts', 'sliders', 'step', 'view', 'dark', 'lang']
const ratio = (width, charts) => {
  const across = width >= 840 && charts > 2 ? 3 : width >= 560 && charts === 2 ? 2 : 1
  const flat = charts > 1 ? 2 / 3 : width >= 840 ? 2 / 5 : width >= 560 ? 1 / 2 : 2 / 3
  return Math.ceil(charts / across) * (((width - 28 - 16 * (across - 1)) / across - 18) * flat + 118)
}

class HundredFold extends HTMLElement {
  static observedAttributes = [...flags, ...named, 'query', 'hide-controls', 'height']

  connectedCallback() {
    this.style.display ||= 'block'
    this.reserve()
    this.sight = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.open(), { rootMargin: '600px' })
    this.sight.observe(this)
    addEventListener('message', this)
  }
  disconnectedCallback() {
    this.sight.disconnect()
    removeEventListener('message', this)
    this.frame?.remove()
    this.frame = null
  }
  // Attributes are live: a frame that is there is told.
  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) return
    if (name === 'height') return this.reserve()
    this.told = false
    queueMicrotask(() => {
      if (this.told || !this.frame) return
      this.told = true
      this.frame.contentWindow.postMessage({ hundredfold: 'show', search: this.search() }, '*')
    })
  }
  search() {
    const query = new URLSearchParams(this.getAttribute('query') ?? '')
    for (const name of named) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name))
    for (const name of flags) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name) || 'true')
    if (this.hasAttribute('hide-controls')) query.set('hideControls', 'true')
    return String(query).replaceAll('%2C', ',')
  }
  // The room that the frame will take, before it has said how much.
  reserve() {
    const count = (name, otherwise) => (this.getAttribute(name) ?? otherwise).split(/[ ,]+/).filter(Boolean).length
    const width = this.clientWidth || 600
    const sliders = this.hasAttribute('hide-controls') ? 0 : Math.ceil(count('sliders', 'a,b') / (width >= 560 ? 2 : 1))
    this.style.minHeight = (Number(this.getAttribute('height')) || Math.round(ratio(width, count('charts', 'a')) + 170 + 82 * sliders)) + 'px'
  }
  open() {
    this.sight.disconnect()
    const frame = document.createElement('iframe')
    Object.assign(frame, { title: this.title || 'Hundredfold', src: new URL('embed.html?' + this.search(), home), allow: 'fullscreen; clipboard-write; web-share' })
    frame.style.cssText = `display:block;width:100%;border:0;color-scheme:normal;height:${this.style.minHeight}`
    this.frame = frame
    // What stands here is seen until the frame has something to show.
    frame.style.display = 'none'
    frame.onload = () => {
      for (const child of [...this.childNodes]) if (child !== frame) child.remove()
      frame.style.display = 'block'
    }
    this.append(frame)
  }
  // Only what the element's own frame says is heard.
  handleEvent({ source, data }) {
    if (!this.frame || source !== this.frame.contentWindow || typeof data?.hundredfold !== 'string') return
    if (data.hundredfold === 'height' && data.height >= 100 && data.height <= 5000) {
      this.frame.style.height = data.height + 'px'
      this.style.minHeight = ''
    }
    const detail = data.snapshot ?? (data.reason ? { reason: data.reason } : {})
    if (['change', 'ready', 'error'].includes(data.hundredfold))
      this.dispatchEvent(new CustomEvent(data.hundredfold, { bubbles: true, detail }))
  }
}
if (!customElements.get('hundred-fold')) customElements.define('hundred-fold', HundredFold)
