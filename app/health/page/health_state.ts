import { clock } from '#app/shared/clock'
import { inSite, worksWithLeads } from '#app/shared/tenant_db'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { barsOfDoors, type DoorBars } from '#app/health/page/bars'
import { groupOf, type IntakeGroup } from '#app/health/intake/outcomes'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import { lastSignalAt } from '#app/health/page/queries/last_signal'
import { intakeCounts, slotsOf, type HourCount } from '#app/health/page/queries/intake_counts'

/** Of seven days. */
export interface OutcomeCount {
  door: string
  outcome: string
  group: IntakeGroup
  count: number
  last24: number
  lastAt: string
}

/** What came in, and what became of it. */
export interface HealthState {
  site: WatchedSite
  mayCheck: boolean
  mayChange: boolean
  doors: DoorBars[]
  outcomes: OutcomeCount[]
  /** ISO instants: the last event that was taken, and the last sign of life of an open page. */
  lastTakenAt: string | null
  lastBeatAt: string | null
}

export function healthState(userId: string, siteId: string): Promise<HealthState> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const now = clock.now()
    const site = await watchedSite(trx, siteId)
    const counts = await intakeCounts(trx, siteId, now)
    const slots = await slotsOf(trx, siteId, now)
    const events = counts.filter(({ door }) => door === 'events')
    return {
      site,
      mayCheck: worksWithLeads(role),
      mayChange: mayChangeSites(role),
      doors: barsOfDoors(counts, slots),
      outcomes: outcomesOf(counts, slots.hours[0].getTime()),
      lastTakenAt:
        lastOf(events, ({ outcome }) => groupOf(outcome) === 'taken') ??
        (await lastSignalAt(trx, siteId)),
      lastBeatAt: lastOf(events, ({ outcome }) => outcome === 'heartbeat'),
    }
  })
}

function outcomesOf(counts: HourCount[], firstHour: number): OutcomeCount[] {
  const sums = new Map<string, OutcomeCount>()
  for (const { door, outcome, count, hour, lastAt } of counts) {
    const key = `${door} ${outcome}`
    const first = { door, outcome, group: groupOf(outcome), count: 0, last24: 0, lastAt: '' }
    const sum = sums.get(key) ?? first
    sum.count += count
    if (hour.getTime() >= firstHour) sum.last24 += count
    const at = lastAt.toISOString()
    if (at > sum.lastAt) sum.lastAt = at
    sums.set(key, sum)
  }
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.outcome < b.outcome ? -1 : 1))
}

function lastOf(counts: HourCount[], isWanted: (count: HourCount) => boolean): string | null {
  const times = counts.filter(isWanted).map(({ lastAt }) => lastAt.getTime())
  return times.length ? new Date(Math.max(...times)).toISOString() : null
}
