import { store, aVisit } from '#tests/support/traffic'
import { storeCall } from '#tests/support/calls'
import emitter from '@adonisjs/core/services/emitter'
import { LeadsChanged } from '#app/leads/events/leads_changed'
import { HOME, isLive, pageOf } from '#tests/browser/live/live_page'
import { giveCall, giveKey, storeConversion, storeLead } from '#tests/support/leads'
import { makeMember, makePerson, makeSite } from '#tests/support/sites'
import type { Browser, Page } from 'playwright'
import type { Role } from '#app/shared/tenant_db'

type Options = Parameters<Browser['newContext']>[0]

/** A site with its owner, at the lead desk. */
export async function deskOf(browser: Browser, options: Options = {}) {
  const owner = await makePerson()
  const site = await makeSite({ workspaceId: owner.workspaceId, country: 'DE' })
  const path = `/sites/${site.id}/leads`
  const page = await pageOf(browser, owner, options)
  return { owner, site, path, page }
}

/** Somebody else of the same workspace, with a browser of their own. */
export async function colleagueOf(browser: Browser, workspaceId: string, role: Role = 'analyst') {
  const colleague = await makePerson()
  await makeMember(workspaceId, colleague.user.id, role)
  return pageOf(browser, colleague)
}

export async function openDesk(page: Page, path: string) {
  await page.goto(HOME + path)
  await isLive(page)
}

/** A lead that looked around, pressed the number, and called. */
export async function believableLead(
  siteId: string,
  facts: Parameters<typeof storeLead>[1] = {},
  minutesAgo = 30
) {
  const startedAt = new Date(Date.now() - minutesAgo * 60_000)
  const visit = aVisit(
    siteId,
    [
      { action: 'view', category: 'acquisition', url: 'https://example.com/' },
      { action: 'view', category: 'acquisition', url: 'https://example.com/prices' },
      { action: 'phone_call', category: 'conversion', score: 55 },
    ],
    {
      startedAt,
      campaign: facts?.campaign ?? null,
      channel: 'paid_search',
      sourceLabel: 'First Click (Paid)',
    }
  )
  await store(visit)
  const at = new Date(startedAt.getTime() + 60_000)
  const id = await storeLead(siteId, {
    at,
    firstSeenAt: startedAt,
    score: 55,
    channel: 'paid_search',
    label: 'First Click (Paid)',
    contacts: { phone_call: 1, call: 1 },
    visit: visit.session,
    ...facts,
  })
  await giveKey(siteId, id, 'visitor', visit.session.fingerprint!)
  await storeConversion(visit.session, { at: new Date(startedAt.getTime() + 14_000) })
  const number = facts?.phoneNumber ? { phoneNumber: facts.phoneNumber } : {}
  await giveCall(siteId, id, await storeCall(siteId, visit.session, { calledAt: at, ...number }))
  return id
}

/** As the background would say it. */
export function tellOf(siteId: string, ...ids: string[]) {
  return emitter.emit(LeadsChanged, new LeadsChanged(siteId, ids))
}

export const leadRow = (page: Page, id: string) => page.locator(`[data-lead="${id}"]`)

export const hasStatus = (page: Page, id: string, status: string) =>
  page.locator(`[data-lead="${id}"][data-status="${status}"]`).waitFor()
