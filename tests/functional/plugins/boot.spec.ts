import { test } from '@japa/runner'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { spawn } from 'node:child_process'
import app from '@adonisjs/core/services/app'
import { text } from 'node:stream/consumers'

/** Starts a server that cannot start, and waits until it has given up. */
async function bootWith(list: string) {
  const script = fileURLToPath(new URL('./broken_server.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', script, list], {
    cwd: app.makePath(),
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 25_000,
  })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { said, code }
}

test.group('Starting with a plugin that cannot be used', () => {
  test('ends with what is wrong and what to do, and no stack: {list}')
    .with([
      {
        list: 'not-found',
        code: 'E_PLUGIN_NOT_FOUND',
        problem: /Plugin 1 of kind scorer: .*opsmantik-scorer-that-nobody-wrote/,
        cure: /Install the package/,
      },
      {
        list: 'manifest',
        code: 'E_PLUGIN_CONTRACT',
        problem: /Plugin half: it was written for contract undefined/,
        cure: /Install a version/,
      },
    ])
    .run(async ({ assert }, { list, code, problem, cure }) => {
      const { said, code: exitCode } = await bootWith(list)
      assert.equal(exitCode, 1)
      assert.include(said, code)
      assert.match(said, problem)
      assert.match(said, cure)
      assert.notMatch(said, /^\s+(at|⁃) /m)
    })
})
