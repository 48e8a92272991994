import type { Plugin } from './plugin.js'

/** Shares out a conversion among the touches before it. */
export type AttributionModelPlugin = Plugin<'attribution-model', AttributionModel>

export type AttributionModel = RuleModel | DataModel

/** Looks at one journey alone. */
export interface RuleModel {
  needs: 'journey'
  /**
   * A weight for each touch, in their order; not negative, at least one above 0. The host makes shares of them that sum
   * exactly. Pure; called again whenever a late touch changes the journey. A journey has at least one touch.
   */
  weigh(journey: Journey): number[]
}

/** Learns from all journeys first: Markov, Shapley. */
export interface DataModel {
  needs: 'journeys'
  /**
   * A weight for each channel, not negative: its part of all conversions, or of their value. `paths` can be walked as often
   * as it takes; called again for another period, and for samples of one, so it must be quick. Null: the data are too
   * thin, and the host says so instead of a number.
   */
  weighChannels(
    paths: Iterable<ChannelPath>,
    measure?: 'conversions' | 'value'
  ): ReadonlyMap<string, number> | null
}

export interface Journey {
  /** Oldest first, all before the conversion and within the look-back. */
  touches: readonly Touch[]
  convertedAt: Date
  /** Which touch made the person a lead, by its place in `touches`; null when it was none of them, or nobody knows. */
  leadTouch: number | null
}

export interface Touch {
  at: Date
  channel: string
  source: string | null
  campaign: string | null
  /** It has no source of its own: somebody typed the address. */
  isDirect: boolean
}

export interface ChannelPath {
  /** In the order of the touches, any text; at least one. */
  channels: readonly string[]
  /** How many visitors went this way and converted, and how many did not. */
  conversions: number
  nulls: number
  /** Of the conversions together, in the site's currency. */
  value: number
}
