import { isDirectChannel } from '#app/attribution/ledger/journey'
import { partsOf, WHOLE } from '#app/attribution/shares'
import { ruleModels } from '#app/attribution/rule_models'
import type { KnownSite } from '#app/sites/site_registry'
import type { Journey } from '#app/plugins/contracts/attribution_model'
import type { LedgerConversion } from '#app/attribution/page/queries/journey_of_conversion'
import type { AttributionReport, ModelReport } from '#app/attribution/report/types'

/** How a model shares out one conversion: parts of 1, oldest touch first; null when it has no answer. */
export interface ModelShares {
  model: string
  /** From what the channels deserve in a period, not from this journey alone. */
  isLearned: boolean
  shares: number[] | null
}

/**
 * One conversion under every model. A model that learns says what channels deserve in a period; a journey is shared out
 * in proportion to that, and touches of the same channel share equally.
 */
export function sharesOfModels(
  site: KnownSite,
  conversion: LedgerConversion,
  report: AttributionReport | null
): ModelShares[] {
  if (conversion.touches.length === 0) return []
  const journey = toJourney(conversion)
  const rules = ruleModels(site).map(({ name, creditsOf }) => ({
    model: name,
    isLearned: false,
    shares: creditsOf(journey)?.map((credit) => credit / WHOLE) ?? null,
  }))
  const learned = (report?.models ?? [])
    .filter(({ needs, state }) => needs === 'journeys' && state === 'ok')
    .map((result) => ({ model: result.name, isLearned: true, shares: byChannel(result, journey) }))
  return [...rules, ...learned]
}

function toJourney({ convertedAt, leadTouch, touches }: LedgerConversion): Journey {
  return {
    convertedAt,
    leadTouch,
    touches: touches.map(({ ageSec, channel, source, campaign }) => ({
      at: new Date(convertedAt.getTime() - ageSec * 1000),
      channel,
      source,
      campaign,
      isDirect: isDirectChannel(channel),
    })),
  }
}

function byChannel({ rows }: ModelReport, { touches }: Journey) {
  const deserved = new Map(rows.map(({ key, conversions }) => [key, conversions.point]))
  const times = Map.groupBy(touches, ({ channel }) => channel)
  return partsOf(
    touches.map(({ channel }) => (deserved.get(channel) ?? 0) / times.get(channel)!.length)
  )
}
