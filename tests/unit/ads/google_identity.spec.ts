import env from '#start/env'
import { test } from '@japa/runner'
import { identityIn } from '#app/ads/google/google_identity'

const CLAIMS = { aud: 'us', nonce: 'n-1', sub: '108', email: 'ads@example.com' }

const token = (claims: unknown) =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`

test.group('Whose Google account was linked', (group) => {
  group.setup(() => {
    env.set('GOOGLE_ADS_CLIENT_ID', 'us')
    return () => env.set('GOOGLE_ADS_CLIENT_ID', '')
  })

  test('is its sub; an address is only shown', ({ assert }) => {
    assert.deepEqual(identityIn(token(CLAIMS), 'n-1'), { sub: '108', email: 'ads@example.com' })
    for (const email of [undefined, 7, 'x'.repeat(321)]) {
      assert.isNull(identityIn(token({ ...CLAIMS, email }), 'n-1').email)
    }
  })

  test('{0} is nobody')
    .with([
      ['a token of another linking', token({ ...CLAIMS, nonce: 'n-2' })],
      ['a token without a nonce', token({ ...CLAIMS, nonce: undefined })],
      ['a token for another client', token({ ...CLAIMS, aud: 'them' })],
      ['a token for several clients', token({ ...CLAIMS, aud: ['us', 'them'] })],
      ['a token of nobody', token({ ...CLAIMS, sub: '' })],
      ['a number for a person', token({ ...CLAIMS, sub: 108 })],
      ['a sub without end', token({ ...CLAIMS, sub: '1'.repeat(256) })],
      ['a list', token([CLAIMS])],
      ['nothing', token(null)],
      ['no token', null],
      ['half a token', 'e30'],
      ['no JSON', 'e30.%%%.x'],
    ] as const)
    .run(({ assert }, [, found]) => {
      assert.throws(() => identityIn(found, 'n-1'), /cannot be read/)
    })
})
