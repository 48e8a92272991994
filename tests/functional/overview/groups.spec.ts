import { test } from '@japa/runner'
import { makeSite, rowsOf } from '#tests/support/sites'
import { asProgram, memberOf, owner } from '#tests/functional/sites/person'

async function anAgency() {
  const { workspaceId, visitor } = await owner()
  const [one, two] = [await makeSite({ workspaceId }), await makeSite({ workspaceId })]
  const path = `/workspaces/${workspaceId}/groups`
  const send = async (method: string, to: string, body: object, person = visitor) => {
    const answer = await person.send(method, path + to, body, asProgram)
    return { status: answer.status, ...JSON.parse(answer.body || '{}') }
  }
  const places = async () => {
    const { props } = (await visitor.get('/sites')).page
    const names = new Map(props.groups.map(({ id, name }: any) => [id, name]))
    const nameOf = (id: string) =>
      names.get(props.rows.find((row: any) => row.id === id).groupId) ?? null
    return [nameOf(one.id), nameOf(two.id)]
  }
  return { workspaceId, visitor, one, two, path, send, places }
}

test.group('Overview | groups', () => {
  test('are made with sites, renamed, and filled', async ({ assert }) => {
    const { one, two, send, places } = await anAgency()
    const { group } = await send('POST', '', { name: ' Dentists ', siteIds: [one.id] })
    assert.deepEqual(await places(), ['Dentists', null])
    await send('PUT', `/${group.id}`, { name: 'Diş hekimleri' })
    await send('PUT', '/places', { siteIds: [one.id, two.id], groupId: group.id })
    assert.deepEqual(await places(), ['Diş hekimleri', 'Diş hekimleri'])
    await send('PUT', '/places', { siteIds: [one.id], groupId: null })
    assert.deepEqual(await places(), [null, 'Diş hekimleri'])
  })

  test('leave their sites when they are deleted, and come back with them', async ({ assert }) => {
    const { one, two, send, places } = await anAgency()
    const siteIds = [one.id, two.id].sort()
    const { group } = await send('POST', '', { name: 'Dentists', siteIds })
    const { deleted } = await send('POST', `/${group.id}/delete`, {})
    assert.deepEqual(deleted, { name: 'Dentists', siteIds })
    assert.deepEqual(await places(), [null, null])
    await send('POST', '', deleted)
    assert.deepEqual(await places(), ['Dentists', 'Dentists'])
  })

  test('have a name of their own', async ({ assert }) => {
    const { send } = await anAgency()
    await send('POST', '', { name: 'Dentists', siteIds: [] })
    const again = await send('POST', '', { name: 'DENTISTS', siteIds: [] })
    assert.deepEqual([again.status, again.error.code], [409, 'E_GROUP_NAME_TAKEN'])
    for (const name of ['', '  ', 'x'.repeat(81), 'two\nlines']) {
      assert.equal((await send('POST', '', { name, siteIds: [] })).status, 422, name)
    }
  })

  test('take no site and no group of another workspace', async ({ assert }) => {
    const { send, one, places } = await anAgency()
    const others = await anAgency()
    const { group } = await send('POST', '', { name: 'Ours', siteIds: [] })
    const theirs = await others.send('POST', '', { name: 'Theirs', siteIds: [] })

    const both = { siteIds: [one.id, others.one.id], groupId: group.id }
    assert.equal((await send('PUT', '/places', both)).status, 404)
    const into = { siteIds: [one.id], groupId: theirs.group.id }
    assert.equal((await send('PUT', '/places', into)).status, 404)
    assert.equal((await send('POST', '', { name: 'X', siteIds: [others.one.id] })).status, 404)
    assert.deepEqual(await places(), [null, null])
    assert.deepEqual(await others.places(), [null, null])
  })

  test('are changed by who may change sites; strangers see nothing', async ({ assert }) => {
    const { workspaceId, send, one } = await anAgency()
    const { group } = await send('POST', '', { name: 'Dentists', siteIds: [one.id] })
    const before = await rowsOf('SELECT * FROM site_groups WHERE workspace_id = ?', [workspaceId])
    const changes: [string, string, object][] = [
      ['POST', '', { name: 'Y', siteIds: [] }],
      ['PUT', `/${group.id}`, { name: 'Y' }],
      ['POST', `/${group.id}/delete`, {}],
      ['PUT', '/places', { siteIds: [one.id], groupId: null }],
    ]
    const people = {
      analyst: { status: 403, ...(await memberOf(workspaceId, 'analyst')) },
      viewer: { status: 403, ...(await memberOf(workspaceId, 'viewer')) },
      stranger: { status: 404, ...(await owner()) },
    }
    for (const [name, { status, visitor }] of Object.entries(people)) {
      for (const [method, to, body] of changes) {
        const answer = await send(method, to, body, visitor)
        assert.equal(answer.status, status, `${name}: ${method} ${to}`)
      }
    }
    assert.deepEqual(
      await rowsOf('SELECT * FROM site_groups WHERE workspace_id = ?', [workspaceId]),
      before
    )
    const { props } = (await people.stranger.visitor.get('/sites')).page
    assert.deepEqual(props.groups, [])
  })
})
