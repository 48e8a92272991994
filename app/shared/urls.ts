/** Host name of a URL, lower case; null for what is no web address. */
export function hostOf(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return (protocol === 'https:' || protocol === 'http:') && hostname ? hostname : null
}

/** `host` is `domain` or below it. Compares names, not letters: `notexample.com` is not below `example.com`. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

const MAX_PATH = 200

/** Which page of a site it is, without what stands behind the path: `/prices`. */
export function pathOf(page: string): string {
  const path =
    /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(page)?.[1] ?? page.replace(/[?#].*$/s, '')
  return (path || '/').slice(0, MAX_PATH).toWellFormed()
}

const ESCAPED = /(?:%[\da-f]{2})+/gi

/** A page as people read and type it: `/çay` of `/%C3%A7ay`, which is how browsers write it. What is no text stays as it is. */
export function readablePath(path: string): string {
  return path.includes('%') ? path.replace(ESCAPED, decodedRun) : path
}

function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return run
  }
}
