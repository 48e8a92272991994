import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { createRequire } from 'node:module'
import { storeCall } from '#tests/support/calls'
import { aVisit, store } from '#tests/support/traffic'
import { card, HOME, openLive, watcher } from './live_page.js'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Rules of WCAG 2.2 AA that are broken in a way that keeps people out. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath })
  const found = await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  }).then(({ violations }) => violations.map(({ id, impact, nodes }) =>
    impact + ' ' + id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`)
  return found as string[]
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 380]) {
    test.group(`Live page | accessibility, ${colorScheme}, ${width} px`, () => {
      test('the feed, its panels and a visit keep nobody out', async ({ browser, assert }) => {
        const { site, page, path } = await watcher(browser, {
          colorScheme,
          reducedMotion: 'reduce',
          bypassCSP: true,
          viewport: { width, height: 800 },
        })
        await openLive(page, path)
        assert.deepEqual(await violations(page), [], 'empty')

        const visits = [10, 50, 75, 90].map((score, i) =>
          aVisit(
            site.id,
            [
              { action: 'view', category: 'acquisition' },
              { action: 'form_submit', category: 'conversion', score },
            ],
            { startedAt: new Date(Date.now() - i * 60_000 - 10_000), returningAdVisitor: i > 1 }
          )
        )
        visits[0].session.landing.clickIds = { gclid: 'Cj0KCQiA5rGuBhCnARIsAN11vg' }
        await store(...visits)
        for (const { session } of visits) await storeCall(site.id, session, { status: 'junk' })
        await openLive(page, `${path}?band=standard&band=engaged&band=hot&band=premium`)
        assert.deepEqual(await violations(page), [], 'full')

        await page.keyboard.press('j')
        await page.getByRole('region', { name: 'Journey' }).waitFor()
        assert.deepEqual(await violations(page), [], 'journey')
        await page.keyboard.press('Escape')
        await card(page, visits[2]).getByText('how?').click()
        await page.getByRole('region', { name: /score/ }).waitFor()
        assert.deepEqual(await violations(page), [], 'score')

        const { month, id } = visits[0].session
        await page.goto(`${HOME}/sites/${site.id}/sessions/${month.slice(0, 7)}/${id}`)
        await page.getByRole('heading', { name: 'Journey' }).waitFor()
        assert.deepEqual(await violations(page), [], 'session')
      })
    })
  }
}
