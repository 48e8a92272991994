import { test } from '@japa/runner'
import { proxyRanges } from '#app/shared/proxy_ranges'

const KEY = 'TRUSTED_PROXIES'

test.group('Proxies that are trusted', () => {
  for (const wrong of ['proxy', '10.0.0.0/33', '10.0.0', '10.0.0.1;10.0.0.2', 'fd00::/129', '*']) {
    test(`${wrong} ends the start, and is named`, ({ assert }) => {
      assert.throws(
        () => proxyRanges(KEY, `127.0.0.1, ${wrong}`),
        `The variable ${KEY} has "${wrong}", which is no address and no CIDR range; right would be "127.0.0.1,10.20.0.0/16"`
      )
    })
  }

  test('addresses and ranges of both families, with spaces; nothing is none', ({ assert }) => {
    assert.deepEqual(proxyRanges(KEY, ' 127.0.0.1 ,::1, 10.0.0.0/8,fd00::/8, '), [
      '127.0.0.1',
      '::1',
      '10.0.0.0/8',
      'fd00::/8',
    ])
    for (const value of [undefined, '', ' , ']) assert.deepEqual(proxyRanges(KEY, value), [])
  })
})
