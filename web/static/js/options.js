// What the address of an embed asks for. It runs before the first paint, so that
// nothing is seen that was not asked for.
import { choose } from './choose.js'

const root = document.documentElement
root.classList.add('js')
const { base, folder } = document.currentScript.dataset
const query = new URLSearchParams(location.search)
const lang = query.get('lang')?.slice(0, 2)
// Each language has a page of its own; the first's is the root's.
const { languages } = JSON.parse(document.getElementById('known').textContent)
if (lang !== root.lang && languages.includes(lang))
  location.replace(new URL(base + (lang === languages[0] ? '' : lang + '/') + folder + 'embed.html' + location.search, location.href))
choose(query)
