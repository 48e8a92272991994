import { isIP } from 'node:net'

export type NormalizedDomain =
  { domain: string; refused?: undefined } | { domain?: undefined; refused: string }

const MAX_LENGTH = 253
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/

/**
 * The host that somebody means who types `https://www.Example.com/path`, a host with its port, or an address: lower case,
 * punycode, without `www.` (the site's subdomains may send anyway). What is no host is refused, in words for the person.
 */
export function normalizeDomain(typed: string): NormalizedDomain {
  const text = typed.trim()
  if (text === '') return { refused: 'Type a domain, such as example.com.' }
  if (text.includes('*')) {
    return { refused: 'Leave out the *: subdomains of a domain are always included.' }
  }
  if (/[\s@\\]/.test(text)) return { refused: NOT_A_DOMAIN }

  const url = parsed(text)
  if (!url) return { refused: NOT_A_DOMAIN }
  const host = url.hostname.replace(/\.$/, '')
  if (isAddress(host)) {
    return wasTypedAsAddress(text, host) ? { domain: host } : { refused: NOT_A_DOMAIN }
  }
  return named(host)
}

const NOT_A_DOMAIN = 'This is not a domain. Type it as in the address bar, such as example.com.'

/** The URL parser lowers, decodes and punycodes; it also says no to most of what is no host. */
function parsed(text: string): URL | null {
  const withScheme = SCHEME.test(text) ? text : `http://${text.replace(/^\/\//, '')}`
  if (!URL.canParse(withScheme)) return null
  const url = new URL(withScheme)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}

function isAddress(host: string) {
  return isIP(host) !== 0 || host.startsWith('[')
}

/** The parser reads `1` as 0.0.0.1: only what already looked like the address is meant as one. */
function wasTypedAsAddress(text: string, host: string) {
  return host.startsWith('[') || text.includes(host)
}

function named(host: string): NormalizedDomain {
  const labels = host.split('.')
  if (host.length > MAX_LENGTH || !labels.every((label) => LABEL.test(label))) {
    return { refused: NOT_A_DOMAIN }
  }
  if (labels.length === 1 && host !== 'localhost') {
    return { refused: 'A domain has a dot in it, such as example.com.' }
  }
  return { domain: labels.length > 2 && labels[0] === 'www' ? host.slice('www.'.length) : host }
}
