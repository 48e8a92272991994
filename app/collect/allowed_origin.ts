import { isWithin } from '#app/shared/urls'
import type { KnownSite } from '#app/sites/site_registry'

/**
 * May a page of this origin send events for this site? Hosts are compared, never letters: `example.com` admits
 * `shop.example.com`, not `example.com.evil.net`. An origin can be made up outside of a browser, so this keeps data clean;
 * it does not keep anybody out.
 */
export function isAllowedOrigin(origin: string, site: KnownSite, alsoAllowed: string[]): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false
  return (
    isWithin(url.hostname, site.domain) ||
    site.extraOrigins.some((entry) => admits(entry, url)) ||
    alsoAllowed.some((entry) => entry === '*' || admits(entry, url))
  )
}

/** An entry is an origin (`https://a.example:8443`), compared whole, or a host with all that is below it. */
function admits(entry: string, url: URL): boolean {
  if (entry.includes('://')) return URL.canParse(entry) && new URL(entry).origin === url.origin
  return isWithin(url.hostname, entry.toLowerCase())
}
