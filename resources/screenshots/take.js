/**
 * Started by launch/screenshots.js with the environment of an application that has the demo: runs it, opens each page as a person
 * would, and writes what is seen into docs/screenshots.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { startServer } from '../../bench/targets/child_server.js'
import { LOOKS, PAGES } from './pages.js'

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screenshots')
const SITE = 'Brixton Boilers & Plumbing'
/** Streams keep the network of some pages busy for good. */
const PATIENCE_MS = 3_000
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--hide-scrollbars',
]

const wanted = process.argv.slice(2)
const pages = PAGES.filter(({ name }) => !wanted.length || wanted.includes(name))

await mkdir(FOLDER, { recursive: true })
const server = await startServer({ entry: 'build/bin/server.js', path: '/health/live' })
const base = `http://127.0.0.1:${server.address.port}`
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ARGS })
try {
  const cookies = await signIn()
  const places = await findPlaces(cookies)
  for (const look of LOOKS) await takeAll(look, cookies, places)
} finally {
  await browser.close()
  await server.stop()
}

async function signIn() {
  const context = await browser.newContext({ baseURL: base })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.fill('input[type=email]', process.env.DEMO_EMAIL)
  await page.fill('input[type=password]', process.env.DEMO_PASSWORD)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

/** What the addresses of the pages are made from, read from the pages themselves. */
async function findPlaces(cookies) {
  const context = await contextOf(LOOKS[0], cookies)
  const page = await context.newPage()
  await page.goto('/sites')
  const site = await firstId(page, `a:has-text("${SITE}")`, /\/sites\/([\da-f-]{36})/)
  await page.goto(`/sites/${site}/live`)
  const visit = await firstId(
    page,
    'a[href*="/sessions/"]',
    /\/sessions\/(\d{4}-\d\d\/[\da-f-]{36})/
  )
  await page.goto('/people')
  const workspace = new URL(page.url()).pathname.split('/')[2]
  await context.close()
  return { site, visit, workspace }
}

async function firstId(page, selector, pattern) {
  const link = page.locator(selector).first()
  await link.waitFor()
  return pattern.exec(await link.getAttribute('href'))?.[1]
}

async function contextOf({ scheme, width, height }, cookies) {
  const options = { baseURL: base, colorScheme: scheme, viewport: { width, height } }
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce', locale: 'en-GB' })
  await context.addCookies(cookies)
  return context
}

async function takeAll(look, cookies, places) {
  const [inside, outside] = [await contextOf(look, cookies), await contextOf(look, [])]
  for (const { name, path, signedOut } of pages) {
    const page = await (signedOut ? outside : inside).newPage()
    const answer = await page.goto(path.replace(/:(\w+)/g, (_, place) => places[place]))
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`)
    await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS }).catch(() => {})
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(FOLDER, `${name}-${look.name}.png`), timeout: 15_000 })
    await page.close()
    console.log(`${name}-${look.name}.png`)
  }
  await Promise.all([inside.close(), outside.close()])
}
