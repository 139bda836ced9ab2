// hasWebGL2 says whether the live charts can be drawn.
export function hasWebGL2() {
  const gl = document.createElement('canvas').getContext('webgl2')
  // Contexts are few: this one is given back.
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
  return !!gl
}
