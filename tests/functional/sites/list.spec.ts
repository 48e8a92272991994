import { test } from '@japa/runner'
import { TIME_ZONES } from '#app/sites/time_zones'
import { makeMember, makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { owner } from '#tests/functional/sites/person'

test.group('List of sites', () => {
  test('has the sites of all workspaces of the person', async ({ assert }) => {
    const { user, workspaceId, visitor } = await owner()
    const other = await makePerson()
    await makeMember(other.workspaceId, user.id, 'viewer')
    const ours = await makeSite({ workspaceId })
    const theirs = await makeSite({ workspaceId: other.workspaceId })

    const { props } = (await visitor.get('/sites')).page
    assert.sameMembers(
      props.rows.map(({ id, mayChange }: any) => `${id} ${mayChange}`),
      [`${ours.id} true`, `${theirs.id} false`]
    )
    assert.deepEqual(props.overview.days, 7)
  })

  test('every zone that is offered is known to the database', async ({ assert }) => {
    const known = await rowsOf('SELECT name FROM pg_timezone_names')
    const names = new Set(known.map(({ name }) => name))
    assert.deepEqual(
      TIME_ZONES.filter((zone) => !names.has(zone)),
      []
    )
  })
})

test.group('The address of the house', () => {
  test('leads to the form, the only site, the list, or the site last looked at', async ({
    assert,
  }) => {
    const { workspaceId, visitor } = await owner()
    const home = async () => {
      const { location } = await visitor.get('/')
      return location
    }
    assert.equal(await home(), '/sites/new')

    const first = await makeSite({ workspaceId })
    assert.equal(await home(), `/sites/${first.id}/live`)

    const second = await makeSite({ workspaceId })
    assert.equal(await home(), '/sites')

    await visitor.get(`/sites/${second.id}/install`)
    assert.equal(await home(), `/sites/${second.id}/live`)

    await visitor.send('DELETE', `/sites/${second.id}`)
    assert.equal(await home(), `/sites/${first.id}/live`)
  })

  test('a page that does not exist says so in the style of the product', async ({ assert }) => {
    const { visitor } = await owner()
    const answer = await visitor.get('/nowhere')
    assert.equal(answer.status, 404)
    assert.equal(answer.page.component, 'errors/not_found')
  })
})
