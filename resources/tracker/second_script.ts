import { endpoint } from './config.js'

let isIncluded: unknown

/** Loads what the site needs beside this, from where events go; the server says what. */
export function include(path: string | null) {
  if (!path || isIncluded) return
  isIncluded = document.createElement('script')
  document.head.append(Object.assign(isIncluded as Element, { src: new URL(path, endpoint) }))
}
