// What this browser keeps. Storage throws where it is forbidden, as in a
// sandboxed frame, and when it is full.

// recall returns what was kept under a name, null where nothing is or may be.
export function recall(name) {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

// store keeps a value, null for none, and reports whether it could.
export function store(name, value) {
  try {
    if (value == null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
    return true
  } catch {
    return false
  }
}
