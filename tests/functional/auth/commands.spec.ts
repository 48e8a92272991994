import { test } from '@japa/runner'
import env from '#start/env'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'
import { execFile } from 'node:child_process'
import { Visitor } from '#tests/support/visitor'
import { makePerson, rowsOf } from '#tests/support/sites'
import { forgetEverybody, signedIn } from '#tests/support/people'

const EMAIL = 'ada@example.com'

test.group('Commands about people', (group) => {
  group.each.timeout(60_000)
  group.each.setup(forgetEverybody)

  test('user:create makes a person with a workspace, who can sign in', async ({ assert }) => {
    const made = await ace(
      'user:create',
      '--email',
      ' ADA@Example.com',
      '--password',
      '8 chars!',
      '--json'
    )

    assert.equal(made.code, 0)
    assert.match(made.stdout, /^\{.*\}\n$/)
    assert.equal(made.stderr, '')
    const printed = JSON.parse(made.stdout)
    assert.deepEqual(Object.keys(printed), ['id', 'email', 'workspace_id'])
    assert.deepEqual(await rowsOf('SELECT user_id, workspace_id, role FROM memberships'), [
      { user_id: printed.id, workspace_id: printed.workspace_id, role: 'owner' },
    ])
    assert.equal((await (await signedIn(EMAIL, '8 chars!')).get('/account')).status, 200)
  })

  test('user:create speaks plainly without --json, and names the workspace', async ({ assert }) => {
    const options = ['--name', 'Ada', '--workspace', 'Analytical Ltd']
    const made = await ace('user:create', '--email', EMAIL, '--password', 'an engine', ...options)

    assert.match(made.stdout, /^Created ada@example\.com, owner of the workspace [\w-]+\.\n$/)
    assert.deepEqual(await rowsOf('SELECT name FROM workspaces'), [{ name: 'Analytical Ltd' }])
  })

  test('user:create refuses {title}')
    .with([
      { title: 'an address in use', email: EMAIL, password: 'an engine', code: 'E_EMAIL_TAKEN' },
      {
        title: 'a short password',
        email: 'b@example.com',
        password: '7 chars',
        code: 'E_VALIDATION',
      },
      {
        title: 'a usual password',
        email: 'b@example.com',
        password: 'password1',
        code: 'E_VALIDATION',
      },
      { title: 'what is no address', email: 'b', password: 'an engine', code: 'E_VALIDATION' },
    ])
    .run(async ({ assert }, { email, password, code }) => {
      await makePerson(EMAIL)

      const refused = await ace('user:create', '--email', email, '--password', password, '--json')

      assert.equal(refused.code, 1)
      assert.equal(refused.stdout, '')
      const { error } = JSON.parse(refused.stderr)
      assert.equal(error.code, code)
      assert.isNotEmpty(error.message)
      assert.lengthOf(await rowsOf('SELECT 1 FROM users'), 1)
    })

  test('user:reset-password prints a link that works', async ({ assert }) => {
    await makePerson(EMAIL)

    const made = await ace('user:reset-password', '--email', 'Ada@example.com', '--json')
    const unknown = await ace('user:reset-password', '--email', 'eve@example.com', '--json')

    const { url } = JSON.parse(made.stdout)
    assert.isTrue(url.startsWith(`${env.get('APP_URL')}/reset-password/`))
    assert.equal((await new Visitor().visit(new URL(url).pathname)).page.props.email, EMAIL)
    assert.equal(unknown.code, 1)
    assert.equal(JSON.parse(unknown.stderr).error.code, 'E_UNKNOWN_USER')
  })
})

/** A command in a process of its own, as an operator runs it. */
async function ace(...args: string[]) {
  const options = { cwd: app.makePath(), env: { ...process.env, LOG_LEVEL: 'warn' } }
  try {
    const output = await promisify(execFile)(process.execPath, ['ace.js', ...args], options)
    return { code: 0, ...output }
  } catch (error: any) {
    return error as { code: number; stdout: string; stderr: string }
  }
}
