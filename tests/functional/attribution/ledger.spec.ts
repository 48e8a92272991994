import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { eventOf, post } from '#tests/support/sync'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { queueChangedSites, queueCredits } from '#app/attribution/jobs/queue_credits'
import { siteRegistry } from '#app/sites/site_registry'
import { deriveDay } from '#app/attribution/ledger/derive_day'
import type { Journey } from '#app/plugins/contracts/attribution_model'
import { choose, install, modelNamed } from '#tests/support/one_off_plugins'
import { at, credit, DAY, visit } from '#tests/functional/attribution/visits'
import { makeSite, rowsOf, type TestSite } from '#tests/support/sites'

const derive = async (site: TestSite, day = DAY) => {
  siteRegistry.forget(site.publicId)
  return deriveDay((await siteRegistry.find(site.publicId))!, day)
}

const sumsOf = (site: TestSite) =>
  rowsOf(
    `SELECT d.model, coalesce(s.channel, '(unknown)') AS channel, d.conversions::int AS conversions, d.value
       FROM credit_days d LEFT JOIN touch_sources s ON s.site_id = d.site_id AND s.id = d.number
      WHERE d.site_id = ? AND d.kind = 'source' ORDER BY 1, 2`,
    [site.id]
  )

const landingsOf = (site: TestSite, model: string) =>
  rowsOf(
    `SELECT l.path, d.conversions::int AS conversions, d.value
       FROM credit_days d LEFT JOIN landing_pages l ON l.site_id = d.site_id AND l.id = d.number
      WHERE d.site_id = ? AND d.kind = 'landing' AND d.model = ? ORDER BY 1`,
    [site.id, model]
  )

/** These visitors are one lead now, made of as many. */
async function onePerson(siteId: string, visitors: string[]) {
  const service = db.connection('service')
  await service.from('lead_keys').where({ site_id: siteId, kind: 'visitor' }).delete()
  const root = randomUUID()
  for (const [i, value] of visitors.entries()) {
    const id = i === 0 ? root : randomUUID()
    const now = new Date()
    await service.table('leads').insert({
      site_id: siteId,
      id,
      root_id: root,
      opened_at: now,
      opened_by: 'conversion',
      first_seen_at: now,
      last_activity_at: now,
    })
    await service
      .table('lead_keys')
      .insert({ site_id: siteId, kind: 'visitor', value, lead_id: id })
  }
}

