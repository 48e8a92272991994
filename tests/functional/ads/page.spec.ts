import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { rowsOf } from '#tests/support/sites'
import { GoogleAds } from '#tests/support/google_ads_server'
import { aVisit, store } from '#tests/support/traffic'
import { linkedSite } from '#tests/functional/ads/linked'
import { cost, lead, named } from '#tests/functional/ads/paid'

type Linked = Awaited<ReturnType<typeof linkedSite>>

/** Days within the period that the tests look at (what `paid.ts` takes if none is said), and the one before. */
const NOW = '2026-03-10'
const BEFORE = '2026-03-02'
const QUERY = '?from=2026-03-08&to=2026-03-14'

test.group('The page about ads', (group) => {
  let google: GoogleAds
  let linked: Linked

  group.each.setup(async () => {
    google = await GoogleAds.start(() => {})
    linked = await linkedSite(google, '1')
    return () => google.stop()
  })

  const look = async (query = QUERY) =>
    (await linked.visitor.visit(linked.page + query)).page.props.ads

  test('holds costs against leads: per lead, per qualified lead, and what came back', async ({
    assert,
  }) => {
    await cost(linked, { campaign: 1, day: NOW, micros: 200_000_000, clicks: 50 })
    await cost(linked, { campaign: 1, day: BEFORE, micros: 100_000_000, clicks: 20 })
    await cost(linked, { campaign: 2, day: NOW, micros: 5_000_000 })
    await named(linked, 1, 'Roofs')
    for (const status of ['new', 'qualified', 'won', 'junk']) {
      await lead(linked, {
        adParams: { gad_campaignid: '1' },
        status,
        value: status === 'won' ? 900 : null,
      })
    }
    await lead(linked, { adParams: { campaignid: '1' }, status: 'won', value: 70, currency: 'USD' })
    await lead(linked, { adParams: { gad_campaignid: '1' }, day: BEFORE })

    const { rows, total, before } = (await look()).shown

    assert.deepEqual(before, { from: '2026-03-01', to: '2026-03-07' })
    const [roofs, second] = rows
    assert.include(roofs, {
      name: 'Roofs',
      cost: 200,
      clicks: 50,
      leads: 4,
      qualified: 3,
      value: 900,
    })
    assert.deepEqual(roofs.otherValues, [{ currency: 'USD', value: 70 }], 'never added')
    assert.include(roofs.before, { cost: 100, clicks: 20, leads: 1 })
    assert.include(second, { campaignId: '2', cost: 5, leads: 0 })
    assert.include(total.now, { cost: 205, leads: 4 })
  })

  test('a lead is of a campaign by what its address said, its click, or the name of the campaign', async ({
    assert,
  }) => {
    const gclid = 'EAIaIQobChMI-known'
    await named(linked, 7, 'Brand Berlin')
    await named(linked, 8, 'Twice')
    await named(linked, 9, 'Twice')
    await rowsOf(
      `INSERT INTO ad_clicks (site_id, gclid, day, campaign_id, ad_group_id) VALUES (?, ?, ?, 7, 70) RETURNING 1`,
      [linked.site.id, gclid, NOW]
    )
    await lead(linked, { adParams: { gad_campaignid: '7', campaignid: '3' } })
    await lead(linked, { gclid })
    await lead(linked, { gclid: 'EAIaIQobChMI-other', utm: { utm_campaign: 'brand berlin' } })
    await lead(linked, { gclid: 'EAIaIQobChMI-third', utm: { utm_campaign: 'twice' } })
    await lead(linked, {
      utm: { utm_campaign: 'Brand Berlin' },
      channel: 'paid_social',
      source: 'facebook',
    })

    const { rows } = (await look()).shown

    assert.deepEqual(
      rows.map((row: any) => [row.campaignId, row.leads, row.isUnknown]),
      [
        ['7', 3, false],
        ['0', 1, true],
      ]
    )
  })

  test('days are those of the account', async ({ assert }) => {
    await lead(linked, { adParams: { gad_campaignid: '1' }, at: '2026-03-14T22:59:59Z' })
    await lead(linked, { adParams: { gad_campaignid: '1' }, at: '2026-03-14T23:00:01Z' })
    await lead(linked, { adParams: { gad_campaignid: '1' }, at: '2026-03-07T23:00:01Z' })
    const { rows } = (await look()).shown
    assert.include(rows[0], { leads: 2 })
    assert.include(rows[0].before, { leads: 0 })
  })

  test('a campaign opens into its ad groups and keywords', async ({ assert }) => {
    await named(linked, 1, 'Roofs')
    for (const keyword of [0, 20, 21]) {
      await cost(linked, { campaign: 1, adGroup: 10, keyword, day: NOW, micros: 1_000_000 })
    }
    await cost(linked, { campaign: 2, adGroup: 11, day: NOW, micros: 1_000_000 })
    await lead(linked, {
      adParams: { gad_campaignid: '1', adgroupid: '10', targetid: 'aud-5:kwd-21:loc-7' },
    })

    const groups = (await look(`${QUERY}&campaign=1`)).shown
    assert.equal(groups.level, 'ad_group')
    assert.deepEqual(
      groups.rows.map((row: any) => [row.id, row.leads]),
      [['1/10', 1]]
    )
    const words = (await look(`${QUERY}&campaign=1&by=keyword`)).shown
    assert.deepEqual(
      words.rows.map((row: any) => [row.id, row.leads]),
      [
        ['1/10/21', 1],
        ['1/10/20', 0],
      ]
    )
    assert.equal((await look(`${QUERY}&campaign=12345`)).shown.level, 'campaign')
  })

  test('conversions are what the ledger gives to the ads of a campaign', async ({ assert }) => {
    const ad = aVisit(linked.site.id, undefined, {
      startedAt: new Date(`${NOW}T10:00:00Z`),
      landing: { clickIds: {}, utm: {}, adParams: { gad_campaignid: '1' } },
    })
    const other = aVisit(linked.site.id, undefined, { startedAt: new Date(`${NOW}T11:00:00Z`) })
    await store(ad, other)
    await rowsOf(
      `INSERT INTO credits (site_id, conversion_id, day, converted_at, action, currency, model, lookback_days, visitor_group,
          touch_sessions, touch_months, touch_ages_sec, touch_sources, touch_landings, credits)
         VALUES (?, ?, ?, ?, 'call', 'EUR', 'linear@1', 30, 0, ?, ?, '{1,1}', '{1,1}', '{1,1}', '{250000,750000}') RETURNING 1`,
      [
        linked.site.id,
        randomUUID(),
        NOW,
        `${NOW}T12:00:00Z`,
        [ad.session.id, other.session.id],
        [ad.session.month, other.session.month],
      ]
    )
    const { rows } = (await look()).shown
    assert.lengthOf(rows, 1)
    assert.include(rows[0], { campaignId: '1', conversions: 0.25 })
  })

  test('costs of another account or another currency are not among them', async ({ assert }) => {
    await cost(linked, { campaign: 1, day: NOW, micros: 1_000_000, customer: 2 })
    await cost(linked, { campaign: 1, day: NOW, micros: 1_000_000, currency: 'USD' })
    assert.isEmpty((await look()).shown.rows)
  })

  test('of a shared account only the campaigns of this site are shown', async ({ assert }) => {
    await cost(linked, { campaign: 1, day: NOW, micros: 1_000_000 })
    await cost(linked, { campaign: 2, day: NOW, micros: 1_000_000 })
    await lead(linked, { adParams: { gad_campaignid: '1' } })
    await rowsOf(`UPDATE ad_accounts SET campaign_ids = '{2}' WHERE site_id = ? RETURNING 1`, [
      linked.site.id,
    ])
    assert.deepEqual(
      (await look()).shown.rows.map((row: any) => row.campaignId),
      ['2']
    )
  })

  test('a merged lead counts once', async ({ assert }) => {
    const kept = await lead(linked, { adParams: { gad_campaignid: '1' } })
    const gone = await lead(linked, { adParams: { gad_campaignid: '1' } })
    await rowsOf('UPDATE leads SET root_id = ? WHERE site_id = ? AND id = ? RETURNING 1', [
      kept,
      linked.site.id,
      gone,
    ])
    assert.equal((await look()).shown.rows[0].leads, 1)
  })
})
