import type { ScoringFacts } from '#app/plugins/contracts/scorer'

/** Signals by the bit that stands for each; named as in `classic`, in the order in which reasons are shown. */
export const SIGNALS = [
  'conversion',
  'interaction',
  'scroll_50',
  'scroll_90',
  'hover',
  'google_referrer',
  'returning_ad_visitor',
] as const

export type Signal = (typeof SIGNALS)[number]

/** The signals of a session as bits of one number: however often a signal comes, it is there once. */
export type Seen = number

const BITS = new Map<string, Seen>(SIGNALS.map((signal, index) => [signal, 1 << index]))

const bit = (signal: Signal): Seen => BITS.get(signal)!

const CONVERSION = bit('conversion')
const INTERACTION = bit('interaction')
const SCROLL_50 = bit('scroll_50')
const SCROLL_90 = bit('scroll_90')
const HOVER = bit('hover')
const GOOGLE_REFERRER = bit('google_referrer')
const RETURNING_AD_VISITOR = bit('returning_ad_visitor')

/** Google's own hosts: `google.com`, `google.de`, `google.co.uk`, `google.com.tr`, and what is below them. */
const GOOGLE = /^(?:[a-z0-9-]+\.)*google\.(?:com|cat|[a-z]{2}|com?\.[a-z]{2})$/

/** What one event shows. A heartbeat shows nothing but where the visitor came from. */
export function signalsOf(facts: ScoringFacts): Seen {
  let seen: Seen = 0
  if (facts.category === 'conversion') seen |= CONVERSION
  else if (facts.category === 'interaction') seen |= INTERACTION

  if (facts.action === 'scroll_depth') {
    const depth = facts.value ?? 0
    if (depth >= 50) seen |= SCROLL_50
    if (depth >= 90) seen |= SCROLL_90
  } else if (facts.action === 'hover_intent') seen |= HOVER

  if (facts.referrerHost !== null && GOOGLE.test(facts.referrerHost)) seen |= GOOGLE_REFERRER
  if (facts.returningAdVisitor) seen |= RETURNING_AD_VISITOR
  return seen
}

/** What an earlier answer remembers. Its points are of no interest: the weights may be others by now. */
export function signalsIn(reasons: readonly { signal: string }[]): Seen {
  let seen: Seen = 0
  for (const { signal } of reasons) seen |= BITS.get(signal) ?? 0
  return seen
}

export function has(seen: Seen, signal: Signal): boolean {
  return (seen & bit(signal)) !== 0
}
