import { finding, type Finding } from '#app/health/checking/findings'
import type { Walk } from '#app/health/checking/walk'

/** As an ad would have it; whether it is still there at the end is what counts. */
export const TEST_CLICK = 'OpsMantik-test-click'

/** Half of the visitors do not wait for so long, and the tag starts after that. */
const SLOW_MS = 4_000

/** How one gets to the page. */
export function judgeWalk(walk: Walk): Finding[] {
  return [...judgeEnd(walk), ...judgeClick(walk)]
}

function judgeEnd(walk: Walk): Finding[] {
  const { hops } = walk
  if (walk.end === 'nowhere') {
    return [finding('problem', 'unreachable', { reason: walk.reason })]
  }
  if (walk.end === 'slow') {
    const seconds = Math.max(1, Math.round(walk.afterMs / 1000))
    return [finding('problem', 'too_slow', { seconds })]
  }
  if (walk.end === 'loop') return [finding('problem', 'redirect_loop', { hops: hops.length })]
  if (walk.end === 'elsewhere') {
    return [finding('problem', 'redirect_elsewhere', { host: walk.to.host })]
  }
  const { status, headers } = walk.answer
  if (/challenge/i.test(headers['cf-mitigated'] ?? '')) return [finding('warning', 'challenge')]
  if (status === 401 || status === 403 || status === 429) {
    return [finding('warning', 'turned_away', { status })]
  }
  if (status >= 400) return [finding('problem', 'error_page', { status })]
  const seconds = Math.round(walk.tookMs / 1000)
  return [
    ...(walk.tookMs > SLOW_MS ? [finding('warning', 'slow', { seconds })] : []),
    finding('good', 'reachable', { status, ms: walk.tookMs, hops: hops.length - 1 }),
    hops.at(-1)!.protocol === 'https:' ? finding('good', 'https') : finding('warning', 'no_https'),
  ]
}

/** Of an ad's click id a redirect may leave nothing, and then the visit is not known to be paid for. */
function judgeClick({ hops, end }: Walk): Finding[] {
  if (end !== 'page') return []
  const lost = hops.findIndex((url) => url.searchParams.get('gclid') !== TEST_CLICK)
  if (lost === -1) return [finding('good', 'click_id_kept')]
  const from = hops[Math.max(0, lost - 1)]
  return [
    finding('problem', 'click_id_lost', {
      from: from.host + from.pathname,
      to: hops[lost].host + hops[lost].pathname,
    }),
  ]
}
