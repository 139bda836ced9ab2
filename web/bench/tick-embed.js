// On the embed page a tick has been shown when the charts' SVG is in the document.
new MutationObserver((list) => list.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof SVGElement)) && shown()).observe(
  document.querySelector('[data-charts]'),
  { childList: true, subtree: true },
)
