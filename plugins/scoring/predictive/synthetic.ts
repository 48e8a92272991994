import { encode, FEATURES } from './features.js'
import { oddsAt, probabilityOf } from './predict.js'
import { signalsOf, type Seen } from './signals.js'
import type { Example, ScoringFacts, SessionFacts } from '#app/plugins/contracts/scorer'

/** Visits of which it is known why they became good: for the spec, and to measure with. */

export interface Invented extends Example {
  /** That it became good: nobody can predict better than this. */
  probability: number
}

/** Log odds by name of the feature; what is not here does not matter. */
export const TRUTH: Record<string, number> = {
  phone_call: 1.2,
  form: 0.6,
  scroll_90: 0.8,
  returning_ad_visitor: 1,
  hover: -0.5,
  duration: 0.3,
  ad_click: 0.7,
  channel_social: -1,
  device_mobile: -0.4,
  time_night: -0.8,
  weekend: 0.3,
}

const INTERCEPT = -2.2

const LINE = { intercept: INTERCEPT, weights: FEATURES.map(({ name }) => TRUTH[name] ?? 0) }

const START = Date.UTC(2026, 0, 1)

export async function* inventExamples(
  count: number,
  seed = 1,
  line = LINE
): AsyncGenerator<Invented> {
  const random = randomFrom(seed)
  for (let i = 0; i < count; i++) yield inventExample(random, new Date(START + i * 60_000), line)
}

function inventExample(random: () => number, at: Date, line: typeof LINE): Invented {
  const events = inventEvents(random)
  const facts = {
    hour: Math.floor(random() * 24),
    weekday: 1 + Math.floor(random() * 7),
    isAdClick: random() < 0.3,
    channel: pick(random, ['direct', 'paid_search', 'organic_search', 'social', 'referral']),
    device: pick(random, ['mobile', 'desktop', 'tablet']),
    browser: null,
    os: null,
    country: null,
    previous: null,
  }
  const pace = 3 + random() * 60
  let conversions = 0
  const steps = events.map((event, i) => {
    if (event.category === 'conversion') conversions++
    const session = { ...facts, events: i + 1, conversions, durationSec: Math.round(i * pace) }
    return { event, session }
  })
  const probability = probabilityOf(oddsAt(line, rowOf(steps)))
  return { isGood: random() < probability, at, steps, probability }
}

function inventEvents(random: () => number): ScoringFacts[] {
  const returningAdVisitor = random() < 0.2
  const referrerHost = random() < 0.3 ? 'www.google.com' : null
  const event = (category: string, action: string, value: number | null = null) => ({
    category,
    action,
    value,
    referrerHost,
    returningAdVisitor,
  })
  const maybe = (chance: number, one: ScoringFacts) => (random() < chance ? [one] : [])
  return [
    event('acquisition', 'view'),
    ...maybe(0.9, event('interaction', 'view')),
    ...maybe(0.5, event('interaction', 'scroll_depth', 60)),
    ...maybe(0.3, event('interaction', 'scroll_depth', 95)),
    ...maybe(0.3, event('interaction', 'hover_intent', 2)),
    ...maybe(0.4, event('conversion', 'phone_call')),
    ...maybe(0.2, event('conversion', 'form_submit')),
    ...maybe(0.1, event('conversion', 'whatsapp')),
    ...maybe(0.1, event('interaction', 'download')),
    ...maybe(0.3, event('interaction', 'view')),
  ]
}

function rowOf(steps: { event: ScoringFacts; session: SessionFacts }[]) {
  const seen = steps.reduce<Seen>((all, { event }) => all | signalsOf(event), 0)
  return encode(steps.at(-1)!.session, seen)
}

function pick<T>(random: () => number, list: T[]): T {
  return list[Math.floor(random() * list.length)]
}

/** A linear congruential generator (Numerical Recipes): the same numbers for the same seed, everywhere. */
function randomFrom(seed: number) {
  let state = seed >>> 0
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  for (let i = 0; i < 10; i++) next()
  return next
}
