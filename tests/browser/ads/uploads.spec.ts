import { test } from '@japa/runner'
import type { Browser, Page } from 'playwright'
import { openDesk } from '#tests/browser/leads/desk_page'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { eventually } from '#tests/support/eventually'
import { queueUploads } from '#app/ads/uploads/queue_uploads'
import { DataManager } from '#tests/support/google_data_manager'
import { storeLead } from '#tests/support/leads'
import { linkedSite } from '#tests/functional/ads/linked'
import { fakeAction } from '#tests/support/google_ads_actions'
import { GoogleAds } from '#tests/support/google_ads_server'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { aVisit, store } from '#tests/support/traffic'
import { lead, named } from '#tests/functional/ads/paid'
import { change, receipt, target } from '#tests/functional/ads/receipts'
import { englishOn, TURKISH } from '#tests/browser/words'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
  said,
} from '#tests/browser/sites/dashboard'

const SIZES = [
  { width: 380, height: 800 },
  { width: 1280, height: 900 },
]
const HOUR_MS = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR_MS).toISOString()

/** Inertia leaves for another site by a 409. */
const IS_THE_WAY_TO_GOOGLE = /\/authorize|status of 409/

test.group('Uploads, in a browser', (group) => {
  let google: GoogleAds

  group.each.setup(async () => {
    await emptyQueue()
    await rowsOf('DELETE FROM request_budgets RETURNING 1')
    google = await GoogleAds.start(() => {})
    google.customers.set('1', { id: '1', name: 'Acme Roofs', isDirect: true, actions: [] })
    return () => google.stop()
  })

  test('from Connect to what became of a lead at Google', async ({ assert, browser, cleanup }) => {
    const manager = new DataManager(google, '1')
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)

    await page.goto(`${APP}/sites/${site.id}/ads`)
    await page.getByRole('button', { name: 'Link Google Ads' }).click()
    await page.getByRole('button', { name: 'Choose Acme Roofs' }).click()
    await page.getByRole('link', { name: 'Uploads' }).click()
    await page.getByRole('link', { name: 'Choose what is told' }).click()
    await page.getByText('Create one in Google Ads').click()
    await page.getByLabel('Its name in Google Ads').fill('Good lead')
    await page.getByRole('combobox', { name: 'Held for' }).click()
    await page.getByRole('option', { name: 'Not at all' }).click()
    await page.getByRole('radio', { name: 'Send', exact: true }).click()
    await page.getByRole('button', { name: 'Start' }).click()
    await said(page, 'Set up.')
    assert.deepEqual(
      google.customers.get('1')!.actions!.map(({ name }) => name),
      ['Good lead']
    )

    const leadId = await lead({ site }, { gclid: 'EAIaIQobChMI-good', at: ago(3) })
    await openDesk(page, `/sites/${site.id}/leads/${leadId}`)
    await page.locator('.om-panel').getByRole('button', { name: 'Status: New' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Qualified' }).click()
    await eventually(async () => {
      const due = await rowsOf('SELECT 1 FROM upload_due WHERE lead_id = ?', [leadId])
      assert.lengthOf(due, 1)
    })
    await work()
    const told = page.locator('[data-lead-uploads]')
    await page.reload()
    await told.getByText('Held').waitFor()
    assert.equal(manager.conversions.size, 0, 'Google does not take it for a new action yet')

    await sixHoursLater(site.id)
    await work()
    await page.reload()
    await told.getByText('Accepted').waitFor()
    await asGoogleKnows(site.id)
    await work()
    await page.reload()
    await told.getByRole('link', { name: /Counted/ }).click()

    const opened = page.locator('[data-opened-receipt]')
    await opened.getByText('Google counts it for the click.').first().waitFor()
    const steps = await opened.locator('[data-steps] > li').allInnerTexts()
    assert.deepEqual(
      steps.map((step) => step.split('\n')[0]),
      ['Counted', 'Accepted', 'On its way', 'Held']
    )
    const [{ event }] = manager.conversions.values()
    assert.equal(event.adIdentifiers!.gclid, 'EAIaIQobChMI-good')
    await page.keyboard.press('Escape')
    await page.locator('[data-state="processed"]').waitFor()
    await page.getByRole('link', { name: /^Counted\s*1$/ }).waitFor()
    assert.deepEqual(
      problems.filter((one) => !IS_THE_WAY_TO_GOOGLE.test(one)),
      []
    )
  }).timeout(120_000)
})

/** What the worker does again and again. */
async function work() {
  await queueUploads()
  await runDueJobs()
}

const sixHoursLater = (siteId: string) =>
  rowsOf(
    `WITH ripe AS (UPDATE upload_targets SET not_before = NULL WHERE site_id = :siteId)
     UPDATE upload_receipts SET due_at = now() WHERE site_id = :siteId RETURNING 1`,
    { siteId } as any
  )

const asGoogleKnows = (siteId: string) =>
  rowsOf('UPDATE upload_requests SET next_poll_at = now() WHERE site_id = ? RETURNING 1', [siteId])

test.group('Uploads, on every screen', (group) => {
  let google: GoogleAds

  group.each.setup(async () => {
    await rowsOf('DELETE FROM request_budgets RETURNING 1')
    google = await GoogleAds.start(() => {})
    google.customers.set('1', {
      id: '1',
      name: 'Acme Roofs',
      isDirect: true,
      actions: [
        fakeAction(),
        fakeAction({ id: '902', name: 'Once', countingType: 'ONE_PER_CLICK' }),
        fakeAction({ id: '903', name: 'ت'.repeat(80), type: 'WEBPAGE' }),
      ],
    })
    return () => google.stop()
  })

  test('in Turkish', async ({ assert, browser, cleanup }) => {
    const linked = await linkedSite(google, '1')
    const { page, close } = await dashboardOf(browser, linked.user, TURKISH)
    cleanup(close)
    const { failed } = await believableLedger(linked)
    const ads = `/sites/${linked.site.id}/ads`
    /** What the conversion action is called at Google. */
    const name = 'Qualified lead'
    const check = async (address: string, ready: string, namespace: string) => {
      for (const size of SIZES) {
        await look(page, address, ready, size, `turkish-${namespace}-${size.width}`)
        const english = await englishOn(page, namespace)
        assert.isEmpty(
          english.filter((text) => text !== name),
          address
        )
        assert.isTrue(await fitsItsWidth(page), `${address} at ${size.width}`)
      }
    }
    await check(ads, 'text=Bağlı Google hesapları', 'ads')
    await check(`${ads}/account`, 'text=Bu sitenin hesabı hangisi?', 'ads')
    await check(`${ads}/uploads`, 'text=Google Ads’e bildirilenler', 'uploads')
    await check(`${ads}/uploads?receipt=${failed}`, '[data-steps]', 'uploads')
    await check(`${ads}/uploads/targets/new`, 'text=Google Ads’te yeni oluştur', 'uploads')
    await check(`${ads}/uploads/files`, 'text=/henüz başka bir ağa/', 'ads')
    await check(`${ads}/uploads/networks/new`, 'text=Hangi aşamaya gelmeli', 'uploads')
  }).timeout(120_000)

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nobody is kept out: {$self}`, async ({ assert, browser, cleanup }) => {
      const linked = await linkedSite(google, '1')
      const { page, problems, close } = await dashboardOf(browser as Browser, linked.user, {
        colorScheme,
      })
      cleanup(close)
      const empty = await makeSite({ workspaceId: linked.workspaceId })
      const check = async (name: string, address: string, ready: string) => {
        for (const size of SIZES) {
          await look(page, address, ready, size, `${name}-${colorScheme}-${size.width}`)
          assert.isTrue(await fitsItsWidth(page), `${name} at ${size.width}`)
          assert.deepEqual(await accessibilityProblems(page), [], `${name} at ${size.width}`)
        }
      }
      const path = `/sites/${linked.site.id}/ads/uploads`
      await check('no-account', `/sites/${empty.id}/ads/uploads`, 'text=No ad account is linked')
      await check('nothing', path, 'text=Google knows nothing of your leads yet')
      await check('form', `${path}/targets/new`, '[data-actions]')
      const { failed, leadId } = await believableLedger(linked)
      await check('ledger', path, '[data-receipt]')
      await check('found-none', `${path}?q=nobody`, 'text=Nothing like that')
      await check('opened', `${path}?receipt=${failed}`, '[data-steps]')
      await check('lead', `/sites/${linked.site.id}/leads/${leadId}`, '[data-lead-uploads]')
      assert.deepEqual(problems, [])
    })
      .with([colorScheme])
      .timeout(180_000)
  }
})

async function look(
  page: Page,
  address: string,
  ready: string,
  size: { width: number; height: number },
  name: string
) {
  await page.setViewportSize(size)
  await page.goto(APP + address)
  await page.locator(ready).first().waitFor()
  const folder = process.env.SCREENSHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** Every state, with names that are long, foreign, or missing. */
async function believableLedger(linked: Awaited<ReturnType<typeof linkedSite>>) {
  const { site } = linked
  const qualified = await target(linked, {
    review_hours: 48,
    default_value: 40,
    default_currency: 'EUR',
  })
  const won = await target(linked, {
    name: 'Won, '.repeat(20).trim(),
    gate: 'won',
    state: 'paused',
    paused_because: 'action_gone',
    paused_detail: 'The conversion action 902 was not found in account 1.',
    unknown_consent: 'send',
    identifiers: 'with_click',
  })
  await target(linked, {
    name: 'New one',
    not_before: new Date(Date.now() + 5 * HOUR_MS).toISOString(),
  })
  await named(linked, 7, 'Roofs Berlin')
  const visit = aVisit(site.id, undefined, {
    landing: { clickIds: { gclid: 'Cj0KCQ' }, utm: {}, adParams: { gad_campaignid: '7' } },
  })
  await store(visit)
  const click = {
    click_kind: 'gclid',
    click_id: 'Cj0KCQ',
    click_at: ago(70),
    session_id: visit.session.id,
    session_month: visit.session.month,
    value: 1250,
    currency: 'EUR',
  }
  const people = ['Ada Lovelace', 'عميل '.repeat(20).trim(), undefined, 'x'.repeat(120)]
  const states: [string, Record<string, any>][] = [
    ['held', { due_at: new Date(Date.now() + 20 * HOUR_MS).toISOString() }],
    ['waiting', {}],
    ['sending', {}],
    ['accepted', {}],
    ['processed', { told_value: 1250, told_currency: 'EUR' }],
    ['restated', { operation: 'restate' }],
    ['zeroed', { operation: 'zero', reason: 'junk' }],
    ['retracted', { operation: 'retract', reason: 'junk' }],
    ['failed', { operation: 'restate', reason: 'too_many_changes' }],
    ['withdrawn', { reason: 'junk' }],
    ['ineligible', { reason: 'consent_denied', consent: 'denied' }],
  ]
  let leadId = ''
  for (const [i, [state, facts]] of states.entries()) {
    leadId = await storeLead(site.id, {
      name: people[i % people.length],
      phoneNumber: i % 3 ? undefined : `+493012345${i}`,
      status: 'qualified',
    })
    const row = { ...click, ...facts, state, lead_id: leadId, event_at: ago(i * 7) }
    await receipt(linked, i % 4 ? qualified : won, row)
  }
  leadId = await storeLead(site.id, { name: 'Grace Hopper', status: 'qualified' })
  const failed = await receipt(linked, qualified, {
    ...click,
    lead_id: leadId,
    state: 'held',
    event_at: ago(2),
  })
  await change(failed, { state: 'waiting' })
  await change(failed, { state: 'sending' })
  await change(failed, { state: 'accepted' })
  await change(failed, {
    state: 'failed',
    reason: 'other_account',
    detail: 'PROCESSING_ERROR_OPERATING_ACCOUNT_MISMATCH_FOR_AD_IDENTIFIER',
  })
  return { failed, leadId }
}
