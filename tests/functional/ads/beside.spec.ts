import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { GoogleAds } from '#tests/support/google_ads_server'
import { linkedSite, ownerWithSite } from '#tests/functional/ads/linked'
import { asProgram, owner } from '#tests/functional/sites/person'
import { adVisit, cost, credited, lead, named } from '#tests/functional/ads/paid'

type Linked = Awaited<ReturnType<typeof linkedSite>>

const NOW = '2026-03-10'
const QUERY = '?from=2026-03-08&to=2026-03-14'

test.group('Costs beside attribution', (group) => {
  let google: GoogleAds
  let linked: Linked

  group.each.setup(async () => {
    google = await GoogleAds.start(() => {})
    linked = await linkedSite(google, '1')
    return () => google.stop()
  })

  const path = () => `/sites/${linked.site.id}/attribution`
  const costs = async (query = QUERY) =>
    (await linked.visitor.visit(path() + query)).page.props.attribution.costs
  const csv = async (query = QUERY) => {
    const { body } = await linked.visitor.get(`${path()}/costs.csv${query}`)
    const [head, ...lines] = body.replace('\uFEFF', '').trim().split('\r\n')
    const names = head.split(',')
    return lines.map((line) =>
      Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell]))
    )
  }

  async function twoCampaigns() {
    await named(linked, 1, 'Roofs')
    await cost(linked, { campaign: 1, day: NOW, micros: 200_000_000, clicks: 50 })
    await cost(linked, { campaign: 2, day: NOW, micros: 30_000_000 })
    const visit = await adVisit(linked, 1, `${NOW}T09:00:00Z`)
    await credited(linked, { visit, share: 500_000, at: `${NOW}T12:00:00Z`, value: 800 })
    await credited(linked, { visit, at: `${NOW}T13:00:00Z`, value: 70, currency: 'USD' })
    const adParams = { gad_campaignid: '1' }
    await lead(linked, { adParams })
    await lead(linked, { adParams, status: 'qualified' })
    await lead(linked, { adParams, status: 'won', value: 900 })
    await lead(linked, { adParams, status: 'won', value: 55, currency: 'USD' })
    await lead(linked, { adParams, status: 'junk' })
  }

  test('what a conversion, a lead and a qualified lead cost, and what came back', async ({
    assert,
  }) => {
    await twoCampaigns()
    const { account, rows, total } = await costs()

    assert.include(account, { currency: 'EUR', timezone: 'Europe/Berlin', problem: null })
    const [roofs, second] = rows
    assert.include(roofs, { name: 'Roofs', cost: 200, conversions: 1.5, credited: 400 })
    assert.include(roofs, { leads: 4, qualified: 3, value: 900 })
    assert.include(roofs, { costPerLead: 50, creditedReturn: 2, leadReturn: 4.5 })
    assert.closeTo(roofs.costPerQualified, 200 / 3, 1e-9)
    assert.closeTo(roofs.costPerConversion, 200 / 1.5, 1e-9)
    assert.deepEqual(roofs.otherValues, [{ currency: 'USD', value: 55 }])
    assert.deepEqual(roofs.otherCredited, [{ currency: 'USD', value: 70 }])
    assert.include(second, { cost: 30, leads: 0, costPerLead: null, leadReturn: null })
    assert.include(total, { cost: 230, leads: 4, costPerLead: 57.5 })
  })

  test('an account in another currency than the values has no return', async ({ assert }) => {
    await rowsOf(`UPDATE ad_accounts SET currency = 'CHF' WHERE site_id = ? RETURNING 1`, [
      linked.site.id,
    ])
    await cost(linked, { campaign: 1, day: NOW, micros: 90_000_000, currency: 'CHF' })
    await cost(linked, { campaign: 1, day: '2026-03-11', micros: 50_000_000, currency: 'EUR' })
    await lead(linked, { adParams: { gad_campaignid: '1' }, status: 'won', value: 900 })

    const { account, rows } = await costs()
    assert.equal(account.currency, 'CHF')
    assert.include(rows[0], { cost: 90, value: 0, leadReturn: null, costPerLead: 90 })
    assert.deepEqual(rows[0].otherValues, [{ currency: 'EUR', value: 900 }])
  })

  test('all of it is of days of the account, whatever the zone of the site', async ({ assert }) => {
    // In Berlin the period begins and ends at 23:00 UTC; the site has days of UTC.
    const visit = await adVisit(linked, 1, '2026-03-01T09:00:00Z')
    for (const at of ['2026-03-07T22:59:59Z', '2026-03-14T23:00:00Z']) {
      await credited(linked, { visit, at })
      await lead(linked, { adParams: { gad_campaignid: '1' }, at })
    }
    assert.isEmpty((await costs()).rows)
    for (const at of ['2026-03-07T23:00:00Z', '2026-03-14T22:59:59Z']) {
      await credited(linked, { visit, at })
      await lead(linked, { adParams: { gad_campaignid: '1' }, at })
    }
    assert.include((await costs()).rows[0], { conversions: 2, leads: 2 })
  })

  test('the file has what the page shows', async ({ assert }) => {
    await twoCampaigns()
    await named(linked, 3, '=HYPERLINK("http://evil")')
    await cost(linked, { campaign: 3, day: NOW, micros: 1_000_000 })
    const shown = await costs()
    const lines = await csv()

    assert.deepEqual(
      lines.map(({ Campaign, Cost }) => [Campaign, Number(Cost)]),
      [
        ['Roofs', 200],
        ['Campaign 2', 30],
        [`"'=HYPERLINK(""http://evil"")"`, 1],
        ['Total', 231],
      ]
    )
    assert.equal(Number(lines[0]['Cost per lead']), shown.rows[0].costPerLead)
    assert.equal(Number(lines[0]['Cost per conversion']), 133.3333)
    assert.equal(lines[0]['Worth in other currencies'], '55 USD')
    assert.equal(lines[1]['Cost per lead'], '', 'nothing, and not nought')
    assert.include(lines[3], { From: '2026-03-08', To: '2026-03-14', Currency: 'EUR' })

    const [byValue] = await csv(`${QUERY}&in=value`)
    assert.equal(Number(byValue['Return on what is credited']), 2)
    assert.notProperty(byValue, 'Cost per conversion')
  })

  test('without an account it says so, and strangers find nothing', async ({ assert }) => {
    const other = await ownerWithSite()
    const page = `/sites/${other.site.id}/attribution`
    assert.isNull((await other.visitor.visit(page)).page.props.attribution.costs)
    assert.equal((await other.visitor.get(`${page}/costs.csv`, asProgram)).status, 404)
    const stranger = await owner()
    assert.equal((await stranger.visitor.get(`${path()}/costs.csv`, asProgram)).status, 404)
  })
})

