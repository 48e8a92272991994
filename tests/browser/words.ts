import type { Browser, Page } from 'playwright'
import type User from '#app/auth/models/user'
import { messagesOf } from '#tests/support/messages'
import { APP, dashboardOf } from '#tests/browser/sites/dashboard'

/** Options of a browser context whose person reads Turkish: `dashboardOf(browser, user, TURKISH)`. */
export const TURKISH = { locale: 'tr-TR' }

/**
 * What reads the same in English and in Turkish on a page: names and figures, and what was never translated. `isKnown` says which
 * of it is meant to, `ready` what has to be there before anything is read.
 */
export async function untranslated(
  browser: Browser,
  user: User,
  path: string,
  isKnown: (text: string) => boolean,
  ready = 'h1'
): Promise<string[]> {
  const english = await textsOf(browser, user, path, { locale: 'en-GB' }, ready)
  const turkish = await textsOf(browser, user, path, TURKISH, ready)
  return [...english.intersection(turkish)].filter((text) => !isKnown(text))
}

async function textsOf(
  browser: Browser,
  user: User,
  path: string,
  options: { locale: string },
  ready: string
) {
  const { page, close } = await dashboardOf(browser, user, options)
  await page.goto(APP + path)
  await page.locator(ready).first().waitFor()
  const texts = await readableTexts(page)
  await close()
  return new Set(texts)
}

/** Messages of a namespace that stand in the main part of a page in English, though Turkish says them otherwise. */
export async function englishOn(page: Page, namespace: string): Promise<string[]> {
  const english = new Set((await messagesOf('en', namespace)).values())
  const turkish = new Set((await messagesOf('tr', namespace)).values())
  const texts = new Set(await readableTexts(page, 'main'))
  return [...texts.intersection(english.difference(turkish))]
}

/** All that can be read or heard on a page, if it has a word in it. */
export function readableTexts(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate((selector) => {
    const root = document.querySelector(selector)!
    const texts = [document.title]
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (!parentElement?.closest('script, style, code, kbd, time')) texts.push(textContent ?? '')
    }
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      for (const element of root.querySelectorAll(`[${name}]`)) {
        texts.push(element.getAttribute(name)!)
      }
    }
    return texts.map((text) => text.trim()).filter((text) => /\p{L}{3}/u.test(text))
  }, within)
}
