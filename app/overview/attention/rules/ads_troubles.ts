import type { HealthLine } from '#app/ads/page/health'
import type { Trouble } from '#app/overview/attention/types'

const HOUR_MS = 3_600_000

/** Costs are read every night: after this long one night was missed. */
const STALE_MS = 36 * HOUR_MS
/** Long enough to be mended without a hurry. */
const WARN_MS = 3 * 24 * HOUR_MS

/** What the page about ads says is not well, for the overview. With a permission that is gone, all else stops too: one line. */
export function adsTroubles(path: string, lines: readonly HealthLine[], now: Date): Trouble[] {
  const at = (what: HealthLine['what']) => lines.find((line) => line.what === what)
  const permission = at('permission')
  if (permission?.state === 'stopped') {
    return [trouble('connection_stopped', 'act', permission, path)]
  }
  const found: Trouble[] = []
  if (permission?.until && Date.parse(permission.until) - now.getTime() < WARN_MS) {
    const facts = { until: permission.until }
    found.push({ ...trouble('connection_ends', 'look', permission, path), facts })
  }
  const costs = at('costs')
  if (costs?.state === 'stopped') found.push(trouble('costs_stopped', 'act', costs, path))
  if (costs?.state === 'works' && now.getTime() - Date.parse(costs.since!) > STALE_MS) {
    found.push(trouble('costs_stale', 'look', costs, path))
  }
  return found
}

function trouble(
  kind: Trouble['kind'],
  severity: Trouble['severity'],
  { since, why }: HealthLine,
  path: string
): Trouble {
  return { kind, severity, since, facts: why ? { why } : {}, path }
}