test.group('What the click of a lead cost', (group) => {
  let google: GoogleAds
  let linked: Linked

  group.each.setup(async () => {
    google = await GoogleAds.start(() => {})
    linked = await linkedSite(google, '1')
    await named(linked, 1, 'Roofs')
    return () => google.stop()
  })

  const clickOf = async (id: string) => {
    const { body } = await linked.visitor.get(`/sites/${linked.site.id}/leads/${id}/details`)
    return JSON.parse(body).click
  }
  const adParams = { gad_campaignid: '1' }

  test('is about the average of its campaign on that day of the account', async ({ assert }) => {
    await cost(linked, { campaign: 1, day: '2026-03-11', micros: 73_800_000, clicks: 41 })
    await cost(linked, { campaign: 1, day: NOW, micros: 900_000_000, clicks: 1 })
    const justAfterMidnightInBerlin = await lead(linked, { adParams, at: `${NOW}T23:10:00Z` })
    assert.deepEqual(await clickOf(justAfterMidnightInBerlin), {
      campaign: 'Roofs',
      day: '2026-03-11',
      average: 1.8,
      clicks: 41,
      currency: 'EUR',
    })
  })

  test('is not known while Google has told of no click', async ({ assert }) => {
    const id = await lead(linked, { adParams })
    assert.include(await clickOf(id), { campaign: 'Roofs', average: null })
    await cost(linked, { campaign: 1, day: NOW, micros: 0, clicks: 0 })
    assert.include(await clickOf(id), { average: null, clicks: 0 })
  })

  test('nothing is said of other visits, unknown campaigns, and sites without an account', async ({
    assert,
  }) => {
    await cost(linked, { campaign: 1, day: NOW, micros: 1_000_000, clicks: 1 })
    await cost(linked, { campaign: 1, day: NOW, micros: 1_000_000, clicks: 1, customer: 2 })
    const byMail = await lead(linked, { utm: { utm_campaign: 'Roofs', utm_medium: 'email' } })
    assert.isNull(await clickOf(byMail))
    assert.isNull(await clickOf(await lead(linked, { adParams: { gad_campaignid: '77' } })))
    assert.isNull(await clickOf(await lead(linked, { gclid: 'Cj0KCQiA-nobody-knows' })))

    const known = await lead(linked, { adParams })
    assert.include(await clickOf(known), { average: 1 })
    await rowsOf(`UPDATE ad_accounts SET campaign_ids = '{2}' WHERE site_id = ? RETURNING 1`, [
      linked.site.id,
    ])
    assert.isNull(await clickOf(known), 'of another site’s campaigns')
    await rowsOf('DELETE FROM ad_accounts WHERE site_id = ? RETURNING 1', [linked.site.id])
    assert.isNull(await clickOf(known))
  })
})
