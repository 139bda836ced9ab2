// Which step is being read: the one across the middle of what can be seen of the
// text. Nothing here moves the page, except to where the address asked to begin.

// follow calls enter with the step to begin with and with each that the reader
// comes to, and keeps the address in step.
export function follow(steps, enter) {
  const phone = matchMedia('(width < 960px)') // the figure covers the top
  const figure = document.querySelector('.scene')
  const address = new URL(location)
  const linked = steps.find(({ id }) => id === (address.searchParams.get('step') ?? address.hash.slice(1)))
  let now = linked ?? steps[0]
  let observer
  let timer

  const covered = () => (phone.matches && getComputedStyle(figure).position === 'sticky' ? figure.getBoundingClientRect().height : 0)
  const reach = (step) => {
    if (step === now) return
    now = step
    enter(step)
    // Browsers count changes of the address: one is made when the reader rests.
    clearTimeout(timer)
    timer = setTimeout(() => place(step), 300)
  }
  const place = ({ id }) => {
    const url = new URL(location)
    url.searchParams.delete('step')
    url.hash = id
    history.replaceState(null, '', url)
  }

  const watch = () => {
    document.documentElement.style.setProperty('--covered', covered() + 'px')
    observer?.disconnect()
    const line = Math.round(covered() + (innerHeight - covered()) / 2)
    observer = new IntersectionObserver(
      // Also where the reader has jumped past the last step, or above the first.
      () => reach(steps.findLast(({ section }) => section.getBoundingClientRect().top <= line) ?? steps[0]),
      { rootMargin: `${-line}px 0px ${line - innerHeight + 1}px` },
    )
    for (const { section } of steps) observer.observe(section)
  }

  let size = ''
  new ResizeObserver(() => {
    const next = [innerWidth, innerHeight, covered()].join()
    if (next !== size) watch()
    size = next
  }).observe(figure)
  addEventListener('resize', watch)

  enter(now)
  if (linked) {
    place(linked)
    document.documentElement.style.setProperty('--covered', covered() + 'px')
    linked.section.scrollIntoView()
  }
}
