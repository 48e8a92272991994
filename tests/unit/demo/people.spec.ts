import { test } from '@japa/runner'
import { Market } from '#app/demo/people/market'
import { lifeOf } from '#app/demo/people/life'
import { peopleOf } from '#app/demo/people/people_of'
import { calendarOf } from '#app/demo/traffic/rhythm'
import { visitsOf } from '#app/demo/traffic/visits_of'
import { sydneySolar } from '#app/demo/catalogue/sydney_solar'
import { istanbulDentist } from '#app/demo/catalogue/istanbul_dentist'
import {
  channelOf,
  CHANNELS,
  EFFECTS,
  NO_EFFECTS,
  without,
  type Effects,
} from '#app/demo/people/effects'

const UNTIL = new Date('2026-11-22T20:00:00Z')
const calendar = calendarOf(istanbulDentist, UNTIL, 3)
const market = new Market(istanbulDentist, calendar)
const people = [...peopleOf(market, 'test')]
const livesIn = (effects: Effects) => people.map((person) => lifeOf(market, person, effects))

test.group('Demo: people', () => {
  test('a weaker effect takes visits and conversions away, and adds none', ({ assert }) => {
    const real = livesIn(EFFECTS)
    for (const world of [NO_EFFECTS, ...CHANNELS.map((channel) => without(EFFECTS, channel))]) {
      for (const [index, life] of livesIn(world).entries()) {
        const starts = new Set(real[index].map(({ startedAt }) => startedAt))
        assert.isTrue(life.every(({ startedAt }) => starts.has(startedAt)))
        const won = (visits: { converts: boolean }[]) => visits.filter((visit) => visit.converts)
        assert.isAtMost(won(life).length, won(real[index]).length)
      }
    }
  })

  test('many convert after touches of several channels', ({ assert }) => {
    const lives = livesIn(EFFECTS)
    const journeys = lives.flatMap((life) => {
      const at = life.findIndex(({ converts }) => converts)
      return at < 0 ? [] : [life.slice(0, at + 1).map(({ origin }) => channelOf(origin))]
    })
    assert.isAbove(journeys.length, 200)
    const mixed = journeys.filter((channels) => new Set(channels).size > 1)
    assert.isAbove(mixed.length / journeys.length, 0.2)
  })

  test('who types the address had decided: converts often, whatever is switched off', ({
    assert,
  }) => {
    const rateBy = (effects: Effects) => {
      const direct = livesIn(effects)
        .map(([first]) => first)
        .filter(({ origin }) => channelOf(origin) === 'direct')
      return direct.filter(({ converts }) => converts).length / direct.length
    }
    assert.isAbove(rateBy(EFFECTS), 0.04)
    assert.equal(rateBy(EFFECTS), rateBy(NO_EFFECTS))
  })

  test('mails come on the days they are sent on, and to people who were here', ({ assert }) => {
    const mails = livesIn(EFFECTS)
      .flat()
      .filter(({ origin }) => channelOf(origin) === 'email')
    assert.isAbove(mails.length, 60)
    assert.isTrue(mails.every(({ day }) => day % 7 === 0))
    assert.isAbove(mails.filter(({ isReturning }) => isReturning).length / mails.length, 0.7)
  })

  test('conversions are about as frequent as on a real site', ({ assert }) => {
    for (const site of [istanbulDentist, sydneySolar]) {
      const visits = [...visitsOf(site, calendarOf(site, UNTIL, 3), 'test')]
      const won = visits.filter(({ steps }) =>
        steps.some(({ category }) => category === 'conversion')
      )
      assert.isAbove(won.length / visits.length, 0.045)
      assert.isBelow(won.length / visits.length, 0.1)
    }
  })
})
