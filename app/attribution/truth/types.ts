import type { Period } from '#app/attribution/report/types'

/** What the channels of a site truly caused in a period. */
export interface Truth extends Period {
  /** Visits in which something was won. */
  conversions: number
  /** Of these, as many as there would have been if no touch had an effect. */
  anyway: number
  channels: ChannelTruth[]
}

export interface ChannelTruth {
  channel: string
  /** Conversions that would not have happened if touches of this channel had no effect. */
  caused: number
  /** Conversions in visits that came by it, and those of them that nobody caused. */
  closed: number
  closedAnyway: number
}

export interface ChannelShare {
  channel: string
  /** 0-1; those of all channels sum to 1. */
  share: number
}

/** How near a model comes to the truth. */
export interface JudgedModel {
  model: string
  /** Largest first. */
  shares: ChannelShare[]
  /** Total variation: the part of all credit that went to wrong channels, in percentage points. */
  distance: number
  /** Where it errs most, and why. */
  reasons: string[]
}

export interface TruthReport {
  site: { publicId: string; domain: string }
  truth: Truth
  shares: ChannelShare[]
  /** Nearest first. */
  models: JudgedModel[]
  /** Models without an answer, and why. */
  silent: { model: string; why: string }[]
}
