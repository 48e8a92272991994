import { test } from '@japa/runner'
import { makeSite, rowsOf } from '#tests/support/sites'
import { forgetAttempts } from '#tests/support/people'
import { aWorkspace } from '#tests/functional/people/stage'

const JSON_ASKED = { accept: 'application/json' }

async function stage() {
  const made = await aWorkspace()
  const site = await makeSite({ workspaceId: made.workspaceId })
  const deeds = () =>
    rowsOf(
      'SELECT action, subject, after, site_id FROM audit_log WHERE workspace_id = ? ORDER BY at, id',
      [made.workspaceId]
    )
  return { ...made, site, deeds }
}

test.group('Audit log | one line for each deed', (group) => {
  group.each.setup(forgetAttempts)

  test('of groups', async ({ assert }) => {
    const { people, site, workspaceId, deeds } = await stage()
    const path = `/workspaces/${workspaceId}/groups`
    const send = async (method: string, to: string, form: object) =>
      JSON.parse((await people.admin.visitor.send(method, path + to, form, JSON_ASKED)).body)
    const made = await send('POST', '', { name: 'Dentists', siteIds: [site.id] })
    await send('PUT', `/${made.group.id}`, { name: 'Vets' })
    await send('PUT', '/places', { siteIds: [site.id], groupId: null })
    await send('POST', `/${made.group.id}/delete`, {})
    assert.deepEqual(
      (await deeds()).map(({ action, subject, after }) => [action, subject, after]),
      [
        ['group.made', 'Dentists', { sites: 1 }],
        ['group.renamed', 'Dentists', { name: 'Vets' }],
        ['group.sites_placed', '', { sites: 1, group: null }],
        ['group.removed', 'Vets', null],
      ]
    )
  })

  test('of funnels, and none for what was refused', async ({ assert }) => {
    const { people, site, deeds } = await stage()
    const path = `/sites/${site.id}/conversions/funnels`
    const step = { kind: 'page', match: 'is', value: '/contact' }
    const form = { name: 'To contact', steps: [{ ...step, value: '/' }, step], withinDays: null }
    const send = async (method: string, to: string, sent: object) => {
      const { body } = await people.analyst.visitor.send(method, path + to, sent, JSON_ASKED)
      return JSON.parse(body)
    }
    const { funnel } = await send('POST', '', form)
    await send('PUT', `/${funnel.id}`, { ...form, name: 'There', version: 1 })
    await send('PUT', `/${funnel.id}`, { ...form, name: 'Late', version: 1 })
    await send('POST', `/${funnel.id}/move`, { place: 0 })
    await send('POST', `/${funnel.id}/remove`, { version: 2 })
    await send('POST', `/${funnel.id}/restore`, {})
    await send('POST', `/${funnel.id}/restore`, {})
    const rows = await deeds()
    assert.deepEqual(
      rows.map(({ action, subject }) => [action, subject]),
      [
        ['funnel.made', 'To contact'],
        ['funnel.changed', 'There'],
        ['funnel.moved', 'There'],
        ['funnel.removed', 'There'],
        ['funnel.restored', 'There'],
      ]
    )
    assert.isTrue(rows.every(({ site_id }) => site_id === site.id))
  })

  test('of learning, and none by who only looks', async ({ assert }) => {
    const { people, site, deeds } = await stage()
    for (const { visitor } of [people.viewer, people.admin]) {
      await visitor.send('POST', `/sites/${site.id}/scoring/learning`, {}, JSON_ASKED)
    }
    assert.deepEqual(
      (await deeds()).map(({ action }) => action),
      ['scorer.taught']
    )
  })

  test('of a personal token in each workspace that it reaches, without its name', async ({
    assert,
  }) => {
    const ours = await stage()
    const theirs = await stage()
    const { user, visitor } = ours.people.viewer
    await rowsOf(`INSERT INTO memberships (workspace_id, user_id, role) VALUES (?, ?, 'viewer')`, [
      theirs.workspaceId,
      user.id,
    ])
    const form = {
      name: 'For our client Acme',
      scopes: ['sites:read'],
      days: 30,
      requestsPerMinute: 60,
      siteRequestsPerMinute: 60,
    }
    await visitor.send('POST', '/account/tokens', { ...form, sites: [] }, JSON_ASKED)
    const limited = { ...form, sites: [ours.site.id] }
    await visitor.send('POST', '/account/tokens', limited, JSON_ASKED)
    const rows = await rowsOf('SELECT id, hint FROM api_tokens WHERE user_id = ? ORDER BY id', [
      user.id,
    ])
    assert.lengthOf(rows, 2)
    for (const { id } of rows) {
      await visitor.send('DELETE', `/account/tokens/${id}`, {}, JSON_ASKED)
    }
    const actions = async ({ deeds }: typeof ours) => (await deeds()).map(({ action }) => action)
    const both = ['tokens.personal_created', 'tokens.personal_revoked']
    assert.deepEqual(await actions(theirs), both)
    assert.sameMembers(await actions(ours), [...both, ...both])
    assert.notInclude(JSON.stringify(await theirs.deeds()), 'Acme')
  })
})
