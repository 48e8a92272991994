import { test } from '@japa/runner'
import { allowedRanges } from '#app/plugins/outside/allowed_ranges'

const KEY = 'OUTBOUND_ALLOW_CIDRS'

test.group('Ranges that the operator allows', () => {
  for (const value of [
    '10.0.0.0/8/24',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/08',
    '10.0.0.0/8.5',
    '10.0.0',
    '10.0.0.0 /8',
    '10.0.0.1-10.0.0.9',
    'fd00::/129',
    'fe80::1%eth0',
    'crm.internal',
    '10.0.0.0/8;192.168.0.0/16',
    '*',
  ]) {
    test(`${value} ends the start, and is named`, ({ assert }) => {
      assert.throws(
        () => allowedRanges(KEY, `192.168.0.0/16, ${value},`),
        `The variable ${KEY} has "${value}", which is no address and no CIDR range; right would be "10.20.0.0/16,fd00:20::/32"`
      )
    })
  }

  for (const value of ['0.0.0.0/0', '::/0', '10.0.0.0/0', '0.0.0.0/1', '10.0.0.0/7', 'fc00::/6']) {
    test(`${value} would switch the guard off`, ({ assert }) => {
      assert.throws(() => allowedRanges(KEY, value), /wider than any internal network/)
    })
  }

  for (const value of ['::/8', '::ffff:0:0/96', '::ffff:10.0.0.0/104', '64:ff9b::/96']) {
    test(`${value} hides addresses of IPv4`, ({ assert }) => {
      assert.throws(() => allowedRanges(KEY, value), /stands for IPv4 addresses/)
    })
  }

  test('spaces and a comma at the end mean nothing, and nothing is none', ({ assert }) => {
    assert.deepEqual(allowedRanges(KEY, ' 10.0.0.0/8 ,\t::1,fc00::/7, 192.168.1.7 , '), [
      '10.0.0.0/8',
      '::1',
      'fc00::/7',
      '192.168.1.7',
    ])
    for (const value of [undefined, '', ' ', ',']) assert.deepEqual(allowedRanges(KEY, value), [])
  })
})
