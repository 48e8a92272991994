import { test } from '@japa/runner'
import { hostOf } from '#app/shared/urls'
import { golden } from '#tests/support/golden'
import { HOST } from '#app/plugins/testing/host'
import { FIRST_EVENT } from '#app/plugins/testing/facts'
import { resolveSettings } from '#app/plugins/resolve_settings'
import signals from '#plugins/scoring/signals/plugin'
import type { Score } from '#app/plugins/contracts/scorer'

test.group('Golden values of signals', () => {
  test('every visit ends as agreed', ({ assert }) => {
    const scorer = signals.create(resolveSettings(signals.settings, {}), HOST)
    for (const expected of golden('scoring').signals) {
      let previous: Score | null = null
      for (const [category, action, value] of expected.events) {
        const referrerHost = hostOf(expected.referrer)
        const facts = { category, action, value, referrerHost }
        previous = scorer.score(
          { ...facts, returningAdVisitor: expected.returning },
          { ...FIRST_EVENT, previous }
        )
      }
      assert.equal(previous!.score, expected.score, JSON.stringify(expected))
    }
  })
})
