import { ModelUnusable } from '#app/attribution/exceptions'
import type {
  AttributionModel,
  ChannelPath,
  Journey,
  RuleModel,
} from '#app/plugins/contracts/attribution_model'

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
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0)
  if (!(sum > 0)) throw new ModelUnusable('No channel adds anything to these journeys.')
  const conversions = paths.reduce((total, path) => total + path.conversions, 0)
  return new Map(
    [...weights].flatMap(([name, weight]) =>
      weight > 0 ? [[name, (conversions * weight) / sum] as const] : []
    )
  )
}

function byJourney(model: RuleModel, paths: readonly ChannelPath[]) {
  const credits = new Map<string, number>()
  for (const { channels, conversions } of paths) {
    if (conversions === 0) continue
    const weights = model.weigh(journeyOf(channels))
    const sum = weights.reduce((total, weight) => total + weight, 0)
    if (weights.length !== channels.length || !(sum > 0)) {
      throw new ModelUnusable('The model does not keep its contract: its weights cannot be shared.')
    }
    channels.forEach((name, place) => {
      if (weights[place] > 0) {
        credits.set(name, (credits.get(name) ?? 0) + (conversions * weights[place]) / sum)
      }
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
