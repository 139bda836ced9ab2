// For other people's pages: <hundred-fold preset="huang-100x" charts="gpus,power"
// sliders="reasoning_multiplier"> becomes a live chart in a frame. What stands in
// the element is shown until then, and where no script runs. Nothing is loaded
// before the reader comes near, and nothing is left in the page but the element.
//
// As Datawrapper has it, the script may also stand in the place of the chart,
// which its data-target names, with the attributes as data.
const script = document.currentScript
const home = new URL('./', script.src)
// So many pixels too many are no reason to move what stands below.
const spare = 24
const flags = ['plain', 'static', 'transparent', 'fitchart']
const named = ['preset', 'charts', 'sliders', 'step', 'view', 'dark', 'lang']
// A chart of what is asked is as high whatever its width.
const tall = { tornado: 400, variance: 400, waterfall: 320, chance: 260 }
// high is the height of an embed as its style sheet makes it, or a little more.
const high = (width, names, sliders) => {
  const charts = names.length
  const inner = width - 28
  const across = inner >= 840 && charts > 2 ? 3 : inner >= 560 && charts === 2 ? 2 : 1
  const flat = charts > 1 || inner < 560 ? 2 / 3 : inner < 840 ? 1 / 2 : 2 / 5
  const plot = ((inner - 16 * (across - 1)) / across - 18) * flat + 110
  const figure = (name) => (tall[name] ? tall[name] + (inner < 560 ? 200 : 170) : plot)
  let figures = 0
  for (let row = 0; row < charts; row += across) figures += Math.max(...names.slice(row, row + across).map(figure)) + 16
  const sentence = inner < 330 ? 230 : inner < 380 ? 206 : inner < 560 ? 182 : inner < 840 ? 151 : 125
  return figures + sentence + 85 * Math.ceil(sliders / (inner < 560 ? 1 : 2)) + (inner < 380 ? 104 : 70) + spare
}

class HundredFold extends HTMLElement {
  static observedAttributes = [...flags, ...named, 'query', 'hide-controls', 'height', 'version']

  connectedCallback() {
    this.style.display ||= 'block'
    this.reserve()
    this.sight = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.near(), { rootMargin: '800px' })
    this.sight.observe(this)
    // The page may have no width yet, or come to another before the reader is near.
    this.width = new ResizeObserver(() => requestAnimationFrame(() => this.frame || this.reserve()))
    this.width.observe(this)
    addEventListener('message', this)
  }
  disconnectedCallback() {
    this.sight.disconnect()
    this.width.disconnect()
    removeEventListener('message', this)
    this.frame?.remove()
    this.frame = null
  }
  // Attributes are live: a frame that is there is told.
  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) return
    if (name === 'height') return this.reserve()
    this.updated = false
    queueMicrotask(() => {
      if (this.updated) return
      this.updated = true
      this.update()
    })
  }
  // A version of the model and a language are pages of their own: the frame is
  // another then, in the room that there is.
  update() {
    if (!this.frame) return
    if (this.edition === this.wanted()) return this.frame.contentWindow.postMessage({ hundredfold: 'show', search: this.search() }, '*')
    this.style.minHeight = this.clientHeight + 'px'
    this.frame.remove()
    this.open()
  }
  wanted() {
    return [this.getAttribute('version'), this.getAttribute('lang')].join()
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
    const names = (name, otherwise) => (this.getAttribute(name) ?? otherwise).split(/[ ,]+/).filter(Boolean)
    const sliders = this.hasAttribute('hide-controls') ? 0 : names('sliders', 'a,b').length
    const height = Number(this.getAttribute('height')) || high(this.clientWidth || 600, names('charts', 'a'), sliders)
    this.style.minHeight = Math.round(height) + 'px'
    if (this.frame) this.frame.style.height = this.style.minHeight
  }
  near() {
    this.reserve() // the page's first frame may be the one in which the reader is near
    this.open()
  }
  open() {
    this.sight.disconnect()
    this.width.disconnect()
    this.edition = this.wanted()
    const frame = document.createElement('iframe')
    const version = this.getAttribute('version') // of the model: what it shows stays as it is
    const page = (version ? `v/${version}/` : '') + 'embed.html?' + this.search()
    Object.assign(frame, { title: this.title || 'Hundredfold', src: new URL(page, home), allow: 'fullscreen; clipboard-write; web-share' })
    frame.style.cssText = `display:none;width:100%;border:0;color-scheme:normal;height:${this.style.minHeight}`
    this.frame = frame
    // A frame with something else in it, an error above all, is never seen.
    frame.onload = () => setTimeout(() => frame.style.display === 'none' && this.say('error', { reason: 'The embed did not load.' }), 3000)
    this.append(frame)
  }
  // fit gives the frame the height that it asks for. Where that is a little less
  // than it has, nothing is moved: a moment later it may need a line more, when
  // its face or its program has come, before a reader's eyes.
  fit(wanted) {
    const { height } = this.getBoundingClientRect()
    if (height >= wanted && height - wanted <= 3 * spare) return
    this.frame.style.height = wanted + 'px'
    this.style.minHeight = ''
  }
  // What stands here is seen until the frame has something to show.
  shown() {
    for (const child of [...this.childNodes]) if (child !== this.frame) child.remove()
    this.frame.style.display = 'block'
    this.update() // it may have been asked for something else meanwhile
  }
  say(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }))
  }
  // Only what the element's own frame says is heard.
  handleEvent({ source, data }) {
    const type = data?.hundredfold
    if (!this.frame || source !== this.frame.contentWindow) return
    if (type === 'shown') this.shown()
    if (type === 'height' && data.height >= 100 && data.height <= 5000) {
      this.fit(data.height)
    }
    if (['change', 'ready', 'error'].includes(type)) this.say(type, data.snapshot ?? { reason: data.reason })
  }
}
if (!customElements.get('hundred-fold')) customElements.define('hundred-fold', HundredFold)

const { target, ...attributes } = script.dataset
const place = target && (script.closest(target) ?? document.querySelector(target))
if (place) {
  const element = document.createElement('hundred-fold')
  for (const name in attributes) element.setAttribute(name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()), attributes[name])
  place.append(element)
  place.style.minHeight = '' // the element reserves its own
}
