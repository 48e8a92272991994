import assert from 'node:assert/strict'
import type { Step } from '#app/plugins/testing/sample_visits'
import type { Score, Scorer, ScoringFacts } from '#app/plugins/contracts/scorer'
import { assertNumber, assertText, frozen, show } from '#app/plugins/testing/expectations'

const CATEGORIES = ['acquisition', 'interaction', 'conversion', 'system', 'toString', '']
const ACTIONS = ['view', 'scroll_depth', 'hover_intent', 'phone_call', 'heartbeat', '__proto__']
const VALUES = [null, -1, 0, 49.9, 50, 90, 1e15]
const HOSTS = [null, 'www.google.com', 'google.evil.example', 'x'.repeat(253)]

const MAX_REASONS = 32
const MAX_SIGNAL = 64

/** What a score has to be, whoever says it. `of` is shown when it is not. */
export function assertScore(answer: Score, of?: unknown) {
  const about = of === undefined ? '' : ` for ${JSON.stringify(of)}`
  const { score, reasons } = answer ?? {}
  const isScore = Number.isInteger(score) && score >= 0 && score <= 100
  assert.ok(isScore, `the score is ${show(score)}${about}, and should be whole, from 0 to 100`)
  assert.ok(Array.isArray(reasons), `the reasons are no list${about}`)
  assert.ok(reasons.length <= MAX_REASONS, `there are ${reasons.length} reasons${about}`)

  let sum = 0
  for (const { signal, points } of reasons) {
    assertText(signal, 'a signal', MAX_SIGNAL)
    assertNumber(points, `the points of "${signal}"`)
    sum += points
  }
  const explained = Math.max(0, Math.min(100, Math.round(sum)))
  assert.equal(explained, score, `the points add up to ${sum}, the score is ${score}${about}`)
}

/** What it says after each event, handed back what it said before as the database gives it back. */
export function walk(
  scorer: Scorer,
  visit: Step[],
  remember = (reasons: Score['reasons']) => reasons
) {
  let previous: Score | null = null
  return visit.map(({ event, session }) => {
    const answer = scorer.score(frozen({ ...event }), frozen({ ...session, previous }))
    const { score, reasons } = JSON.parse(JSON.stringify(answer)) as Score
    previous = { score, reasons: remember(reasons) }
    return answer
  })
}

/** Events as they come, and as nobody would think of. */
export function* allFacts(): Generator<ScoringFacts> {
  for (const category of CATEGORIES) {
    for (const action of ACTIONS) {
      for (const value of VALUES) {
        for (const referrerHost of HOSTS) {
          for (const returningAdVisitor of [false, true]) {
            yield frozen({ category, action, value, referrerHost, returningAdVisitor })
          }
        }
      }
    }
  }
}
