import { test } from '@japa/runner'
import type { Candidate } from '#app/calls/types'
import { matchAmong } from '#app/calls/matching/match_among'

const CALLED = new Date('2026-03-01T12:00:00.000Z')

/** A visit that was last seen so long before the call, `mm:ss` or with `+` after it. */
function visit(id: string, before: string, score = 40, conversions = 0): Candidate {
  const [, after, minutes, seconds] = /^(\+?)(\d+):(\d\d(?:\.\d+)?)$/.exec(before)!
  const ms = (Number(minutes) * 60 + Number(seconds)) * 1000
  return {
    sessionId: id,
    month: '2026-03-01',
    fingerprint: 'fp',
    score,
    seenAt: new Date(CALLED.getTime() + (after ? ms : -ms)),
    conversions,
  }
}

const matched = (candidates: Candidate[], windowMin = 30) =>
  matchAmong(
    { publicId: 'any', plugins: [] },
    'fingerprint',
    { calledAt: CALLED, windowMin },
    candidates
  )

const CASES: [
  name: string,
  candidates: Candidate[],
  expected: string | null,
  windowMin?: number,
][] = [
  ['no visit', [], null],
  ['seen 29:59 before', [visit('a', '29:59')], 'a'],
  ['seen 30:00 before', [visit('a', '30:00')], 'a'],
  ['seen 30:00.001 before', [visit('a', '30:00.001')], null],
  ['seen 30:01 before', [visit('a', '30:01')], null],
  ['seen as it called', [visit('a', '0:00')], 'a'],
  ['seen only after the call', [visit('a', '+0:00.001')], null],
  ['a window of 5 minutes, seen 5:00 before', [visit('a', '5:00')], 'a', 5],
  ['a window of 5 minutes, seen 5:01 before', [visit('a', '5:01')], null, 5],
  ['the higher score', [visit('a', '1:00', 40), visit('b', '20:00', 41)], 'b'],
  ['the higher score, out of the window', [visit('a', '1:00'), visit('b', '31:00', 99)], 'a'],
  ['one score: the latest event', [visit('a', '2:00'), visit('b', '1:00')], 'b'],
  ['one score and time: the smaller id', [visit('b', '1:00'), visit('a', '1:00')], 'a'],
  ['a score of 0', [visit('a', '1:00', 0)], 'a'],
]

test.group('Matching by fingerprint', () => {
  for (const [name, candidates, expected, windowMin] of CASES) {
    test(name, ({ assert }) => {
      assert.equal(matched(candidates, windowMin).session?.sessionId ?? null, expected)
      const turned = matched([...candidates].reverse(), windowMin)
      assert.equal(turned.session?.sessionId ?? null, expected, 'in whatever order they come')
    })
  }

  test('it says why, and the reasons add up to the confidence', ({ assert }) => {
    const { explanation } = matched([visit('a', '1:00', 80, 1)])
    assert.equal(explanation.method, 'fingerprint')
    assert.equal(explanation.windowMin, 30)
    assert.deepEqual(
      explanation.reasons.map(({ reason }) => reason),
      ['same_fingerprint', 'active_just_before', 'had_conversion', 'only_visit']
    )
    assert.equal(explanation.confidence, 95)
    const long = matched([visit('a', '25:00'), visit('b', '29:00')]).explanation
    assert.equal(
      long.confidence,
      long.reasons.reduce((sum, { points }) => sum + points, 0)
    )
    assert.isBelow(long.confidence, explanation.confidence)
  })

  test('those who were not chosen stand beside it, the best ones first', ({ assert }) => {
    const others = Array.from({ length: 8 }, (_, i) => visit(`v${i}`, '3:00', 10 + i))
    const { session, explanation } = matched(others)
    assert.equal(session!.sessionId, 'v7')
    assert.deepEqual(
      explanation.runnersUp.map(({ sessionId }) => sessionId),
      ['v6', 'v5', 'v4', 'v3', 'v2']
    )
  })

  test('no match says so, with no confidence', ({ assert }) => {
    const { session, explanation } = matched([visit('a', '31:00')])
    assert.isNull(session)
    assert.equal(explanation.confidence, 0)
    assert.deepEqual(explanation.reasons, [{ reason: 'no_visit_in_window', points: 0 }])
    assert.isEmpty(explanation.runnersUp)
  })
})
