import type { Random } from '#app/demo/random'

/** A lead, as far as the office looks at it. */
export interface OpenLead {
  id: string
  openedAt: Date
  score: number
  /** What was made of its last call. */
  callStatus: 'qualified' | 'junk' | null
}

export type Verdict = 'new' | 'contacted' | 'qualified' | 'won' | 'lost' | 'junk'

const DAY_MS = 86_400_000

/** What came of it by now: who is new has not been called back yet, and deals take their time. */
export function judge(lead: OpenLead, until: Date, random: Random): Verdict {
  const ageDays = (until.getTime() - lead.openedAt.getTime()) / DAY_MS
  if (lead.callStatus === 'junk') return 'junk'
  if (!random.chance(Math.min(0.92, 0.25 + ageDays / 4))) return 'new'
  const isPromising = random.chance(lead.callStatus === 'qualified' ? 0.9 : 0.15 + lead.score / 130)
  if (!isPromising) return random.chance(0.55) ? 'junk' : 'contacted'
  if (!random.chance(Math.min(0.85, ageDays / 14))) return 'qualified'
  return random.chance(0.58) ? 'won' : 'lost'
}

const NOTES: Record<Exclude<Verdict, 'new'>, string[]> = {
  contacted: ['Left a message on the answering machine.', 'Called back, wants to think about it.'],
  qualified: ['Wants an offer by the end of the week.', 'Has been recommended by a neighbour.'],
  won: ['Signed. Starts next month.', 'Paid in advance.'],
  lost: ['Went with somebody cheaper.', 'Too far away for us.'],
  junk: ['Sells advertising.', 'Wrong number.'],
}

/** Some write down why, most do not. */
export function noteOn(verdict: Verdict, random: Random): string | null {
  if (verdict === 'new' || !random.chance(0.25)) return null
  return random.pick(NOTES[verdict])
}
