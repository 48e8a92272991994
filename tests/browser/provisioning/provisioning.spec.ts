import { test } from '@japa/runner'
import { makePerson, rowsOf } from '#tests/support/sites'
import { APP, dashboardOf, problemsOfSight, said } from '#tests/browser/sites/dashboard'

const FILE = [
  'external_id,name,domain,timezone,country,currency,group,call_window_min',
  'crm-1,Berlin Clinic,berlin.example,Europe/Berlin,DE,EUR,Clinics,45',
  'crm-2,No domain,not a domain,Europe/Berlin,DE,EUR,Clinics,45',
  'crm-3,İzmir Klinik,izmir.example,Europe/Istanbul,TR,TRY,Clinics,60',
].join('\n')

test.group('Sites from a file, in a browser', (group) => {
  group.each.timeout(120_000)

  test('a bad row is shown, the good ones are applied, and all is taken back', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { user, workspaceId } = await makePerson()
    const { page, problems, close } = await dashboardOf(browser, user)
    cleanup(close)
    const domains = async () => {
      const sites = await rowsOf(
        'SELECT domain FROM sites WHERE workspace_id = ? AND removed_at IS NULL ORDER BY domain',
        [workspaceId]
      )
      return sites.map(({ domain }) => domain)
    }

    await page.goto(`${APP}/workspaces/${workspaceId}/provisioning`)
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'sites.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
    const bad = page.locator('[data-action="refused"]')
    await bad.getByText('Type it as in the address bar').waitFor()
    assert.equal(await bad.getAttribute('data-line'), '3')
    assert.equal(await page.locator('[data-action="new"]').count(), 2)
    assert.deepEqual(await problemsOfSight(page), [])
    assert.isEmpty(await domains())

    await page.getByRole('button', { name: 'Refused 1' }).click()
    await page.locator('[data-action="new"]').first().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Apply the good rows only (2)' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Apply 2 rows' }).click()
    await said(page, 'Applied. New sites: 2, changed: 0.')
    assert.deepEqual(await domains(), ['berlin.example', 'izmir.example'])
    await page.locator('[data-line="3"]').getByText('left out').waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'İzmir Klinik' }).waitFor()
    assert.deepEqual(await problemsOfSight(page), [])

    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click()
    await said(page, 'Taken back: 2 sites, left as they are: 0.')
    assert.isEmpty(await domains())
    await page.getByRole('link', { name: 'All files' }).click()
    await page.getByRole('link', { name: 'sites.csv' }).waitFor()
    await page.getByText('taken back', { exact: true }).waitFor()
    assert.deepEqual(problems, [])
  })
})
