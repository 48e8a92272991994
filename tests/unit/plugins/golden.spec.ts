import { test } from '@japa/runner'
import { bandOf } from '#app/scoring/band'
import { hostOf } from '#app/shared/urls'
import { parseLanding } from '#app/visitors/landing'
import { golden } from '#tests/support/golden'
import { HOST } from '#app/plugins/testing/host'
import { FIRST_EVENT } from '#app/plugins/testing/facts'
import classic from '#plugins/scoring/classic/plugin'

test.group('Golden values', () => {
  test('classic scores every event as agreed', async ({ assert }) => {
    const scorer = classic.create({}, HOST)
    for (const expected of golden('scoring').classic) {
      const { score, reasons } = scorer.score(
        {
          category: expected.category,
          action: expected.action,
          value: expected.value,
          referrerHost: hostOf(expected.referrer),
          returningAdVisitor: expected.returning_ad_visitor,
        },
        FIRST_EVENT
      )
      assert.equal(score, expected.score, JSON.stringify(expected))
      const sum = reasons.reduce((total, { points }) => total + points, 0)
      assert.equal(Math.min(100, sum), score, 'the reasons explain the score')
    }
  })

  test('a score has its band', ({ assert }) => {
    for (const { score, band } of golden('scoring').bands) assert.equal(bandOf(score), band)
  })

  test('a landing page tells its click ids and campaign', ({ assert }) => {
    for (const { url, found } of golden('landing').cases) {
      const { clickIds, utm, adParams } = parseLanding(url)
      assert.deepEqual({ ...clickIds, ...utm, ...adParams }, found, url)
    }
  })
})
