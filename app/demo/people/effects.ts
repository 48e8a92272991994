import { sourceOf } from '#app/demo/traffic/sources'
import type { Origin } from '#app/demo/traffic/arrival'

export const CHANNELS = [
  'paid_search',
  'paid_social',
  'organic_search',
  'social',
  'video',
  'ai',
  'referral',
  'email',
  'direct',
] as const

/** As the product's classifier will call it; a test holds the two together. */
export type Channel = (typeof CHANNELS)[number]

/** What one touch does to a person, in logarithms of odds. Never below 0: a touch puts nobody off. */
export interface Effect {
  /** On getting in touch in this visit. */
  now: number
  /** On getting in touch in a later one; half of it is left after a week. */
  later: number
  /** On coming back at all; wears off in the same way. */
  back: number
}

export type Effects = Record<Channel, Effect>

export const NO_EFFECT: Effect = { now: 0, later: 0, back: 0 }

/**
 * What the channels of the demo truly do. Search ads win people who compare. Social networks and videos win few at once, and make
 * many think of it later. Whoever types the address had decided before; so had who searches for the name.
 */
export const EFFECTS: Effects = {
  paid_search: { now: 1.9, later: 1.2, back: 0.1 },
  paid_social: { now: 0.6, later: 1.9, back: 1 },
  organic_search: { now: 0.8, later: 0.4, back: 0.1 },
  social: { now: 0.3, later: 1.7, back: 0.9 },
  video: { now: 0.4, later: 1.6, back: 0.9 },
  ai: { now: 2.1, later: 0.6, back: 0 },
  referral: { now: 1.5, later: 0.5, back: 0 },
  email: { now: 0.6, later: 0.3, back: 0.2 },
  direct: NO_EFFECT,
}

/** The same world, in which touches of this channel do nothing. */
export function without(effects: Effects, channel: Channel): Effects {
  return { ...effects, [channel]: NO_EFFECT }
}

export const NO_EFFECTS: Effects = CHANNELS.reduce(without, EFFECTS)

/** Who comes back by a search has searched for the name. */
export function effectOf(effects: Effects, origin: Origin, isReturning: boolean): Effect {
  const channel = channelOf(origin)
  return isReturning && channel === 'organic_search' ? NO_EFFECT : effects[channel]
}

export function channelOf(origin: Origin): Channel {
  if ('campaign' in origin) {
    const { network } = origin.campaign
    if (network === 'newsletter') return 'email'
    return network === 'google' || network === 'bing' ? 'paid_search' : 'paid_social'
  }
  if (origin.source === 'youtube') return 'video'
  const { kind } = sourceOf(origin.source)
  return kind === 'search' ? 'organic_search' : kind === 'assistant' ? 'ai' : kind
}
