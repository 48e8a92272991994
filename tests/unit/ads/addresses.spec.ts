import { test } from '@japa/runner'
import { addressesFor } from '#config/google'

test.group('Where Google is', () => {
  test('moves as a whole', ({ assert }) => {
    const moved = addressesFor('development', 'http://127.0.0.1:9/')
    for (const address of Object.values(moved)) {
      assert.match(address, /^http:\/\/127\.0\.0\.1:9\/\w+$/)
    }
  })

  test('is the real one in production, and nothing can change that', ({ assert }) => {
    const hosts = Object.values(addressesFor('production', undefined)).map((one) => new URL(one))
    assert.isTrue(hosts.every(({ protocol }) => protocol === 'https:'))
    assert.isTrue(hosts.every(({ hostname }) => /\.(google|googleapis)\.com$/.test(hostname)))
    assert.throws(() => addressesFor('production', 'http://127.0.0.1:9'), /unset it in production/)
  })

  test('no test reaches the real one: {$self}')
    .with([
      '',
      'https://googleads.googleapis.com',
      'https://accounts.google.com',
      'https://google.com',
      'https://oauth2.googleapis.com.',
      'https://www.google.de',
      'https://142.250.1.1',
      'https://127.0.0.1.nip.io',
    ])
    .run(({ assert }, base) => {
      assert.throws(() => addressesFor('test', base), /Google of its own/)
    })
})
