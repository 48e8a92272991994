import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { makeMember, makePerson, rowsOf } from '#tests/support/sites'
import { aWorkspace } from '#tests/functional/people/stage'
import { APP, dashboardOf, problemsOfSight } from '#tests/browser/sites/dashboard'

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Pages of the workspace' })

const MANAGED = ['People', 'Look', 'Templates', 'Sites from a file', 'API tokens', 'Audit log']

const SEEN = {
  owner: [...MANAGED, 'Export', 'Import'],
  admin: MANAGED,
  analyst: ['People', 'Look'],
  viewer: ['People', 'Look'],
}

test.group('The tabs of a workspace', (group) => {
  group.each.timeout(120_000)

  test('each role has those that it may open, and each of them opens', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { people, page: of } = await aWorkspace()
    for (const role of ['owner', 'admin', 'analyst', 'viewer'] as const) {
      const { page, problems, close } = await dashboardOf(browser, people[role].user)
      cleanup(close)
      await page.goto(APP + of)
      await tabs(page).waitFor()
      const names = await tabs(page).getByRole('link').allTextContents()
      assert.deepEqual(names, SEEN[role], role)
      for (const name of names) {
        const tab = tabs(page).getByRole('link', { name, exact: true })
        await tab.click()
        await tabs(page).locator('[aria-current="page"]', { hasText: name }).waitFor()
        if (role === 'owner') assert.deepEqual(await problemsOfSight(page), [], name)
      }
      assert.deepEqual(problems, [])
    }
  })

  test('on a phone the page that one is on is in sight', async ({ assert, browser, cleanup }) => {
    const { people, workspaceId } = await aWorkspace()
    const { page, close } = await dashboardOf(browser, people.owner.user, {
      viewport: { width: 380, height: 800 },
    })
    cleanup(close)
    await page.goto(`${APP}/workspaces/${workspaceId}/import`)
    const here = tabs(page).locator('[aria-current="page"]')
    await here.waitFor()
    const { x, width } = (await here.boundingBox())!
    assert.isAtLeast(x, 0)
    assert.isAtMost(x + width, 380)
  })

  test('another workspace opens at the same page, or at its people for who may not', async ({
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const others = await makePerson()
    await rowsOf(`UPDATE workspaces SET name = 'Ours' WHERE id = ?`, [workspaceId])
    await rowsOf(`UPDATE workspaces SET name = 'Theirs' WHERE id = ?`, [others.workspaceId])
    await makeMember(others.workspaceId, user.id, 'viewer')
    const { page, close } = await dashboardOf(browser, user)
    cleanup(close)
    const choose = async (name: string) => {
      await page.getByRole('combobox', { name: 'Workspace' }).click()
      await page.getByRole('option', { name }).click()
    }
    await page.goto(`${APP}/workspaces/${workspaceId}/branding`)
    await choose('Theirs')
    await page.waitForURL(`${APP}/workspaces/${others.workspaceId}/branding`)
    await page.goto(`${APP}/workspaces/${workspaceId}/tokens`)
    await choose('Theirs')
    await page.waitForURL(`${APP}/workspaces/${others.workspaceId}/people`)
  })
})
