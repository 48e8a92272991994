import env from '#start/env'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright'
import type User from '#app/auth/models/user'
import { signIn } from '#tests/support/sign_in'
import { until } from '#tests/support/until'

export const APP = `http://${env.get('HOST')}:${env.get('PORT')}`

type Options = Parameters<Browser['newContext']>[0]

export interface Dashboard {
  page: Page
  /** What a browser complained about, and what it asked of other hosts: both should stay empty. */
  problems: string[]
  close(): Promise<void>
}

/** A signed-in person's browser. */
export async function dashboardOf(
  browser: Browser,
  user: User,
  options: Options = {}
): Promise<Dashboard> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const { name, value } = (await signIn(user)).cookie
  await context.addCookies([{ name, value, url: APP }])
  const page = await context.newPage()
  return { page, problems: problemsOf(page), close: () => context.close() }
}

function problemsOf(page: Page) {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(APP) && !url.startsWith('data:')) problems.push(`asked for ${url}`)
  })
  return problems
}

/** Waits for a toast; its words stand in the page twice, once for screen readers. */
export function said(page: Page, words: string) {
  return page.locator('[data-slot="title"]').filter({ hasText: words }).first().waitFor()
}

/**
 * Types into a list that filters itself and presses Enter when what is wanted is marked: the list follows the keys one
 * render later, and Enter takes whatever is marked at that moment.
 */
export async function findAndEnter(page: Page, placeholder: string, words: string, wanted: string) {
  const field = page.getByPlaceholder(placeholder)
  await field.waitFor()
  await until(() => field.evaluate((element) => element === document.activeElement))
  await page.keyboard.type(words)
  await page.locator('[role="option"][data-highlighted]').filter({ hasText: wanted }).waitFor()
  await page.keyboard.press('Enter')
}

/** A colour on its way to another is read by axe as a third one. */
function withoutTransitions(page: Page) {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('*, ::before, ::after { transition: none !important }')
    document.adoptedStyleSheets.push(sheet)
  })
}

/** What axe finds, a line each. Evaluated from outside, so the page's own policy stays as it is. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await withoutTransitions(page)
  const path = createRequire(import.meta.url).resolve('axe-core')
  await page.evaluate(await readFile(path, 'utf8'))
  return page.evaluate(async () => {
    const { violations } = await (window as any).axe.run(document)
    return violations.map((violation: any) => {
      const places = violation.nodes.map((node: any) => node.target.join(' '))
      return `${violation.id}: ${places.join(', ')}`
    })
  })
}

/** True when nothing can be scrolled sideways. */
export function fitsItsWidth(page: Page) {
  return page.evaluate(
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
  )
}

/** Nothing for axe to complain of, nothing sideways; on a phone and on a desk, by day and by night. */
export async function problemsOfSight(page: Page) {
  const found: string[] = []
  await page.mouse.move(0, 0)
  for (const width of [380, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    if (!(await fitsItsWidth(page))) found.push(`sideways at ${width}`)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      found.push(...(await accessibilityProblems(page)))
    }
  }
  return found
}
