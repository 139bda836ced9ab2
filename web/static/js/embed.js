// For other people's pages: <hundred-fold preset="huang-100x" charts="gpus,power"
// sliders="reasoning_multiplier"> becomes a live chart in a frame. What stands in
// the element is shown until then, and where no script runs. Nothing is loaded
// before the reader comes near, and nothing is left in the page but the element.
const home = new URL('./', document.currentScript.src)
const flags = ['plain', 'static', 'transparent', 'fitchart']
const named = ['preset', 'charts', 'sliders', 'step', 'view', 'dark', 'lang']
// high is the height of an embed as its style sheet makes it, near enough.
const high = (width, charts, sliders) => {
  const inner = width - 28
  const across = inner >= 840 && charts > 2 ? 3 : inner >= 560 && charts === 2 ? 2 : 1
  const flat = charts > 1 || inner < 560 ? 2 / 3 : inner < 840 ? 1 / 2 : 2 / 5
  const rows = Math.ceil(charts / across)
  const figure = ((inner - 16 * (across - 1)) / across - 18) * flat + 110
  const sentence = inner < 380 ? 143 : inner < 560 ? 119 : inner < 840 ? 105 : 53
  return rows * (figure + 16) + sentence + 85 * Math.ceil(sliders / (inner < 560 ? 1 : 2)) + (inner < 380 ? 104 : 70)
}

class HundredFold extends HTMLElement {
  static observedAttributes = [...flags, ...named, 'query', 'hide-controls', 'height']

  connectedCallback() {
    this.style.display ||= 'block'
    this.reserve()
    this.sight = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.open(), { rootMargin: '800px' })
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
    const sliders = this.hasAttribute('hide-controls') ? 0 : count('sliders', 'a,b')
    const height = Number(this.getAttribute('height')) || high(this.clientWidth || 600, count('charts', 'a'), sliders)
    this.style.minHeight = Math.round(height) + 'px'
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
