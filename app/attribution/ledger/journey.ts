import type { Journey } from '#app/plugins/contracts/attribution_model'
import type { StoredJourney } from '#app/attribution/ledger/queries/journeys_of_day'

/** The channel of visits that have no source of their own. */
const DIRECT = 'direct'

export function isDirectChannel(channel: string): boolean {
  return channel === DIRECT
}

/** A journey as models see it. The person became a lead with the first session in which something was won. */
export function journeyOf({ convertedAt, touches }: StoredJourney): Journey {
  const lead = touches.findIndex(({ converted }) => converted)
  return {
    convertedAt,
    leadTouch: lead < 0 ? null : lead,
    touches: touches.map(({ at, channel, source, campaign }) => ({
      at,
      channel,
      source,
      campaign,
      isDirect: isDirectChannel(channel),
    })),
  }
}
