// The script of pages that are only read: their colours, and visits without a
// connection.
import { offline } from './offline.js'
import { theme } from './switch.js'

theme(() => {})
offline(() => location.search.slice(1))
