const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/** `Hamburg, Germany`, as far as it is known. */
export function placeOf(city: string | null, country: string | null): string {
  return [city, country && countryName(country)].filter(Boolean).join(', ')
}

export function countryName(code: string) {
  try {
    return regions.of(code)
  } catch {
    return code
  }
}

/** `Chrome on Android`, as far as it is known. */
export function deviceOf(browser: string | null, os: string | null): string {
  return [browser, os].filter(Boolean).join(' on ')
}

/** Only addresses of the web are links: a tracked URL can be anything, `javascript:` included. */
export function safeHref(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

/** The path of a page, readable; what is not a web address is shown as it is. */
export function pathOf(url: string): string {
  if (!safeHref(url)) return url
  const { pathname } = new URL(url)
  return decoded(pathname)
}

/** What an event was about: `+49 40 123` for a `tel:` link, the page for a page view. */
export function detailOf(event: { label: string | null; url: string }): string {
  if (!event.label) return pathOf(event.url)
  return decoded(event.label.replace(/^(?:(?:tel|mailto|sms):|https?:\/\/)/i, ''))
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
