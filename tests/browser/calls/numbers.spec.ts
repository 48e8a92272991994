import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright'
import { post } from '#tests/support/sync'
import { until } from '#tests/support/until'
import { rowsOf } from '#tests/support/sites'
import { HOME } from '#tests/browser/live/live_page'
import { visitBefore } from '#tests/support/call_event'
import { accessibilityProblems, fitsItsWidth } from '#tests/browser/sites/dashboard'
import { monitorOf } from './call_page.js'

type Options = Parameters<Browser['newContext']>[0]

async function numbersOf(browser: Browser, options: Options = {}) {
  const { site, page, path } = await monitorOf(browser, options)
  await page.goto(`${HOME}${path}/numbers`)
  await page.getByRole('heading', { name: 'Numbers', exact: true }).waitFor()
  return { site, page }
}

test.group('Numbers', () => {
  test('a person sets up sources, a pool and codes', async ({ browser, assert }) => {
    const { site, page } = await numbersOf(browser)
    await page.getByLabel('Number', { exact: true }).fill('089 654321')
    await page.getByLabel('Stands for').fill('Flyer in May')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('+49 89 654321').waitFor()
    await page.getByRole('button', { name: 'Rename Flyer in May' }).click()
    await page.getByLabel('What +49 89 654321 stands for').fill('Flyer in June')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Flyer in June').waitFor()

    await page.getByLabel('Add numbers').fill('089 1111001\nnonsense')
    await page.getByRole('button', { name: 'Add to the pool' }).click()
    await page.getByText('"nonsense" is no phone number').waitFor()
    await page.getByLabel('Add numbers').fill('089 1111001\n089 1111002')
    await page.getByRole('button', { name: 'Add to the pool' }).click()
    await page.getByRole('cell', { name: '+49 89 1111002', exact: true }).waitFor()

    await page.getByLabel('The number on your pages').fill('089 100200')
    await page.getByLabel('Reference codes').click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' })
    const [row] = await rowsOf('SELECT settings FROM sites WHERE id = ?', [site.id])
    assert.deepInclude(row.settings, { swapped_number: '+4989100200', reference_codes: true })

    await page.getByRole('button', { name: 'Remove +49 89 1111001' }).click()
    await page
      .getByRole('cell', { name: '+49 89 1111001', exact: true })
      .waitFor({ state: 'detached' })
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [380, 1280]) {
    test.group(`Numbers | accessibility, ${colorScheme}, ${width} px`, () => {
      test('empty and full, they keep nobody out', async ({ browser, assert }) => {
        const { site, page } = await numbersOf(browser, {
          colorScheme,
          reducedMotion: 'reduce',
          viewport: { width, height: 900 },
        })
        const check = async (what: string) => {
          assert.deepEqual(await accessibilityProblems(page), [], what)
          assert.isTrue(await fitsItsWidth(page), what)
        }
        await check('empty')

        await rowsOf(
          `INSERT INTO source_numbers (site_id, number, name)
           VALUES (?, '+4989654321', 'Flyer in May'), (?, '+4989654322', ?) RETURNING 1`,
          [site.id, site.id, 'Anzeige in der Zeitung '.repeat(4).trim()]
        )
        await rowsOf(
          `INSERT INTO pool_numbers (site_id, number) SELECT ?, '+498911110' || n FROM generate_series(10, 13) n RETURNING 1`,
          [site.id]
        )
        await rowsOf(
          `UPDATE sites SET settings = '{"swapped_number": "+4989100200"}' WHERE id = ? RETURNING 1`,
          [site.id]
        )
        const { session } = await visitBefore(site, new Date(), 1, { fingerprint: 'fp' })
        for (const sid of [session.sid, randomUUID(), randomUUID(), randomUUID(), randomUUID()]) {
          const asked = { site_id: site.publicId, sid, fingerprint: 'fp' }
          await until(async () => (await post(asked, {}, '/api/number')).body.number !== undefined)
        }
        await page.reload()
        await page.getByText('Flyer in May').waitFor()
        await check('full')
      })
    })
  }
}
