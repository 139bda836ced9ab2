// Puts the light program's charts where the page's posters are.
import { $ } from './dom.js'

export function draw({ drawings }) {
  for (const { chart, svg } of drawings) {
    const plot = $(`[data-chart=${chart}] .plot`)
    const poster = $('.poster', plot)
    if (poster) poster.outerHTML = svg
    else plot.insertAdjacentHTML('afterbegin', svg)
  }
}
