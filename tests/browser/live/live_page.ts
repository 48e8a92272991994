import env from '#start/env'
import { getActiveTest } from '@japa/runner'
import type { Browser, Page } from 'playwright'
import { signIn } from '#tests/support/sign_in'
import { BatchStored } from '#app/ingest/events/batch_stored'
import emitter from '@adonisjs/core/services/emitter'
import { store, type Visit } from '#tests/support/traffic'
import { makePerson, makeSite } from '#tests/support/sites'

export const HOME = env.get('APP_URL')

export type Owner = Awaited<ReturnType<typeof makePerson>>

/** A person with a site, signed in to a browser of their own. */
export async function watcher(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {}
) {
  const owner = await makePerson()
  const site = await makeSite({ workspaceId: owner.workspaceId, timezone: 'Europe/Berlin' })
  const page = await pageOf(browser, owner, options)
  return { owner, site, page, path: `/sites/${site.id}/live` }
}

export async function pageOf(
  browser: Browser,
  { user }: Owner,
  options: Parameters<Browser['newContext']>[0] = {}
) {
  const { cookie } = await signIn(user)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  await context.addCookies([{ ...cookie, url: HOME }])
  /** An open page holds a stream, and the server waits for it when the tests are over. */
  getActiveTest()?.cleanup(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return page
}

/** Opens the page and waits until it says that it is live. */
export async function openLive(page: Page, path: string) {
  await page.goto(HOME + path)
  await isLive(page)
}

export async function isLive(page: Page) {
  await page.locator('[data-live="live"]').waitFor()
}

/** Stores visits, and says so as a commit of the ingestion would. */
export async function happens(siteId: string, ...visits: Visit[]) {
  await store(...visits)
  await emitter.emit(
    BatchStored,
    new BatchStored(
      siteId,
      visits.flatMap(({ events }) => events),
      visits.map(({ session }) => session)
    )
  )
}

export function cards(page: Page) {
  return page.locator('[data-session]')
}

export function card(page: Page, { session }: Visit) {
  return page.locator(`[data-session="${session.id}"]`)
}

/** The cards by session id, from top to bottom. */
export function order(page: Page): Promise<string[]> {
  return cards(page).evaluateAll((all: any[]) => all.map((one) => one.dataset.session))
}
