import { inSite } from '#app/shared/tenant_db'
import { latestSamples, type ListedSample } from '#app/health/page/queries/latest_samples'

/** What the latest requests say of the clocks and the tags of those who sent them. */
export interface Senders {
  /** Half of the browsers are off by less than this, ms; null when none said its time. */
  typicalSkewMs: number | null
  /** Those that are off by more than five minutes, of so many. */
  farOff: number
  told: number
  /** Of the requests that were taken: sent as our tracker does now, or one by one, as an old tag or somebody's own code does. */
  batches: number
  singles: number
}

export interface Arrivals {
  samples: ListedSample[]
  senders: Senders
}

const FAR_MS = 5 * 60_000

export function arrivals(userId: string, siteId: string): Promise<Arrivals> {
  return inSite(userId, siteId, async ({ trx }) => {
    const samples = await latestSamples(trx, siteId)
    return { samples, senders: sendersOf(samples) }
  })
}

function sendersOf(samples: ListedSample[]): Senders {
  const skews = samples.flatMap(({ skewMs }) => (skewMs === null ? [] : [Math.abs(skewMs)]))
  skews.sort((a, b) => a - b)
  const taken = samples.filter(({ isTaken }) => isTaken)
  const batches = taken.filter(({ isBatch }) => isBatch).length
  return {
    typicalSkewMs: skews.length ? skews[Math.floor(skews.length / 2)] : null,
    farOff: skews.filter((skew) => skew > FAR_MS).length,
    told: skews.length,
    batches,
    singles: taken.length - batches,
  }
}
