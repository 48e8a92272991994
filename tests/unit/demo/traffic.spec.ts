import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import type { DemoSite } from '#app/demo/demo_site'
import { isWithin } from '#app/shared/urls'
import { usableClickId } from '#app/visitors/landing'
import { calendarOf } from '#app/demo/traffic/rhythm'
import { visitsOf } from '#app/demo/traffic/visits_of'
import { DEMO_SITES } from '#app/demo/catalogue/demo_sites'
import { normalizeDomain } from '#app/sites/normalize_domain'
import { berlinLawyer } from '#app/demo/catalogue/berlin_lawyer'
import { londonPlumber } from '#app/demo/catalogue/london_plumber'
import { newSite } from '#app/sites/validators/site_validator'
import { trackedEvents, type Visit } from '#app/demo/traffic/visit'
import { istanbulDentist } from '#app/demo/catalogue/istanbul_dentist'
import { validateEvent } from '#app/collect/validate_event'

/** A Sunday, with a change of clocks in Europe four weeks before. */
const UNTIL = new Date('2026-11-22T20:00:00Z')

function visits(site: DemoSite, { seed = 'test', months = 3, until = UNTIL } = {}) {
  return [...visitsOf(site, calendarOf(site, until, months), seed)]
}

const local = (visit: Visit) => DateTime.fromMillis(visit.startedAt, { zone: visit.site.timezone })
const has = (visit: Visit, parameter: RegExp) => parameter.test(visit.steps[0].url)

test.group('Demo: the sites', () => {
  test('a form would take them as they are', async ({ assert }) => {
    for (const { name, domain, host, timezone, country, currency } of DEMO_SITES) {
      const [error] = await newSite.tryValidate({ name, domain, timezone, country, currency })
      assert.isNull(error, name)
      assert.equal(normalizeDomain(domain).domain, domain)
      assert.match(domain, /\.example$/)
      assert.isTrue(isWithin(host, domain))
    }
  })

  test('of very different size, with all kinds of time zones', ({ assert }) => {
    const sizes = DEMO_SITES.map(({ visitsPerDay }) => visitsPerDay)
    assert.include(sizes, 0)
    assert.isTrue(sizes.some((size) => size > 0 && size < 2))
    assert.isAbove(Math.max(...sizes), 15)
    assert.isAtLeast(new Set(DEMO_SITES.map(({ timezone }) => timezone)).size, 6)
  })

  test('campaigns lead to pages that are there', ({ assert }) => {
    for (const { pages, campaigns } of DEMO_SITES) {
      const paths = pages.map(({ path }) => path)
      for (const { landing } of campaigns) assert.include(paths, landing)
    }
  })
})

