import { partsOf } from '#app/attribution/shares'
import { ModelUnusable } from '#app/attribution/exceptions'
import type {
  AttributionModel,
  ChannelPath,
  Journey,
  RuleModel,
} from '#app/plugins/contracts/attribution_model'

const BROKEN = 'The model does not keep its contract: its weights cannot be shared.'

const DAY_MS = 86_400_000
const CONVERTED_AT = new Date('2026-01-01T00:00:00Z')

/**
 * Conversions by channel, as a model shares them out among journeys that have no times: touches then stand a day apart,
 * the last one at the conversion. Channels with nothing are left out. Throws `E_MODEL_UNUSABLE`.
 */
export function creditPaths(
  model: AttributionModel,
  paths: readonly ChannelPath[]
): Map<string, number> {
  return model.needs === 'journeys' ? byChannel(model, paths) : byJourney(model, paths)
}

function byChannel(
  model: Extract<AttributionModel, { needs: 'journeys' }>,
  paths: readonly ChannelPath[]
) {
  const weights = model.weighChannels(paths)
  if (!weights) throw new ModelUnusable('There are too few conversions for this model.')
  const parts = partsOf([...weights.values()])
  if (!parts) throw new ModelUnusable(BROKEN)
  const conversions = paths.reduce((total, path) => total + path.conversions, 0)
  const credits = [...weights.keys()].map((name, i) => [name, conversions * parts[i]] as const)
  return new Map(credits.filter(([, credit]) => credit > 0))
}

function byJourney(model: RuleModel, paths: readonly ChannelPath[]) {
  const credits = new Map<string, number>()
  for (const { channels, conversions } of paths) {
    if (conversions === 0) continue
    const weights = model.weigh(journeyOf(channels))
    const parts = weights.length === channels.length ? partsOf(weights) : null
    if (!parts) throw new ModelUnusable(BROKEN)
    channels.forEach((name, place) => {
      const credit = conversions * parts[place]
      if (credit > 0) credits.set(name, (credits.get(name) ?? 0) + credit)
    })
  }
  return credits
}

function journeyOf(channels: readonly string[]): Journey {
  const last = channels.length - 1
  return {
    touches: channels.map((channel, place) => ({
      at: new Date(CONVERTED_AT.getTime() - (last - place) * DAY_MS),
      channel,
      source: null,
      campaign: null,
      isDirect: channel.toLowerCase() === 'direct',
    })),
    convertedAt: CONVERTED_AT,
    leadTouch: null,
  }
}
