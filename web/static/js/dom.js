// Short ways to the document. What already is as it should be is not touched, so
// that a held slider, a focused box and an open table stay as they are.
export const $ = (selector, within = document) => within.querySelector(selector)
export const $$ = (selector, within = document) => [...within.querySelectorAll(selector)]

export const text = (element, value) => {
  if (element && element.textContent !== value) element.textContent = value
}
export const attribute = (element, name, value) => {
  if (element && element.getAttribute(name) !== String(value)) element.setAttribute(name, value)
}

// make returns a new element with properties, attributes where their name says
// so, and children.
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-')) element.setAttribute(name, value)
    else element[name] = value
  }
  element.append(...children)
  return element
}

// icon is one of the page's own.
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const [key, value] of [['width', 16], ['height', 16], ['aria-hidden', true]]) svg.setAttribute(key, value)
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', '#' + name)
  svg.append(use)
  return svg
}