test.group('Demo: traffic', () => {
  test('one seed, one traffic; another seed, another', ({ assert }) => {
    const once = visits(berlinLawyer, { months: 1 })
    assert.deepEqual(visits(berlinLawyer, { months: 1 }), once)
    assert.notDeepEqual(visits(berlinLawyer, { months: 1, seed: 'other' }), once)
  })

  test('the hour does not matter, only the day', ({ assert }) => {
    const morning = new Date('2026-11-22T06:00:00Z')
    assert.deepEqual(visits(berlinLawyer, { until: morning }), visits(berlinLawyer))
  })

  test('everything is what the tracker may send', async ({ assert }) => {
    for (const site of DEMO_SITES) {
      for (const visit of visits(site, { months: 1 }).slice(0, 60)) {
        const events = trackedEvents(visit, 'public-id')
        for (const event of events) {
          assert.containSubset(validateEvent(event), { event: { u: event.u } })
        }
        assert.deepEqual([events[0].ec, events[0].ea], ['acquisition', 'view'])
        assert.equal(new URL(events[0].u).host, site.host)
      }
    }
  })

  test('no id comes twice, steps are in order, nobody dozes off', ({ assert }) => {
    const all = visits(istanbulDentist, { months: 1 })
    const ids = all.flatMap((visit) => trackedEvents(visit, 'x').map(({ id }) => id))
    assert.lengthOf(new Set(ids), ids.length)
    assert.lengthOf(new Set(all.map(({ sid }) => sid)), all.length)
    for (const { steps } of all) {
      const gaps = steps.slice(1).map(({ at }, i) => at - steps[i].at)
      assert.isTrue(gaps.every((gap) => gap >= 0 && gap < 29 * 60_000))
    }
  })

  test('a law office is looked for in office hours of its own zone', ({ assert }) => {
    const all = visits(berlinLawyer).map(local)
    const inOffice = all.filter(({ hour }) => hour >= 8 && hour < 18)
    assert.isAbove(inOffice.length / all.length, 0.7)

    const perDay = (weekdays: number[]) =>
      all.filter(({ weekday }) => weekdays.includes(weekday)).length / weekdays.length
    assert.isBelow(perDay([6, 7]), perDay([1, 2, 3, 4, 5]) / 2)
  })

  test('days begin at midnight there, also when clocks change', ({ assert }) => {
    for (const site of DEMO_SITES) {
      const { days } = calendarOf(site, UNTIL, 3)
      assert.isTrue(days.every(({ hour, minute }) => hour === 0 && minute === 0))
      assert.lengthOf(new Set(days.map((day) => day.toISODate())), days.length)
    }
    const { days } = calendarOf(berlinLawyer, UNTIL, 3)
    assert.lengthOf(new Set(days.map(({ offset }) => offset)), 2)
  })

  test('a campaign can be seen to start, and the site to grow', ({ assert }) => {
    const all = visits(istanbulDentist)
    const begins = all[0].startedAt
    const part = (visit: Visit) => (visit.startedAt - begins) / (UNTIL.getTime() - begins)
    const abroad = all.filter((visit) => has(visit, /dental-tourism-en/))
    assert.isAbove(abroad.length, 200)
    assert.isTrue(abroad.every((visit) => part(visit) > 0.54))

    const unpaid = all.filter((visit) => !has(visit, /gad_source|paid_social/))
    const first = unpaid.filter((visit) => part(visit) < 1 / 3).length
    const last = unpaid.filter((visit) => part(visit) > 2 / 3).length
    assert.isAbove(last, first * 1.2)
  })

  test('Google says gclid, or on Apple devices gbraid and wbraid', ({ assert }) => {
    const clicks = visits(istanbulDentist).filter((visit) => has(visit, /gad_source/))
    const named = (name: string) => clicks.filter((visit) => has(visit, new RegExp(`[?&]${name}=`)))
    for (const name of ['gclid', 'gbraid', 'wbraid']) assert.isAbove(named(name).length, 10, name)
    assert.equal(
      named('gclid').length + named('gbraid').length + named('wbraid').length,
      clicks.length
    )
    for (const visit of [...named('gbraid'), ...named('wbraid')]) {
      assert.equal(visit.visitor.browser.os, 'ios')
    }
    for (const { steps } of clicks) {
      const { searchParams } = new URL(steps[0].url)
      const id = ['gclid', 'gbraid', 'wbraid'].map((name) => searchParams.get(name)).find(Boolean)
      assert.equal(usableClickId(id), id)
    }
  })

  test('people come back as who they were, and not at once', ({ assert }) => {
    const seen = new Map<string, Visit>()
    let returned = 0
    for (const visit of visits(londonPlumber)) {
      const { fingerprint } = visit.visitor
      const before = seen.get(fingerprint)
      if (before) {
        returned++
        assert.deepEqual(visit.visitor, before.visitor)
        assert.isAtLeast(visit.startedAt - before.startedAt, 45 * 60_000)
      }
      seen.set(fingerprint, visit)
    }
    assert.isAbove(returned / seen.size, 0.1)
  })

  test('all the ways to a site are walked', ({ assert }) => {
    const referrers = new Set(visits(londonPlumber).map(({ steps }) => steps[0].referrer))
    for (const referrer of [
      null,
      'https://www.google.co.uk/',
      'https://www.bing.com/',
      'https://chatgpt.com/',
      'https://www.perplexity.ai/',
      'https://tradesfinder.example/',
      'https://l.facebook.com/',
    ]) {
      assert.isTrue(referrers.has(referrer), String(referrer))
    }
  })
})
