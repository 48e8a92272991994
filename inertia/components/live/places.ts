import { nameOf } from '../../words/formats.js'
import { words } from '../../words/words.js'

const t = words('live')

/** `Hamburg, Germany`, as far as it is known. */
export function placeOf(city: string | null, country: string | null): string {
  return [city, country && countryName(country)].filter(Boolean).join(', ')
}

export function countryName(code: string) {
  try {
    return nameOf('region', code)
  } catch {
    return code
  }
}

/** `Chrome on Android`, as far as it is known. */
export function deviceOf(browser: string | null, os: string | null): string {
  return browser && os ? t('device', { browser, os }) : (browser ?? os ?? '')
}

/** Only addresses of the web are links: a tracked URL can be anything, `javascript:` included. */
export function safeHref(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

/** The path of a page, readablePath; what is not a web address is shown as it is. */
export function pathOf(url: string): string {
  if (!safeHref(url)) return url
  const { pathname } = new URL(url)
  return readablePath(pathname)
}

/** What an event was about: `+49 40 123` for a `tel:` link, the page for a page view. */
export function detailOf(event: { label: string | null; url: string }): string {
  if (!event.label) return pathOf(event.url)
  return readablePath(event.label.replace(/^(?:(?:tel|mailto|sms):|https?:\/\/)/i, ''))
}

/** As people write it: `/çay` of `/%C3%A7ay`, which is how browsers do. What is no text stays as it is. */
export function readablePath(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}
