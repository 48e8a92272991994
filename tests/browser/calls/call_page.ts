import { tell } from '#tests/support/call_event'
import { eventOf, post } from '#tests/support/sync'
import { HOME, isLive, pageOf } from '#tests/browser/live/live_page'
import { makeMember, makePerson, makeSite, type TestSite } from '#tests/support/sites'
import type { Browser, Page } from 'playwright'
import type { Role } from '#app/shared/tenant_db'

type Options = Parameters<Browser['newContext']>[0]

/** A site with its owner, at the call monitor. */
export async function monitorOf(browser: Browser, options: Options = {}) {
  const owner = await makePerson()
  const site = await makeSite({ workspaceId: owner.workspaceId, country: 'DE' })
  const path = `/sites/${site.id}/calls`
  const page = await pageOf(browser, owner, options)
  return { owner, site, path, page }
}

/** Somebody else of the same workspace, with a browser of their own. */
export async function colleagueOf(browser: Browser, workspaceId: string, role: Role = 'analyst') {
  const colleague = await makePerson()
  await makeMember(workspaceId, colleague.user.id, role)
  return pageOf(browser, colleague)
}

export async function openMonitor(page: Page, path: string) {
  await page.goto(HOME + path)
  await isLive(page)
}

/** A visit with a click on the number, as the tracker tells of it. Returns its fingerprint. */
export async function visitOf(site: TestSite, fingerprint: string, url = 'https://example.com/') {
  const fields = { ec: 'conversion', ea: 'phone_call', u: url, meta: { fp: fingerprint } }
  await post(eventOf(site, fields))
  return fingerprint
}

export async function callFrom(site: TestSite, over: Record<string, unknown> = {}) {
  const { body } = await tell(site, over)
  return body.call_id as string
}

export const callRow = (page: Page, id: string) => page.locator(`[data-call="${id}"]`)

export const hasStatus = (page: Page, id: string, status: string) =>
  page.locator(`[data-call="${id}"][data-status="${status}"]`).waitFor()
