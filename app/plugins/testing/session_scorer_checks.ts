import assert from 'node:assert/strict'
import type { Check } from '#app/plugins/testing/check'
import type { Score, Scorer } from '#app/plugins/contracts/scorer'
import { VISITS } from '#app/plugins/testing/sample_visits'
import { assertScore, walk } from '#app/plugins/testing/scores'

/** What a scorer with `scope: 'session'` must do besides. */
export function sessionScorerChecks(create: () => Scorer): Check[] {
  return [
    {
      name: 'a visit walked again comes to the same end',
      run() {
        const scorer = create()
        for (const visit of VISITS) {
          const first = walk(scorer, visit)
          assert.deepEqual(walk(scorer, visit), first, 'the second time, in the same batch')
          assert.deepEqual(walk(create(), visit), first, 'in another process')
        }
      },
    },
    {
      name: 'visits do not mix',
      run() {
        const [scorer, alone] = [create(), create()]
        const together = VISITS.map(() => [] as Score[])
        for (let i = 0; i < Math.max(...VISITS.map((visit) => visit.length)); i++) {
          VISITS.forEach((visit, which) => {
            if (!visit[i]) return
            const previous = together[which].at(-1) ?? null
            const { event, session } = visit[i]
            together[which].push(scorer.score(event, { ...session, previous }))
          })
        }
        VISITS.forEach((visit, i) => assert.deepEqual(together[i], walk(alone, visit)))
      },
    },
    {
      name: 'the order in which its reasons are handed back does not matter',
      run() {
        const scorer = create()
        for (const visit of VISITS) {
          const turned = walk(scorer, visit, (reasons) => reasons.toReversed())
          assert.deepEqual(turned.map(comparable), walk(scorer, visit).map(comparable))
        }
      },
    },
    {
      name: 'it can begin in the middle of a visit, after another scorer',
      run() {
        const scorer = create()
        for (const visit of VISITS) {
          for (const score of walk(scorer, visit.slice(visit.length / 2))) assertScore(score)
        }
      },
    },
  ]
}

function comparable({ score, reasons }: Score) {
  return { score, reasons: reasons.map(({ signal, points }) => `${signal} ${points}`).sort() }
}
