import { test } from '@japa/runner'
import { promisify } from 'node:util'
import app from '@adonisjs/core/services/app'
import { execFile } from 'node:child_process'
import { makeMember, makePerson, rowsOf } from '#tests/support/sites'

test.group('site:create', (group) => {
  group.each.timeout(60_000)

  test('prints one line about a site in the workspace that the person owns', async ({ assert }) => {
    const { user, workspaceId } = await makePerson()
    const other = await makePerson()
    await makeMember(other.workspaceId, user.id, 'admin')

    const made = await ace(
      '--email',
      user.email.toUpperCase(),
      '--domain',
      'https://www.Shop.example/x',
      '--timezone',
      'Europe/Berlin',
      '--json'
    )

    assert.equal(made.code, 0, made.stderr)
    assert.match(made.stdout, /^\{.*\}\n$/)
    const printed = JSON.parse(made.stdout)
    assert.deepEqual(Object.keys(printed), ['id', 'public_id', 'domain'])
    assert.deepEqual(
      await rowsOf(
        'SELECT id, public_id, domain, name, timezone, workspace_id FROM sites WHERE user_id = ?',
        [user.id]
      ),
      [
        {
          ...printed,
          domain: 'shop.example',
          name: 'shop.example',
          timezone: 'Europe/Berlin',
          workspace_id: workspaceId,
        },
      ]
    )
  })

  test('refuses {title}, in words and with exit code 1')
    .with([
      {
        title: 'an unknown e-mail',
        over: { '--email': 'nobody@example.com' },
        code: 'E_UNKNOWN_USER',
      },
      { title: 'a bad domain', over: { '--domain': '*.example.com' }, code: 'E_VALIDATION' },
      { title: 'a bad zone', over: { '--timezone': 'Mars/Base' }, code: 'E_VALIDATION' },
    ])
    .run(async ({ assert }, { over, code }) => {
      const { user, workspaceId } = await makePerson()
      const options = { '--email': user.email, '--domain': 'shop.example', ...over }

      const refused = await ace(...Object.entries(options).flat(), '--json')

      assert.equal(refused.code, 1)
      assert.equal(refused.stdout, '')
      const { error } = JSON.parse(refused.stderr)
      assert.equal(error.code, code)
      assert.isNotEmpty(error.message)
      const sites = await rowsOf('SELECT 1 FROM sites WHERE workspace_id = ?', [workspaceId])
      assert.lengthOf(sites, 0)
    })
})

/** In a process of its own, as an operator runs it. */
async function ace(...args: string[]) {
  const options = { cwd: app.makePath(), env: { ...process.env, LOG_LEVEL: 'warn' } }
  try {
    const output = await promisify(execFile)(
      process.execPath,
      ['ace.js', 'site:create', ...args],
      options
    )
    return { code: 0, ...output }
  } catch (error: any) {
    return error as { code: number; stdout: string; stderr: string }
  }
}