test.group('Credit ledger', (group) => {
  group.each.teardown(() => clock.freeze(null))

  test('a conversion is shared among the visits before it', async ({ assert }) => {
    const site = await makeSite({ domain: 'example.com' })
    const page = 'https://example.com'
    await visit(site, 'ann', at('2026-06-06'), `${page}/prices?gclid=Cj0KCQiA-abc_DEF123`)
    await visit(site, 'bob', at('2026-06-10'), `${page}/blog`)
    await visit(site, 'ann', at('2026-06-13'), `${page}/?utm_medium=email&utm_source=news`)
    await visit(site, 'ann', at(DAY), `${page}/contact`, true)

    assert.equal(await derive(site), 1)
    const [entry] = await rowsOf(
      'SELECT model, credits, touch_ages_sec, touch_sessions, value, day::text FROM credits WHERE site_id = ?',
      [site.id]
    )
    assert.deepEqual(entry.credits, [0, 1_000_000, 0])
    assert.deepEqual(entry.touch_ages_sec, [14 * 86_400 + 30, 7 * 86_400 + 30, 30])
    assert.include(entry, { model: 'last-non-direct@1.0.0', day: DAY, value: 120 })

    const sums = await sumsOf(site)
    const of = (model: string) =>
      Object.fromEntries(
        sums.filter((row) => row.model === model).map((row) => [row.channel, row.conversions])
      )
    assert.deepEqual(of('first'), { paid_search: 1_000_000 })
    assert.deepEqual(of('last'), { direct: 1_000_000 })
    assert.deepEqual(of('linear'), { direct: 333_333, email: 333_333, paid_search: 333_334 })
    assert.deepEqual(of('time-decay'), { direct: 571_429, email: 285_714, paid_search: 142_857 })
    assert.deepEqual(await landingsOf(site, 'first'), [
      { path: '/prices', conversions: 1_000_000, value: 120 },
    ])
  })

  test('visits of all browsers of one person are their touches', async ({ assert }) => {
    const site = await makeSite({ domain: 'example.com' })
    const page = 'https://example.com'
    await visit(site, 'phone', at('2026-06-06'), `${page}/?gclid=Cj0KCQiA-abc_DEF123`)
    await visit(site, 'stranger', at('2026-06-07'), `${page}/?utm_medium=email&utm_source=news`)
    await visit(site, 'laptop', at(DAY), `${page}/contact`, true)
    await onePerson(site.id, ['laptop', 'phone'])

    assert.equal(await derive(site), 1)
    const [entry] = await rowsOf('SELECT credits FROM credits WHERE site_id = ?', [site.id])
    assert.deepEqual(entry.credits, [1_000_000, 0])
  })

  test('doing it twice changes nothing, and a late touch changes it', async ({ assert }) => {
    const site = await makeSite({ domain: 'example.com' })
    await visit(site, 'ann', at(DAY), 'https://example.com/', true)
    await derive(site)
    const before = await sumsOf(site)
    await derive(site)
    assert.deepEqual(await sumsOf(site), before)

    await visit(site, 'ann', at('2026-06-19'), 'https://example.com/?gclid=Cj0KCQiA-abc_DEF123')
    await derive(site)
    const rows = await sumsOf(site)
    assert.equal(rows.find((row) => row.model === 'last-non-direct')!.channel, 'paid_search')
    assert.lengthOf(await rowsOf('SELECT 1 FROM credits WHERE site_id = ?', [site.id]), 1)
  })

  test('the look-back is half-open, and none means that nobody gets the credit', async ({
    assert,
  }) => {
    const site = await makeSite({ domain: 'example.com' })
    await visit(site, 'in', at('2026-06-10', '09:00:30Z'), 'https://example.com/')
    await visit(site, 'in', at(DAY), 'https://example.com/?gclid=Cj0KCQiA-abc_DEF123', true)
    await visit(
      site,
      'out',
      new Date(at('2026-06-10', '09:00:30Z').getTime() - 1),
      'https://example.com/'
    )
    await visit(site, 'out', at(DAY), 'https://example.com/?gclid=Cj0KCQiA-abc_DEF123', true)
    const set = (days: number) =>
      rowsOf(
        `UPDATE sites SET settings = jsonb_build_object('attribution_lookback_days', ?::int) WHERE id = ?`,
        [days, site.id]
      )
    await set(10)
    await derive(site)
    const rows = await rowsOf(
      'SELECT cardinality(credits) AS touches FROM credits WHERE site_id = ? ORDER BY 1',
      [site.id]
    )
    assert.deepEqual(
      rows.map(({ touches }) => touches),
      [1, 2]
    )

    await set(0)
    await derive(site)
    for (const row of await sumsOf(site)) {
      assert.include(row, { channel: '(unknown)', conversions: 2_000_000, value: 240 })
    }
  })

  test('what was stored makes its days due, and a run credits them', async ({ assert }) => {
    const site = await makeSite({ domain: 'example.com' })
    await visit(site, 'ann', at(DAY), 'https://example.com/', true)
    const due = () =>
      rowsOf('SELECT day::text FROM credit_due WHERE site_id = ? ORDER BY 1', [site.id])
    assert.deepEqual(await due(), [{ day: DAY }])
    await credit(site)
    assert.isEmpty(await due())
    assert.lengthOf(await rowsOf('SELECT 1 FROM credits WHERE site_id = ?', [site.id]), 1)

    // A visit that comes a day late, while the clock says so.
    const sid = randomUUID()
    clock.freeze(at('2026-06-21'))
    const ts = at('2026-06-19').getTime()
    await post({
      sent: at('2026-06-21').getTime(),
      events: [eventOf(site, { sid, ts, meta: { fp: 'ann' } })],
    })
    assert.deepEqual(await due(), [{ day: '2026-06-19' }, { day: DAY }, { day: '2026-06-21' }])
    await credit(site)
    const [{ credits }] = await rowsOf('SELECT credits FROM credits WHERE site_id = ?', [site.id])
    assert.lengthOf(credits, 2)
  })

  test('a run that was interrupted for hours does not let the site rest for days', async ({
    assert,
  }) => {
    const site = await makeSite({ domain: 'example.com' })
    await visit(site, 'ann', at(DAY), 'https://example.com/', true)
    const ended = (ago: string) =>
      rowsOf(
        `INSERT INTO job_runs (site_id, task, state, started_at, finished_at)
         VALUES (?, 'credits', 'done', now() - interval '8 hours', now() - ?::interval)`,
        [site.id, ago]
      )
    const isQueued = async () => {
      await queueCredits()
      const rows = await rowsOf(`SELECT 1 FROM job_runs WHERE site_id = ? AND state = 'waiting'`, [
        site.id,
      ])
      return rows.length === 1
    }
    await ended('4 minutes')
    assert.isFalse(await isQueued())
    await rowsOf(`DELETE FROM job_runs WHERE site_id = ?`, [site.id])
    await ended('6 minutes')
    assert.isTrue(await isQueued())
    await runDueJobs()
  })

  test('a day is a day of the site, and a conversion of an unknown visitor has its own visit', async ({
    assert,
  }) => {
    const site = await makeSite({ domain: 'example.com', timezone: 'America/New_York' })
    const sid = randomUUID()
    clock.freeze(at('2026-06-21', '03:30:00Z'))
    await post({ events: [eventOf(site, { sid, ec: 'conversion', ea: 'form_submit' })] })
    assert.equal(await derive(site, '2026-06-21'), 0)
    assert.equal(await derive(site), 1)
    const sums = await sumsOf(site)
    assert.isTrue(
      sums.every(({ channel, conversions }) => channel === 'direct' && conversions === 1e6)
    )
  })

  test('another look-back, model or zone has all days credited anew', async ({ assert }) => {
    const site = await makeSite({ domain: 'example.com' })
    await visit(site, 'ann', at('2026-06-06'), 'https://example.com/?gclid=Cj0KCQiA-abc_DEF123')
    await visit(site, 'ann', at(DAY), 'https://example.com/?utm_medium=email', true)
    const work = async (queue: () => Promise<void>) => {
      siteRegistry.forget(site.publicId)
      await queue()
      await runDueJobs()
    }
    const entry = async () => {
      const [row] = await rowsOf(
        'SELECT model, lookback_days, credits, day::text FROM credits WHERE site_id = ?',
        [site.id]
      )
      return row
    }
    await work(queueCredits)
    assert.deepInclude(await entry(), { lookback_days: 90, credits: [0, 1_000_000] })
    await work(queueChangedSites)
    assert.lengthOf(
      await rowsOf(`SELECT 1 FROM job_runs WHERE site_id = ? AND task = 'credits'`, [site.id]),
      1,
      'nothing has changed, so nothing runs'
    )

    await choose(site.id, 'attribution-model', 'first')
    await work(queueChangedSites)
    assert.deepInclude(await entry(), { model: 'first@1.0.0', credits: [1_000_000, 0] })

    await rowsOf(
      `UPDATE sites SET settings = '{"attribution_lookback_days": 7}', timezone = 'Pacific/Auckland' WHERE id = ?`,
      [site.id]
    )
    await work(queueChangedSites)
    assert.deepInclude(await entry(), { lookback_days: 7, credits: [1_000_000], day: DAY })
    await rowsOf(`UPDATE sites SET timezone = 'Pacific/Kiritimati' WHERE id = ?`, [site.id])
    clock.freeze(null)
    await work(queueChangedSites)
    assert.lengthOf(await rowsOf('SELECT 1 FROM credits WHERE site_id = ?', [site.id]), 1)
  })

  test('values of two currencies are not added', async ({ assert }) => {
    const site = await makeSite({ domain: 'example.com' })
    clock.freeze(at(DAY))
    const won = (meta: object) =>
      eventOf(site, { sid: randomUUID(), ec: 'conversion', ea: 'form', ev: 10, meta })
    await post({ events: [won({}), won({ currency: 'USD' }), won({ currency: '$<b>' })] })
    await derive(site)
    const sums = await rowsOf(
      `SELECT currency, conversions::int AS conversions, value FROM credit_days
        WHERE site_id = ? AND kind = 'source' AND model = 'last' ORDER BY 1`,
      [site.id]
    )
    assert.deepEqual(sums, [
      { currency: 'EUR', conversions: 2_000_000, value: 20 },
      { currency: 'USD', conversions: 1_000_000, value: 10 },
    ])
  })

  test('a model that breaks its contract leaves no conversion without credits', async ({
    assert,
    cleanup,
  }) => {
    const linear = ({ touches }: Journey): unknown => touches.map(() => 1)
    let weigh = linear
    cleanup(() => void (weigh = linear))
    await install('attribution-model', [modelNamed('broken', (journey) => weigh(journey))])
    const site = await makeSite({ domain: 'example.com' })
    await choose(site.id, 'attribution-model', 'broken')
    await visit(site, 'ann', at(DAY), 'https://example.com/', true)
    const entry = async (weights: unknown) => {
      weigh = () => weights
      await derive(site)
      const rows = await rowsOf('SELECT model, credits FROM credits WHERE site_id = ?', [site.id])
      return rows[0]
    }
    const standard = { model: 'last-non-direct@1.0.0', credits: [1_000_000] }
    for (const weights of [[], [-1], [Number.NaN], [0], ['1'], null, [1, 1], 'all']) {
      assert.deepEqual(await entry(weights), standard, String(weights))
    }
    assert.deepEqual(await entry([0.3]), { model: 'broken@1.0.0', credits: [1_000_000] })
  })
})
