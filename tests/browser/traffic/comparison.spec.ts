import { test } from '@japa/runner'
import type User from '#app/auth/models/user'
import { aVisit, store } from '#tests/support/traffic'
import { makePerson, makeSite } from '#tests/support/sites'
import { deriveDueDays } from '#app/traffic/days/derive_due_days'
import { APP, dashboardOf } from '#tests/browser/sites/dashboard'

const MINUTE = 60_000
const DAY = 86_400_000

/** On a page about one day that is not over, beside the whole of another. */
test.group('A day that is not over', (group) => {
  let user: User
  let path: string
  let before: string
  group.setup(async () => {
    const person = await makePerson()
    user = person.user
    const site = await makeSite({ workspaceId: person.workspaceId })
    const midnight = new Date().setUTCHours(0, 0, 0, 0)
    const actions = [
      { action: 'page_view' },
      { category: 'conversion', action: 'phone_call', after: 1 },
    ]
    const visits = [midnight, ...[1, 2, 3, 4].map((i) => midnight - i * MINUTE)].map((at) =>
      aVisit(site.id, actions, { startedAt: new Date(at), channel: 'email' })
    )
    await store(...visits)
    await deriveDueDays({ id: site.id, timezone: 'UTC' })
    path = `${APP}/sites/${site.id}`
    before = new Date(midnight - DAY).toLocaleDateString('en', {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    })
  })

  test('is not said to have fallen: the other day is told', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${path}/traffic?period=today`)
    const visits = page.locator('[data-figure="visits"]')
    await visits.waitFor()
    const [day, month] = before.split(' ').sort((a, b) => a.length - b.length)
    assert.match(await visits.innerText(), new RegExp(`Visits\\s+1\\s+${day} ${month}\\w*: 4$`))
    assert.match(
      await page.locator('[data-panel="sources"] [data-row]').innerText(),
      /Email[\s\S]*1[\s\S]*100%[\s\S]*\n4$/
    )
    assert.include(await page.locator('[data-compared]').innerText(), 'the whole day')

    await page.goto(`${path}/conversions?period=today`)
    await page.locator('[data-conversions] [data-row]').waitFor()
    assert.match(await page.locator('[data-figures]').innerText(), /: 4\n/)
    assert.notInclude(await page.locator('#page').innerText(), '75%')
    assert.include(await page.locator('[data-compared]').innerText(), 'the whole day')
  })

  test('is one of many in a longer period, which is compared', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    await page.goto(`${path}/traffic?period=7d`)
    await page.locator('[data-figure="visits"]').waitFor()
    assert.match(await page.locator('[data-compared]').innerText(), /, whole days$/)
    assert.match(await page.locator('[data-figure="visits"]').innerText(), /new/)
    await page.goto(`${path}/traffic?period=yesterday`)
    await page.locator('[data-figure="visits"]').filter({ hasText: 'new' }).waitFor()
    assert.notInclude(await page.locator('[data-compared]').innerText(), 'whole')
  })
})
