import { test } from '@japa/runner'
import { rowsOf } from '#tests/support/sites'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { settingsOf, templater } from '#tests/functional/templates/templater'
import { APP, dashboardOf, problemsOfSight, said } from '#tests/browser/sites/dashboard'

test.group('Templates, in a browser', (group) => {
  group.each.setup(emptyQueue)
  group.each.timeout(120_000)

  test('what differs is shown, pushed, kept for one site, and taken back', async ({
    assert,
    browser,
    cleanup,
  }) => {
    const { people, of, aSite, create, edit } = await templater()
    const site = await aSite({ call_window_min: 20 })
    const other = await aSite({ call_window_min: 45 }, 'two.example')
    await rowsOf(`UPDATE sites SET name = 'Second shop' WHERE id = ?`, [other.id])
    const id = await create('Clinics')
    await edit(id, { 'settings/call_window_min': 45 })
    const { page, problems, close } = await dashboardOf(browser, people.owner.user)
    cleanup(close)

    await page.goto(APP + of)
    await page.getByRole('link', { name: 'Clinics' }).click()
    await page.getByRole('checkbox', { name: 'Choose Test site' }).click()
    const line = page.locator(`[data-site="${site.id}"]`)
    const drift = line.locator('[data-drift="settings/call_window_min"]')
    await drift.getByText('45').waitFor()
    assert.deepEqual(await problemsOfSight(page), [])
    await page.getByRole('button', { name: 'Push to 1 site' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Push to 1 site' }).click()
    await line.getByText('is as the template says').waitFor()
    assert.include(await settingsOf(site.id), { call_window_min: 45 })

    await rowsOf(`UPDATE sites SET settings = settings || '{"call_window_min": 90}' WHERE id = ?`, [
      site.id,
    ])
    await page.reload()
    await line.getByText('One difference').waitFor()
    await drift.getByText('90').waitFor()
    assert.deepEqual(await problemsOfSight(page), [])
    await line.getByRole('button', { name: /^Keep for this site: .+, Test site$/ }).click()
    await drift.getByText('the site’s own').waitFor()
    await line.getByRole('button', { name: /^Give back to the template/ }).click()
    await page.getByRole('button', { name: 'Choose those that differ' }).click()
    await page.getByRole('button', { name: 'Push to 1 site' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Push to 1 site' }).click()
    await line.getByText('is as the template says').waitFor()
    await page.getByRole('button', { name: 'Take back' }).first().click()
    await said(page, 'Taken back')
    assert.include(await settingsOf(site.id), { call_window_min: 90 })
    assert.deepEqual(problems, [])
  })
})
