import { has, SIGNALS, type Seen } from './signals.js'
import type { SessionFacts } from '#app/plugins/contracts/scorer'

export interface Feature {
  /** Stands in stored models. */
  name: string
  /** Several features can be one thing to a person: every channel is a feature, and `channel` the reason. */
  reason: string
  of(session: SessionFacts, seen: Seen): number
}

/** Longest session, and most events, that make a difference: beyond, somebody forgot a tab, or is no person. */
const MAX_SEC = 4 * 3600
const MAX_COUNT = 1024

const CHANNELS = [
  'paid_search',
  'organic_search',
  'paid_social',
  'social',
  'ai',
  'email',
  'referral',
]

const DEVICES = ['mobile', 'tablet']

/** From their first hour to their last. The afternoon is what they are compared with. */
const TIMES: [name: string, from: number, to: number][] = [
  ['night', 0, 5],
  ['morning', 6, 11],
  ['evening', 18, 23],
]

/**
 * What is known of a session, as numbers of about one size: 1 for what is there, and counts and times by their doublings,
 * because from 1 event to 2 is as much as from 10 to 20. Of things that exclude each other the usual one has no number of its
 * own (direct, desktop, afternoon, a weekday), nor has what nobody knows: weights say how much more or less than usual.
 */
export const FEATURES: readonly Feature[] = [
  ...SIGNALS.map((signal) => flag(signal, (_, seen) => has(seen, signal))),
  feature('events', ({ events }) => Math.log2(within(events, 1, MAX_COUNT))),
  feature('more_conversions', ({ conversions }) => Math.log2(within(conversions, 1, MAX_COUNT))),
  feature('duration', ({ durationSec }) => Math.log2(1 + within(durationSec, 0, MAX_SEC) / 10)),
  flag('ad_click', ({ isAdClick }) => isAdClick),
  ...CHANNELS.map((name) => flag(`channel_${name}`, ({ channel }) => channel === name, 'channel')),
  ...DEVICES.map((name) => flag(`device_${name}`, ({ device }) => device === name, 'device')),
  ...TIMES.map(([name, from, to]) =>
    flag(`time_${name}`, ({ hour }) => hour >= from && hour <= to, 'time_of_day')
  ),
  flag('weekend', ({ weekday }) => weekday === 6 || weekday === 7),
]

/** The same for learning and for scoring; only finite numbers come out, whatever goes in. */
export function encode(session: SessionFacts, seen: Seen): Float64Array {
  const numbers = new Float64Array(FEATURES.length)
  for (let i = 0; i < FEATURES.length; i++) numbers[i] = FEATURES[i].of(session, seen)
  return numbers
}

function feature(name: string, of: Feature['of'], reason = name): Feature {
  return { name, reason, of }
}

function flag(name: string, of: (session: SessionFacts, seen: Seen) => boolean, reason = name) {
  return feature(name, (session, seen) => (of(session, seen) ? 1 : 0), reason)
}

function within(value: number, from: number, to: number): number {
  return value > from ? Math.min(value, to) : from
}
