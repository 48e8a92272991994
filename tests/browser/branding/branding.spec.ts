import { test } from '@japa/runner'
import { aPng } from '#tests/support/png'
import { makePerson, makeSite } from '#tests/support/sites'
import { accessibilityProblems, APP, dashboardOf, said } from '#tests/browser/sites/dashboard'

test.group('The look of a workspace, in a browser', () => {
  test('a name, a colour and a logo are tried, saved and seen, and taken back', async ({
    browser,
    assert,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const { id } = await makeSite({ workspaceId })
    const { page, problems, close } = await dashboardOf(browser, user, { colorScheme: 'light' })
    cleanup(close)
    await page.goto(`${APP}/branding`)
    await page.getByLabel('Name', { exact: true }).fill('Agentur Ş')
    await page.getByText('A colour of our own').click()
    await page.getByLabel('Colour as a code').fill('#ffd400')
    await page.getByText('Too pale for light pages').waitFor()
    await page.locator('[data-logo]').setInputFiles({
      name: 'logo.svg',
      mimeType: 'image/png',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    })
    await page.getByText('This file is no picture').waitFor()
    await page.locator('[data-logo]').setInputFiles({
      name: 'logo.png',
      mimeType: 'image/png',
      buffer: aPng({ width: 960, height: 256 }),
    })
    await page.locator('figure img').first().waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'The look is saved.')
    await page.reload()
    await page.locator('figure img').first().waitFor()
    assert.deepEqual(await accessibilityProblems(page), [])

    await page.goto(`${APP}/sites/${id}/report`)
    const logo = page.getByRole('complementary').getByRole('img', { name: 'Agentur Ş' })
    await logo.waitFor()
    assert.equal(await logo.evaluate((img: HTMLImageElement) => img.naturalWidth), 480)
    assert.equal(await page.title(), 'Report: Test site · Agentur Ş')
    const primary = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--ui-primary').trim()
    )
    assert.match(primary, /^#[0-9a-f]{6}$/)
    assert.notEqual(primary, '#ffd400')

    await page.goto(`${APP}/branding`)
    await page.getByRole('button', { name: 'As it was at first' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'As it was at first' }).click()
    await page.getByRole('complementary').getByText('OpsMantik').waitFor()
    assert.deepEqual(problems, [])
  })
})
