// Runs before the first paint, so that a reader who chose light or dark never
// sees the other.
const root = document.documentElement
root.classList.add('js')
try {
  const chosen = localStorage.getItem('theme')
  if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen
} catch {
  // Storage throws in a sandboxed frame: the system's choice stands.
}
