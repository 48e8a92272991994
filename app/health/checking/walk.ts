import outsideConfig from '#config/outside'
import { TookTooLong } from '#app/plugins/outside/explained'
import { outsideFetch } from '#app/plugins/outside/outside_fetch'
import type { OutsideAnswer } from '#app/plugins/contracts/plugin'

const fetchPage = outsideFetch(outsideConfig.page)

const MAX_HOPS = 6
const HEADERS = {
  'user-agent': 'Mozilla/5.0 (compatible; OpsMantik-Check/1.0)',
  'accept': 'text/html,application/xhtml+xml',
}

/** Where an address led to. */
export type Walk = { hops: URL[] } & (
  | { end: 'page'; answer: OutsideAnswer; tookMs: number }
  /** To a host that is none of the site's; nobody went there. */
  | { end: 'elsewhere'; to: URL }
  | { end: 'loop' }
  | { end: 'slow'; afterMs: number }
  | { end: 'nowhere'; reason: string }
)

/** Opens an address and follows it, as long as it stays on hosts of the site, and until then. */
export async function walk(from: URL, isOurs: (url: URL) => boolean, until: number): Promise<Walk> {
  const hops = [from]
  const beganAt = performance.now()
  for (;;) {
    const url = hops.at(-1)!
    const startedAt = performance.now()
    if (startedAt >= until) return { hops, end: 'slow', afterMs: startedAt - beganAt }
    try {
      const answer = await fetchPage(withoutHash(url), { headers: HEADERS })
      const tookMs = Math.round(performance.now() - startedAt)
      const to = redirectOf(answer, url)
      if (!to) return { hops, end: 'page', answer, tookMs }
      if (!isOurs(to)) return { hops, end: 'elsewhere', to }
      if (hops.length > MAX_HOPS || hops.some(({ href }) => href === to.href)) {
        return { hops, end: 'loop' }
      }
      hops.push(to)
    } catch (error) {
      if (error instanceof TookTooLong) {
        return { hops, end: 'slow', afterMs: performance.now() - startedAt }
      }
      return { hops, end: 'nowhere', reason: (error as Error).message }
    }
  }
}

function redirectOf({ status, headers }: OutsideAnswer, from: URL): URL | null {
  return status >= 300 && status < 400 ? URL.parse(headers.location ?? '', from) : null
}

function withoutHash(url: URL) {
  return url.href.split('#', 1)[0]
}
