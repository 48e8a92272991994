import assert from 'node:assert/strict'
import { assertNumber, assertText, show } from '#app/plugins/testing/expectations'
import type { Evidence, MatcherAnswer, Wanted } from '#app/plugins/contracts/matcher'

const EVIDENCE = [
  'fingerprint',
  'pressed_number',
  'shown_number',
  'reference',
  'number_source',
] as const
const MAX_MINUTES = 43_200
const MAX_REASONS = 16
const MAX_REASON = 64
const MAX_SOURCE = 100

export function assertWanted(wanted: Wanted | null) {
  if (wanted === null) return
  assert.ok(EVIDENCE.includes(wanted.evidence), `there is no evidence ${show(wanted.evidence)}`)
  if (!('minutes' in wanted)) return
  assertNumber(wanted.minutes, 'the minutes', { least: 1 })
  assert.ok(wanted.minutes <= MAX_MINUTES, `the host looks back ${MAX_MINUTES} minutes at most`)
}

export function assertAnswer(answer: MatcherAnswer | null, { visits }: Evidence) {
  if (answer === null) return
  const { visit, source, reasons, runnersUp, windowMin } = answer
  const known = visits.map((one) => one.visit)
  if (visit !== null) assert.ok(known.includes(visit), `${show(visit)} was not found`)
  for (const other of runnersUp) {
    assert.ok(known.includes(other), `the runner-up ${show(other)} was not found`)
    assert.notEqual(other, visit, 'its own runner-up')
  }
  assert.equal(new Set(runnersUp).size, runnersUp.length, 'a runner-up stands there twice')
  if (source !== undefined) assertText(source, 'the source', MAX_SOURCE)
  if (windowMin !== null) assertNumber(windowMin, 'windowMin', { least: 0 })
  assertReasons(reasons, visit !== null)
}

function assertReasons(reasons: MatcherAnswer['reasons'], isMatched: boolean) {
  assert.ok(reasons.length > 0 && reasons.length <= MAX_REASONS, 'it has to say why, in 1 to 16')
  for (const { reason, points } of reasons) {
    assertText(reason, 'a reason', MAX_REASON)
    assert.ok(reason, 'a reason must not be empty')
    assert.ok(Number.isInteger(points), `the points of ${reason} are no whole number`)
  }
  const confidence = reasons.reduce((sum, { points }) => sum + points, 0)
  if (isMatched) {
    assert.ok(
      confidence > 0 && confidence <= 100,
      `the confidence of ${confidence} is not 1 to 100`
    )
  } else assert.equal(confidence, 0, 'without a visit there is no confidence')
}
