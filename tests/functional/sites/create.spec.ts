import { test } from '@japa/runner'
import { makeMember, makePerson, rowsOf } from '#tests/support/sites'
import { asProgram, memberOf, owner, visitorOf } from '#tests/functional/sites/person'

const sitesOf = (workspaceId: string) =>
  rowsOf(
    'SELECT public_id, user_id, domain, name, timezone, country, currency FROM sites WHERE workspace_id = ?',
    [workspaceId]
  )

test.group('Creating a site', () => {
  test('stores what was typed, the domain as the host it means, and leads on to the tag', async ({
    assert,
  }) => {
    const { user, workspaceId, visitor } = await owner()
    const answer = await visitor.send('POST', '/sites', {
      domain: 'https://www.Bäcker-Müller.de/angebote?x=1',
      name: '  Bäckerei <b>Müller</b> متجر ',
      timezone: 'Europe/Berlin',
      country: 'DE',
      currency: 'CHF',
    })

    assert.equal(answer.status, 302)
    const [site] = await sitesOf(workspaceId)
    assert.match(site.public_id, /^[a-z0-9]{16}$/)
    assert.containSubset(site, {
      user_id: user.id,
      domain: 'xn--bcker-mller-l8a23a.de',
      name: 'Bäckerei <b>Müller</b> متجر',
      timezone: 'Europe/Berlin',
      country: 'DE',
      currency: 'CHF',
    })
    const { page } = await visitor.follow(answer)
    assert.equal(page.component, 'sites/install')
    assert.include(page.props.tag, site.public_id)
    assert.include(page.props.flash.notice, 'is ready')
  })

  test('needs no more than a name and a domain', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    await visitor.send('POST', '/sites', { name: 'Shop', domain: 'shop.example', country: '' })
    assert.containSubset(await sitesOf(workspaceId), [
      { domain: 'shop.example', timezone: 'UTC', country: null, currency: 'EUR' },
    ])
  })

  test('somebody in several workspaces chooses one', async ({ assert }) => {
    const { user, workspaceId, visitor } = await owner()
    const other = await makePerson()
    await makeMember(other.workspaceId, user.id, 'admin')

    const form = { name: 'Shop', domain: 'shop.example', workspaceId: other.workspaceId }
    await visitor.send('POST', '/sites', form)
    assert.lengthOf(await sitesOf(workspaceId), 0)
    assert.lengthOf(await sitesOf(other.workspaceId), 1)

    const { page } = await visitor.visit('/sites/new')
    assert.sameMembers(
      page.props.workspaces.map(({ id }: any) => id),
      [workspaceId, other.workspaceId]
    )
  })

  test('{$self} may not')
    .with(['analyst', 'viewer'] as const)
    .run(async ({ assert }, role) => {
      const { workspaceId } = await owner()
      const { visitor } = await memberOf(workspaceId, role)
      const form = { name: 'Shop', domain: 'shop.example', workspaceId }

      assert.equal((await visitor.send('POST', '/sites', form, asProgram)).status, 403)
      const asPerson = await visitor.send('POST', '/sites', form)
      assert.equal(asPerson.status, 403)
      assert.equal(asPerson.page.component, 'errors/forbidden')
      assert.lengthOf(await sitesOf(workspaceId), 0)
    })

  test('nor a member of another workspace, nor anybody from another page', async ({ assert }) => {
    const { workspaceId } = await owner()
    const { visitor, workspaceId: own } = await owner()
    const form = { name: 'Shop', domain: 'shop.example', workspaceId }
    assert.equal((await visitor.send('POST', '/sites', form, asProgram)).status, 404)
    assert.lengthOf(await sitesOf(workspaceId), 0)

    visitor.cookies.delete('XSRF-TOKEN')
    await visitor.send('POST', '/sites', { name: 'Shop', domain: 'shop.example' })
    assert.lengthOf(await sitesOf(own), 0)
  })

  test('a person who may add sites nowhere is told so', async ({ assert }) => {
    const { workspaceId } = await owner()
    const { user, workspaceId: own } = await makePerson()
    await rowsOf('DELETE FROM workspaces WHERE id = ?', [own])
    await makeMember(workspaceId, user.id, 'viewer')
    const visitor = await visitorOf(user)

    assert.deepEqual((await visitor.visit('/sites/new')).page.props.workspaces, [])
    assert.isFalse((await visitor.visit('/sites')).page.props.mayCreate)
    const form = { name: 'Shop', domain: 'shop.example' }
    assert.equal((await visitor.send('POST', '/sites', form, asProgram)).status, 403)
  })

  test('refuses {title}')
    .with([
      { title: 'no name', form: { name: ' ' }, field: 'name' },
      { title: 'a long name', form: { name: 'x'.repeat(201) }, field: 'name' },
      { title: 'a NUL byte', form: { name: 'a\u0000b' }, field: 'name' },
      { title: 'a lone surrogate', form: { name: 'a\ud800b' }, field: 'name' },
      { title: 'a line break', form: { name: 'a\nb' }, field: 'name' },
      { title: 'a name that is no text', form: { name: { $ne: 1 } }, field: 'name' },
      { title: 'no domain', form: { domain: undefined }, field: 'domain' },
      { title: 'a bare top level domain', form: { domain: 'com' }, field: 'domain' },
      { title: 'a wildcard', form: { domain: '*.example.com' }, field: 'domain' },
      { title: 'a script for a domain', form: { domain: 'javascript:alert(1)' }, field: 'domain' },
      { title: 'an unknown zone', form: { timezone: 'Mars/Base' }, field: 'timezone' },
      { title: 'an offset for a zone', form: { timezone: '+02:00' }, field: 'timezone' },
      { title: 'an unknown country', form: { country: 'ZZ' }, field: 'country' },
      { title: 'an unknown currency', form: { currency: 'XXX' }, field: 'currency' },
      { title: 'what is no workspace', form: { workspaceId: 'mine' }, field: 'workspaceId' },
    ])
    .run(async ({ assert }, { form, field }) => {
      const { workspaceId, visitor } = await owner()
      const whole = { name: 'Shop', domain: 'shop.example', ...form }
      const { status, body } = await visitor.send('POST', '/sites', whole, asProgram)
      assert.equal(status, 422)
      assert.deepEqual(
        JSON.parse(body).errors.map((error: any) => error.field),
        [field]
      )
      assert.lengthOf(await sitesOf(workspaceId), 0)
    })

  test('as many names at once as there are requests: every site has its own id', async ({
    assert,
  }) => {
    const { workspaceId, visitor } = await owner()
    const form = { name: 'Shop', domain: 'shop.example' }
    await Promise.all(Array.from({ length: 5 }, () => visitor.send('POST', '/sites', form)))
    const made = await sitesOf(workspaceId)
    assert.equal(new Set(made.map(({ public_id }) => public_id)).size, 5)
  })
})
