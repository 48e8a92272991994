import type { ScoringFacts } from '#app/plugins/contracts/scorer'

/** What a visit can show, by the bit that stands for it: first what the rules know, then finer things to learn from. */
export const SIGNALS = [
  'conversion',
  'interaction',
  'scroll_50',
  'scroll_90',
  'hover',
  'google_referrer',
  'returning_ad_visitor',
  'phone_call',
  'message',
  'form',
  'video',
  'download',
] as const

export type Signal = (typeof SIGNALS)[number]

/** The signals of a session as bits of one number. */
export type Seen = number

const BITS = new Map<string, Seen>(SIGNALS.map((signal, index) => [signal, 1 << index]))

const BY_CATEGORY = new Map<string, Seen>([
  ['conversion', BITS.get('conversion')!],
  ['interaction', BITS.get('interaction')!],
])

const BY_ACTION = new Map<string, Seen>([
  ['hover_intent', BITS.get('hover')!],
  ['phone_call', BITS.get('phone_call')!],
  ['whatsapp', BITS.get('message')!],
  ['sms', BITS.get('message')!],
  ['email', BITS.get('message')!],
  ['form_submit', BITS.get('form')!],
  ['video_watch', BITS.get('video')!],
  ['download', BITS.get('download')!],
])

/** Google's own hosts: `google.com`, `google.de`, `google.co.uk`, `google.com.tr`, and what is below them. */
const GOOGLE = /^(?:[a-z0-9-]+\.)*google\.(?:com|cat|[a-z]{2}|com?\.[a-z]{2})$/

/** What one event shows. */
export function signalsOf(facts: ScoringFacts): Seen {
  let seen = (BY_CATEGORY.get(facts.category) ?? 0) | (BY_ACTION.get(facts.action) ?? 0)
  if (facts.action === 'scroll_depth') {
    const depth = facts.value ?? 0
    if (depth >= 50) seen |= BITS.get('scroll_50')!
    if (depth >= 90) seen |= BITS.get('scroll_90')!
  }
  if (facts.referrerHost !== null && GOOGLE.test(facts.referrerHost)) {
    seen |= BITS.get('google_referrer')!
  }
  if (facts.returningAdVisitor) seen |= BITS.get('returning_ad_visitor')!
  return seen
}

/** What an earlier answer remembers, whatever points it gave. */
export function signalsIn(reasons: readonly { signal: string }[]): Seen {
  let seen: Seen = 0
  for (const { signal } of reasons) seen |= BITS.get(signal) ?? 0
  return seen
}

export function has(seen: Seen, signal: Signal): boolean {
  return (seen & BITS.get(signal)!) !== 0
}
