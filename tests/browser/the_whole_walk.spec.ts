import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import env from '#start/env'
import { signIn } from '#tests/support/sign_in'
import { until } from '#tests/support/until'
import { makePerson, makeSite, rowsOf, type TestSite } from '#tests/support/sites'

const app = `http://${env.get('HOST')}:${env.get('PORT')}`

/** A client's web site: another origin, with the tag and a phone number. */
async function clientSite(site: TestSite): Promise<Server> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Client</title>
      <script defer src="${app}/assets/core.js" data-site-id="${site.publicId}"></script>
      <a id="call" href="tel:+905551234567" onclick="setTimeout(() => location = '/gone')">Call us</a>`)
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  return server
}

test.group('The whole walk, in browsers', () => {
  test('a click that leaves a page of another origin is on the dashboard within a second', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user: owner, workspaceId } = await makePerson()
    const { user: stranger, workspaceId: elsewhere } = await makePerson()
    const site = await makeSite({ workspaceId, domain: 'localhost' })
    const otherSite = await makeSite({ workspaceId: elsewhere, domain: 'localhost' })
    const server = await clientSite(site)
    cleanup(() => void server.close())

    const dashboard = async (user: typeof owner, siteId: string) => {
      const context = await browser.newContext()
      cleanup(() => context.close())
      const { name, value } = (await signIn(user)).cookie
      await context.addCookies([{ name, value, url: app }])
      const page = await context.newPage()
      const response = await page.goto(`${app}/sites/${siteId}/live`)
      return { page, status: response!.status() }
    }
    const { page: ours } = await dashboard(owner, site.id)
    const { page: theirs } = await dashboard(stranger, otherSite.id)
    assert.equal((await dashboard(stranger, site.id)).status, 404)
    await ours.getByText('Live', { exact: true }).first().waitFor()

    const visitor = await browser.newContext()
    cleanup(() => visitor.close())
    const page = await visitor.newPage()
    const { port } = server.address() as AddressInfo
    await page.goto(`http://localhost:${port}/?gclid=Cj0KCQiA-abc_DEF123`)
    await page.click('#call')

    const card = ours.locator('[data-session]').filter({ hasText: 'First Click (Paid)' })
    await card.waitFor({ timeout: 10_000 })
    const row = await until(async () => {
      const [found] = await rowsOf(
        `SELECT lead_score, tableoid::regclass::text AS partition FROM events
          WHERE site_id = ? AND event_action = 'phone_call'`,
        [site.id]
      )
      return found
    })
    const partition = `partitions.events_${new Date().toISOString().slice(0, 7).replace('-', '_')}`
    assert.deepEqual(row, { lead_score: 50, partition })
    assert.include(await card.innerText(), '50')

    assert.equal(await theirs.locator('[data-session]').count(), 0)
    assert.notInclude(await theirs.locator('body').innerText(), '+905551234567')
  })
})
