import { test } from '@japa/runner'
import { Webhook } from 'standardwebhooks'
import type { Page } from 'playwright'
import { Receiver } from '#tests/support/receiver'
import { makePerson, makeSite } from '#tests/support/sites'
import { deliverDue } from '#app/deliveries/deliver_due'
import { convert, makeWebhook } from '#tests/functional/deliveries/destinations'
import {
  accessibilityProblems,
  APP,
  dashboardOf,
  fitsItsWidth,
  said,
} from '#tests/browser/sites/dashboard'

const SIZES = [
  { width: 380, height: 800 },
  { width: 1280, height: 800 },
]

test.group('Webhooks, in a browser', () => {
  test('from nothing to a message that was taken, and back', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const receiver = await Receiver.start(cleanup)
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/sites/${site.id}/webhooks`)
    await page.getByText('Nobody is told yet').waitFor()
    await page.getByRole('link', { name: 'Add an endpoint' }).click()
    await page.getByLabel('Address').fill('http://10.0.0.1/')
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByText('It has to be https.').waitFor()
    await page.getByLabel('Address').fill(receiver.url)
    await page.getByLabel('Name', { exact: true }).fill('The CRM')
    await page.getByRole('button', { name: 'Create' }).click()
    const secret = await page.locator('pre').innerText()
    assert.match(secret, /^whsec_/)

    await page.getByRole('link', { name: 'I have it' }).click()
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.getByRole('heading', { name: 'Attempts' }).waitFor()
    await deliverDue()
    await page.getByText('Delivered').first().waitFor()
    const [{ body, headers }] = receiver.received
    assert.doesNotThrow(() => new Webhook(secret.trim()).verify(body, headers))

    await page.getByRole('link', { name: 'Log' }).click()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Edit' }).click()
    await page.getByLabel('Address').waitFor()
    await page.getByLabel('call.received').click()
    await page.getByText('Telephone numbers go out').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved. It counts from the next message.')
    await page.getByText('call.received').first().waitFor()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    await page.getByLabel('Type The CRM to go on').fill('The CRM')
    await page.getByRole('button', { name: 'Delete' }).click()
    await said(page, 'The CRM is deleted.')
    assert.deepEqual(problems, [])
  })

  test('asks before what was typed is left', async ({ assert, browser, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(`${APP}/sites/${site.id}/webhooks/new`)
    await page.getByLabel('Address').fill('https://crm.example.com/hooks')
    await page.getByRole('link', { name: 'Cancel' }).click()
    assert.deepEqual(asked, ['Leave without saving your changes?'])
    assert.equal(await page.getByLabel('Address').inputValue(), 'https://crm.example.com/hooks')
    await page.getByLabel('Address').fill('')
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.getByText('Nobody is told yet').waitFor()
    assert.lengthOf(asked, 1)
  })

  test('Slack is told, too; what failed is counted before it is sent again', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const receiver = await Receiver.start(cleanup, (response) => response.writeHead(400).end())
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${APP}/workspaces/${workspaceId}/webhooks/new`)
    await page.getByRole('radio', { name: 'Slack' }).click()
    await page.getByLabel('Incoming webhook').fill(receiver.url)
    await page.getByLabel('Name', { exact: true }).fill('Sales channel')
    await page.getByRole('button', { name: 'Create' }).click()
    await said(page, 'Sales channel is told from now on.')
    await convert(site)
    await convert(site)
    await deliverDue()
    await page.reload()
    await page.getByText('Given up').first().waitFor()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Send again what failed…' }).click()
    await page.getByText('4 messages').waitFor()
    receiver.answer = (response) => response.end('ok')
    await page.getByRole('button', { name: 'Send again' }).click()
    await said(page, '4 messages are being sent again.')
    await deliverDue()
    await page.reload()
    await page.getByText('Delivered').first().waitFor()
    await page.goto(`${APP}/sites/${site.id}/webhooks`)
    await page.getByText('Sales channel').waitFor()
    assert.deepEqual(problems, [])
  })

  test('the second of two people who edit sees what the first one saved, and decides', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const receiver = await Receiver.start(cleanup)
    const { id } = await makeWebhook(site, receiver.url, { name: 'CRM' })
    const path = `${APP}/sites/${site.id}/webhooks/${id}`
    const [first, second] = [await dashboardOf(browser, user), await dashboardOf(browser, user)]
    cleanup(first.close)
    cleanup(second.close)
    const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
    for (const { page } of [first, second]) await page.goto(`${path}/edit`)
    await first.page.getByLabel('Name', { exact: true }).fill('CRM of the first')
    await first.page.getByLabel('Lowest score').fill('60')
    await first.page.getByLabel('Headers of your own').fill('X-Key: theirs')
    await save(first.page)
    await said(first.page, 'Saved. It counts from the next message.')

    const { page } = second
    await page.getByLabel('Name', { exact: true }).fill('CRM of the second')
    await save(page)
    const notice = page.getByRole('alert').filter({ hasText: 'Somebody changed this endpoint' })
    for (const line of [
      'Name: CRM of the first',
      'Lowest score: 60',
      'Headers of your own: typed anew',
    ]) {
      await notice.getByText(line).waitFor()
    }
    await look(page, null, SIZES[0], 'stale-380')
    assert.isTrue(await fitsItsWidth(page))
    await look(page, null, SIZES[1], 'stale-1280')
    assert.deepEqual(await accessibilityProblems(page), [])
    await notice.getByRole('button', { name: 'Show the current values' }).click()
    assert.equal(await page.getByLabel('Lowest score').inputValue(), '60')
    await page.getByLabel('Name', { exact: true }).fill('CRM of both')
    await save(page)
    await said(page, 'Saved. It counts from the next message.')
    await page.getByRole('heading', { name: 'CRM of both' }).waitFor()
    assert.deepEqual([...first.problems, ...second.problems], [])
  })

  test('fits every screen, light and dark, for everybody', async ({ assert, browser, cleanup }) => {
    const { user, workspaceId } = await makePerson()
    const site = await makeSite({ workspaceId })
    const good = await Receiver.start(cleanup)
    const bad = await Receiver.start(cleanup, (response) =>
      response.writeHead(502).end('<html>Bad gateway</html>'.repeat(20))
    )
    await makeWebhook(site, good.url, { name: 'CRM' })
    const { id } = await makeWebhook(site, bad.url, {
      name: 'x'.repeat(110),
      headers: 'X-Key: secret',
      minScore: 20,
      channels: ['direct', 'paid_search'],
    })
    for (let i = 0; i < 6; i++) await convert(site)
    await deliverDue()
    const path = `${APP}/sites/${site.id}/webhooks`
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, problems, close } = await dashboardOf(browser, user, { colorScheme })
      cleanup(close)
      await page.goto(`${path}/${id}`)
      const message = await page.locator('[data-row]').first().getAttribute('href')
      const addresses = [
        path,
        `${path}/new`,
        `${path}/events`,
        `${path}/${id}`,
        `${APP}${message}`,
        `${path}/${id}/edit`,
        `${APP}/workspaces/${workspaceId}/webhooks`,
        `${path}/${id}?type=ping&from=2026-01-01`,
      ]
      for (const [i, address] of addresses.entries()) {
        for (const size of SIZES) {
          await look(page, address, size, `${colorScheme}-${i}-${size.width}`)
          assert.isTrue(await fitsItsWidth(page), `${address} at ${size.width}`)
        }
        assert.deepEqual(await accessibilityProblems(page), [], `${colorScheme} ${address}`)
      }
      assert.deepEqual(problems, [])
    }
  }).timeout(120_000)
})

async function look(
  page: Page,
  address: string | null,
  size: { width: number; height: number },
  name: string
) {
  await page.setViewportSize(size)
  if (address) await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const folder = process.env.SCREENSHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
