import { test } from '@japa/runner'
import { isSilent } from '#app/overview/attention/rules/silence'
import { isSpike } from '#app/overview/attention/rules/drop_spike'
import { losesClickIds } from '#app/overview/attention/rules/missing_clicks'

const NOW = new Date('2034-05-10T12:00:00Z')
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)

test.group('Overview | rules', () => {
  test('{$self.name}')
    .with([
      { name: 'a busy site, two hours', hours: 2, days: 28, visits: 280_000, gap: 0, is: false },
      { name: 'a busy site, three hours', hours: 3, days: 28, visits: 280_000, gap: 0, is: true },
      { name: 'ten visits a day, two days', hours: 48, days: 28, visits: 280, gap: 0, is: false },
      { name: 'ten visits a day, four days', hours: 96, days: 28, visits: 280, gap: 0, is: true },
      { name: 'closed for a week before', hours: 150, days: 28, visits: 2_800, gap: 7, is: false },
      { name: 'two days old', hours: 20, days: 2, visits: 2_000, gap: 0, is: false },
      { name: 'nothing for four weeks', hours: 672, days: 0, visits: 0, gap: 0, is: true },
    ])
    .run(({ assert }, { hours, days, visits, gap, is }) => {
      assert.equal(isSilent(ago(hours), NOW, { days, visits, emptyDays: gap }), is)
    })

  test('few visits by ads, or few clicks, say nothing about click ids', ({ assert }) => {
    assert.isFalse(losesClickIds({ paid: 19, withId: 0, clicks: null }))
    assert.isTrue(losesClickIds({ paid: 20, withId: 3, clicks: null }))
    assert.isFalse(losesClickIds({ paid: 20, withId: 4, clicks: null }))
    assert.isFalse(losesClickIds({ paid: 0, withId: 0, clicks: 39 }))
    assert.isTrue(losesClickIds({ paid: 0, withId: 1, clicks: 40 }))
    assert.isFalse(losesClickIds({ paid: 0, withId: 2, clicks: 40 }))
  })

  test('a spike is many, and many times what is usual', ({ assert }) => {
    const reason = 'bot'
    assert.isFalse(isSpike({ reason, lately: 49, usually: 0 }))
    assert.isTrue(isSpike({ reason, lately: 50, usually: 10 }))
    assert.isFalse(isSpike({ reason, lately: 50, usually: 10.1 }))
    assert.isFalse(isSpike({ reason: 'blocked_address', lately: 5_000, usually: 0 }))
  })
})
