import { isAllowedOrigin } from '#app/collect/allowed_origin'
import { NotOfTheSite } from '#app/health/exceptions'
import type { KnownSite } from '#app/sites/site_registry'

const MAX_LENGTH = 2_000

/** May its pages send events for the site? Then it may be looked at for their sake. */
export function isOfSite(site: Pick<KnownSite, 'domain' | 'extraOrigins'>, url: URL): boolean {
  return isAllowedOrigin(url.origin, site as KnownSite, [])
}

/** What somebody has typed, as an address of the site; the front page if they typed nothing. Throws `E_NOT_OF_THE_SITE`. */
export function addressToCheck(
  typed: string,
  site: Pick<KnownSite, 'domain' | 'extraOrigins'>
): URL {
  const text = typed.trim()
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text || site.domain}`
  const url = text.startsWith('/') ? URL.parse(text, `https://${site.domain}`) : URL.parse(whole)
  const isPlain = url && !url.username && !url.password && url.href.length <= MAX_LENGTH
  if (!isPlain || !isOfSite(site, url)) throw new NotOfTheSite()
  url.hash = ''
  return url
}
