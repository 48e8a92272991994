import { HOST } from '#app/plugins/testing/host'
import { frozen } from '#app/plugins/testing/expectations'
import type { CallFacts, Evidence, VisitEvidence, Wanted } from '#app/plugins/contracts/matcher'

/** A call as a case writes it: the time in ISO 8601, and what is left out is not known. */
export type SampleCall = Partial<Omit<CallFacts, 'calledAt'>> & { calledAt?: string }

export interface SampleVisit extends Partial<Omit<VisitEvidence, 'seenAt' | 'shownUntil'>> {
  visit: string
  /** How long before the call it was last seen; below 0: after it. */
  secondsBefore?: number
  /** How long before the call the number was given to somebody else, or back; below 0: after it. */
  shownUntilSecondsBefore?: number
}

export function callOf({ calledAt, ...over }: SampleCall): CallFacts {
  return frozen({
    calledAt: calledAt ? new Date(calledAt) : HOST.now(),
    caller: null,
    dialled: null,
    fingerprint: null,
    codes: [],
    windowMin: 30,
    ...structuredClone(over),
  })
}

export function visitOf(
  { secondsBefore = 0, shownUntilSecondsBefore, ...over }: SampleVisit,
  { calledAt }: Pick<CallFacts, 'calledAt'>
): VisitEvidence {
  const before = (seconds: number) => new Date(calledAt.getTime() - seconds * 1000)
  return frozen({
    score: 40,
    conversions: 0,
    pressed: null,
    ...over,
    seenAt: before(secondsBefore),
    shownUntil: shownUntilSecondsBefore === undefined ? null : before(shownUntilSecondsBefore),
  })
}

export const CALLS: CallFacts[] = [
  {},
  { fingerprint: 'fp-1' },
  { fingerprint: 'x'.repeat(128), windowMin: 240, caller: '+4930123456' },
  { dialled: '+4989654321', caller: null },
  { dialled: 'not a number', codes: ['2345AB'] },
  { codes: ['2345AB', 'ZZZZZZ'], fingerprint: 'fp-1', dialled: '+4989654321', windowMin: 1 },
].map(callOf)

const VISITS: SampleVisit[] = [
  { visit: 'a', secondsBefore: 30, pressed: '+4989654321', shownUntilSecondsBefore: -60 },
  { visit: 'b', secondsBefore: 30, score: 100, conversions: 3, pressed: '+4989000000' },
  { visit: 'a', secondsBefore: 200, pressed: 'x', shownUntilSecondsBefore: 400 },
  { visit: 'c', secondsBefore: 0, score: 0, shownUntilSecondsBefore: 9_000 },
  { visit: 'd', secondsBefore: 1_800.001 },
  { visit: 'e', secondsBefore: -1 },
]

/** As the host would find it: only of what happens more than once in a visit, such a visit stands there twice. */
export function evidenceFor(call: CallFacts, wanted: Wanted | null): Evidence {
  const isRepeated = wanted?.evidence === 'pressed_number' || wanted?.evidence === 'shown_number'
  const visits = VISITS.filter(
    ({ visit }, i) => isRepeated || VISITS.findIndex((one) => one.visit === visit) === i
  )
  return frozen({
    visits: visits.map((visit) => visitOf(visit, call)),
    source: call.dialled && 'Flyer in May',
  })
}
