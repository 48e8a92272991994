import { Random } from '#app/demo/random'
import type { DemoSite } from '#app/demo/demo_site'
import { visitsOf } from '#app/demo/traffic/visits_of'
import { receivedOf } from '#app/demo/fill/to_received'
import type { KnownSite } from '#app/sites/site_registry'
import { ingestBatch } from '#app/ingest/ingest_batch'
import { SeenSignals } from '#app/demo/fill/seen_signals'
import type { Calendar } from '#app/demo/traffic/rhythm'
import type { Incoming, Refused } from '#app/ingest/types'

/** As much as a busy server puts into one transaction. */
const BATCH = 500

/** For how many days a host that is not allowed has been trying. */
const STRAY_DAYS = 9

export interface FillOptions {
  site: DemoSite
  known: KnownSite
  calendar: Calendar
  /** What would have been received later is left out. */
  until: Date
  seed: string
  signal?: AbortSignal
  onVisits?: (count: number) => void
}

/**
 * Months of traffic on the way that all traffic goes: what the rows say of scores, labels, visitors and drops was found
 * out and not made up. Visits go in whole and in the order in which they began, so most sessions are written once.
 */
export async function fillSite(options: FillOptions): Promise<void> {
  const { site, known, calendar, until, seed } = options
  const signals = new SeenSignals()
  let batch: Incoming[] = []
  let visits = 0

  const store = async () => {
    const { stored } = await ingestBatch(batch)
    signals.note(stored)
    options.onVisits?.(visits)
    batch = []
    visits = 0
  }

  for (const visit of visitsOf(site, calendar, seed)) {
    if (options.signal?.aborted) return
    const received = receivedOf(visit, known)
    if (received.some(({ receivedAt }) => receivedAt > until)) continue
    if (batch.length + received.length > BATCH) await store()
    batch.push(...received)
    visits++
  }
  const refused = strayEvents(options)
  batch.push(...refused)
  if (batch.length) await store()

  if (refused.length) signals.noteRefusedHost(site.strayHost!, refused)
  await signals.save(known.id)
}

/** What a page of a host that is not the site's sent lately. */
function strayEvents({ site, known, calendar, until, seed }: FillOptions): Refused[] {
  if (!site.strayHost) return []
  const random = new Random(`${seed}/${site.strayHost}`)
  return calendar.days
    .slice(-STRAY_DAYS)
    .flatMap((day) =>
      Array.from(
        { length: random.integer(2, 12) },
        () => random.integer(0, 86_399_999) + day.toMillis()
      )
    )
    .filter((at) => at <= until.getTime())
    .sort((a, b) => a - b)
    .map((at) => ({ site: known, receivedAt: new Date(at), refused: 'origin_not_allowed' }))
}
