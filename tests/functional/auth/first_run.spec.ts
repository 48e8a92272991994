import { test } from '@japa/runner'
import { makePerson, rowsOf } from '#tests/support/sites'
import { Visitor } from '#tests/support/visitor'
import { forgetEverybody } from '#tests/support/people'

const FORM = {
  name: 'Ada Lovelace',
  email: '  Ada@Example.COM ',
  password: 'an engine of brass',
  workspace: 'Analytical Ltd',
}

test.group('First run', (group) => {
  group.each.setup(forgetEverybody)

  test('while nobody has an account, {$self} leads to the sign-up')
    .with(['/', '/sign-in', '/sign-up', '/account'])
    .run(async ({ assert }, path) => {
      const { page } = await new Visitor().visit(path)

      assert.equal(page.component, 'auth/sign_up')
    })

  test('makes the person, a workspace and its owner, and signs them in', async ({ assert }) => {
    const visitor = new Visitor()
    await visitor.submit('/sign-up', FORM)

    const account = await visitor.visit('/account')
    assert.equal(account.page.props.email, 'ada@example.com')
    assert.deepEqual(
      await rowsOf(`SELECT u.email, u.full_name, w.name, m.role FROM users u
        JOIN memberships m ON m.user_id = u.id JOIN workspaces w ON w.id = m.workspace_id`),
      [
        {
          email: 'ada@example.com',
          full_name: 'Ada Lovelace',
          name: 'Analytical Ltd',
          role: 'owner',
        },
      ]
    )
    const [{ password }] = await rowsOf('SELECT password FROM users')
    assert.match(password, /^\$scrypt\$/)
  })

  test('names the workspace after the person until they name it', async ({ assert }) => {
    const visitor = new Visitor()
    await visitor.submit('/sign-up', { ...FORM, workspace: undefined, name: 'A'.repeat(200) })
    assert.deepEqual(await rowsOf('SELECT name FROM workspaces'), [
      { name: `${'A'.repeat(180)}'s workspace` },
    ])
    const sent = { name: 'Shop', domain: 'shop.example', workspaceName: 'Analytical Ltd' }
    await visitor.submit('/sites', sent)
    assert.deepEqual(await rowsOf('SELECT name FROM workspaces'), [{ name: 'Analytical Ltd' }])
  })

  test('is over when somebody has an account', async ({ assert }) => {
    await makePerson()
    const visitor = new Visitor()

    const shown = await visitor.visit('/sign-up')
    assert.equal(shown.page.component, 'auth/sign_in')
    assert.match(shown.page.props.flash.notice, /has an owner already/)

    const sent = await visitor.submit('/sign-up', FORM)
    assert.equal(sent.page.component, 'auth/sign_in')
    assert.lengthOf(await rowsOf('SELECT 1 FROM users'), 1)
  })

  test('of two who sign up at once, one becomes the owner', async ({ assert }) => {
    const visitors = [new Visitor(), new Visitor(), new Visitor()]
    await Promise.all(visitors.map((visitor) => visitor.visit('/sign-up')))

    const answers = await Promise.all(
      visitors.map((visitor, i) =>
        visitor.send('POST', '/sign-up', { ...FORM, email: `p${i}@example.com` })
      )
    )

    assert.lengthOf(await rowsOf('SELECT 1 FROM users'), 1)
    assert.lengthOf(await rowsOf('SELECT 1 FROM workspaces'), 1)
    assert.deepEqual(answers.map(({ location }) => location).sort(), ['/', '/sign-in', '/sign-in'])
  })

  test('says at the field what is wrong', async ({ assert }) => {
    const visitor = new Visitor()
    await visitor.visit('/sign-up')
    const cases: [string, unknown, RegExp][] = [
      ['name', '', /Fill this in/],
      ['name', 'line\nbreak', /line breaks/],
      ['name', 'a\u0000b', /characters that cannot be seen/],
      ['name', 'x'.repeat(201), /at most 200/],
      ['name', { evil: true }, /not text/],
      ['workspace', 'x'.repeat(201), /at most 200/],
      ['email', 'nobody', /does not look like/],
      ['email', `${'x'.repeat(250)}@example.com`, /at most 254/],
      ['password', 'eleven char', /at least 12/],
      ['password', 'x1y2'.repeat(60), /at most 200/],
      ['password', 'Password1234', /easy to guess/],
      ['password', 'ada@example.com', /else than your email/],
    ]

    for (const [field, value, message] of cases) {
      const reply = await visitor.send(
        'POST',
        '/sign-up',
        { ...FORM, [field]: value },
        { referer: referer() }
      )
      const { page } = await visitor.follow(reply)
      assert.match(page.props.errors[field] ?? 'no error', message, `${field}: ${String(value)}`)
    }
    assert.lengthOf(await rowsOf('SELECT 1 FROM users'), 0)
  })

  test('a form without its CSRF token is refused', async ({ assert }) => {
    const visitor = new Visitor()
    await visitor.visit('/sign-up')
    visitor.cookies.delete('XSRF-TOKEN')

    await visitor.send('POST', '/sign-up', FORM)

    assert.lengthOf(await rowsOf('SELECT 1 FROM users'), 0)
  })
})

function referer() {
  return `${process.env.APP_URL}/sign-up`
}
