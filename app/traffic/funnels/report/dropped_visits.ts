import { loadDays } from '#app/traffic/report/loaded_days'
import { sessionIdAt } from '#app/traffic/report/session_id_at'
import type { FoundVisit } from '#app/traffic/report/visits_of'
import type { Reading } from '#app/traffic/report/reading'
import type { WalkedFunnel } from '#app/traffic/funnels/report/walk_funnel'

export interface DroppedVisits {
  /** The newest first. */
  visits: FoundVisit[]
  /** In all pages. */
  count: number
  /** Where the next page begins; null after the last one. */
  next: string | null
}

interface Place {
  day: string
  visit: number
}

/**
 * The visits in which people came to a step and no further. `after` is what the page before gave as `next`: what is not one begins
 * at the beginning.
 */
export async function droppedVisits(
  reading: Reading,
  walked: WalkedFunnel,
  { step, after, limit }: { step: number; after: string | null; limit: number }
): Promise<DroppedVisits> {
  const { depth, day, visit, days } = walked
  const places: Place[] = []
  for (const [i, steps] of depth.entries()) {
    if (steps === step) places.push({ day: days[day[i]].day, visit: visit[i] })
  }
  places.sort((a, b) => (isOlder(a, b) ? 1 : -1))
  const last = readPlace(after)
  const older = last ? places.filter((place) => isOlder(place, last)) : places
  const shown = older.slice(0, limit)
  const end = shown.at(-1)
  return {
    visits: await visitsAt(reading, walked, shown),
    count: places.length,
    next: older.length > limit && end ? `${end.day}~${end.visit}` : null,
  }
}

async function visitsAt(reading: Reading, { heads }: WalkedFunnel, places: Place[]) {
  const wanted = new Set(places.map(({ day }) => day))
  const busy = heads.filter(({ day }) => wanted.has(day))
  const loaded = await loadDays(reading, busy, ['session', 'started'])
  const columnsOf = new Map(loaded.map(({ day, columns }) => [day, columns]))
  return places.map(({ day, visit }) => {
    const { session, started } = columnsOf.get(day)!
    return { id: sessionIdAt(session, visit), startedAt: new Date(started.numbers[visit]) }
  })
}

/** Within a day, visits are in the order in which they began. */
function isOlder(a: Place, b: Place): boolean {
  return a.day < b.day || (a.day === b.day && a.visit < b.visit)
}

export function readPlace(after: string | null): Place | null {
  const [, day, visit] = /^(\d{4}-\d\d-\d\d)~(\d{1,9})$/.exec(after ?? '') ?? []
  return day ? { day, visit: Number(visit) } : null
}
