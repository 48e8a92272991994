import { FIRST_EVENT } from '#app/plugins/testing/facts'
import type { ScoringFacts, SessionFacts } from '#app/plugins/contracts/scorer'

/** One event of a visit, and its session up to then. */
export interface Step {
  event: ScoringFacts
  session: SessionFacts
}

type Brief = [second: number, category: string, action: string, value?: number]

const READER: Brief[] = [
  [0, 'interaction', 'view'],
  [12, 'interaction', 'scroll_depth', 50],
  [40, 'interaction', 'scroll_depth', 90],
  [41, 'interaction', 'view'],
  [70, 'interaction', 'hover_intent'],
]
const BUYER: Brief[] = [...READER, [95, 'conversion', 'phone_call'], [140, 'conversion', 'form']]
const STRANGE: Brief[] = [
  [0, 'system', 'heartbeat'],
  [0, '', '', -1],
  [1, '__proto__', 'toString', 1e15],
  [1_799, 'conversion', 'x'.repeat(64), 0],
]

const visitor = (facts: Partial<SessionFacts>) => ({ ...FIRST_EVENT, ...facts })

/** Visits of several people, to be walked from the first event to the last. */
export const VISITS: readonly Step[][] = [
  visit(READER, visitor({}), null, false),
  visit(BUYER, visitor({ channel: 'organic_search', device: 'mobile' }), 'www.google.com', false),
  visit(BUYER, visitor({ channel: 'paid_search', isAdClick: true, country: 'DE' }), null, true),
  visit(STRANGE, visitor({ hour: 23, weekday: 7, channel: 'a word' }), 'x'.repeat(253), true),
  visit(Array(200).fill(READER[0]), visitor({ hour: 0, os: 'iOS' }), null, false),
]

function visit(
  events: Brief[],
  about: SessionFacts,
  referrerHost: string | null,
  returningAdVisitor: boolean
): Step[] {
  let conversions = 0
  return events.map(([durationSec, category, action, value = null], i) => {
    if (category === 'conversion') conversions++
    return {
      event: {
        ...{ category, action, value, returningAdVisitor },
        referrerHost: i === 0 ? referrerHost : null,
      },
      session: { ...about, events: i + 1, conversions, durationSec },
    }
  })
}
