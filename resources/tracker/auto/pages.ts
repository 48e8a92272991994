import { guard, on } from '../guard.js'
import { move } from '../page.js'
import { pageView } from '../record.js'

/**
 * What makes one page of a site another one: path, query, and the hash of a hash router. A hash that names an element is
 * a jump within the page, one with `=` is a parameter.
 */
function identity(): string {
  const { pathname, search, hash } = location
  const isPlace =
    !hash.includes('/') && (hash.includes('=') || document.getElementById(hash.slice(1)))
  return pathname + search + (isPlace ? '' : hash)
}

let current: string

const navigated = guard(() => {
  const isNew = current !== (current = identity())
  move(isNew)
  if (isNew) pageView()
})

/** The page's own call comes first and keeps its `this`, its result and its exceptions. */
function wrap(name: 'pushState' | 'replaceState') {
  const original = history[name]
  history[name] = function (this: History, ...args: Parameters<History['pushState']>) {
    const result = original.apply(this, args)
    navigated()
    return result
  }
}

/** One page view on load, one for every navigation within the page, one when the browser brings a page back. */
export function watchPages() {
  current = identity()
  pageView()
  wrap('pushState')
  wrap('replaceState')
  on('popstate hashchange', navigated)
  on('pageshow', (event) => event.persisted && pageView())
}
