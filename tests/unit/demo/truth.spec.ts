import { test } from '@japa/runner'
import { calendarOf } from '#app/demo/traffic/rhythm'
import { visitsOf } from '#app/demo/traffic/visits_of'
import { truthOfTraffic } from '#app/demo/truth/truth_of_traffic'
import { torontoPhysio } from '#app/demo/catalogue/toronto_physio'
import { istanbulDentist } from '#app/demo/catalogue/istanbul_dentist'
import { CHANNELS, EFFECTS, NO_EFFECTS, without } from '#app/demo/people/effects'

const UNTIL = new Date('2026-11-22T20:00:00Z')
const calendar = calendarOf(istanbulDentist, UNTIL, 3)
const truth = ({ seed = 'test', effects = EFFECTS, until = UNTIL } = {}) =>
  truthOfTraffic(istanbulDentist, calendar, { seed, effects, until })
const caused = (of: ReturnType<typeof truth>, name: string) =>
  of.channels.find(({ channel }) => channel === name)!.caused

test.group('Demo: the truth', () => {
  test('is about the visits that the demo is filled with', ({ assert }) => {
    const won = [...visitsOf(istanbulDentist, calendar, 'test')].filter(
      ({ steps, startedAt }) =>
        startedAt <= UNTIL.getTime() && steps.some(({ category }) => category === 'conversion')
    )
    const { conversions, channels } = truth()
    assert.equal(conversions, won.length)
    assert.equal(
      channels.reduce((sum, { closed }) => sum + closed, 0),
      conversions
    )
  })

  test('one seed, one truth; another seed, another', ({ assert }) => {
    assert.deepEqual(truth(), truth())
    assert.notDeepEqual(truth({ seed: 'other' }), truth())
  })

  test('a channel without effect caused nothing, however often it comes last', ({ assert }) => {
    const direct = truth().channels.find(({ channel }) => channel === 'direct')!
    assert.equal(direct.caused, 0)
    assert.isAbove(direct.closed, 20)
    assert.equal(caused(truth({ effects: without(EFFECTS, 'paid_search') }), 'paid_search'), 0)
  })

  test('nothing works: everything would have come anyway', ({ assert }) => {
    const { conversions, anyway, channels } = truth({ effects: NO_EFFECTS })
    assert.isAbove(conversions, 50)
    assert.equal(anyway, conversions)
    assert.isTrue(channels.every((one) => one.caused === 0 && one.closedAnyway === one.closed))
  })

  test('one channel works: it caused all that would not have come anyway', ({ assert }) => {
    const effects = { ...NO_EFFECTS, social: EFFECTS.social }
    const { conversions, anyway, channels } = truth({ effects })
    assert.isAbove(caused({ conversions, anyway, channels }, 'social'), 5)
    assert.equal(caused({ conversions, anyway, channels }, 'social'), conversions - anyway)
  })

  test('a stronger effect causes more', ({ assert }) => {
    const { now, later, back } = EFFECTS.referral
    const stronger = { now: now + 1, later: later + 1, back }
    assert.isAbove(
      caused(truth({ effects: { ...EFFECTS, referral: stronger } }), 'referral'),
      caused(truth(), 'referral')
    )
  })

  test('there is one for every channel, and none below nothing', ({ assert }) => {
    const { channels } = truth()
    assert.sameMembers(
      channels.map(({ channel }) => channel),
      [...CHANNELS]
    )
    assert.isTrue(channels.every((one) => one.caused >= 0 && one.closedAnyway <= one.closed))
  })

  test('a silent site has none', ({ assert }) => {
    const nothing = truthOfTraffic(torontoPhysio, calendarOf(torontoPhysio, UNTIL, 3), {
      seed: 'test',
      until: UNTIL,
    })
    assert.equal(nothing.conversions, 0)
  })
})
