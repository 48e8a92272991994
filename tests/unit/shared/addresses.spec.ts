import { test } from '@japa/runner'
import { addressList, invalidAddresses, truncatedAddress } from '#app/shared/addresses'

test.group('Addresses', () => {
  test('a list holds addresses and ranges of both families', ({ assert }) => {
    const list = addressList(['192.0.2.7', '10.0.0.0/8', '2001:db8::/32', 'nonsense', ''])
    for (const address of ['192.0.2.7', '10.255.0.1', '::ffff:10.1.2.3', '2001:db8:ffff::1']) {
      assert.isTrue(list.has(address), address)
    }
    for (const address of ['192.0.2.8', '11.0.0.1', '2001:db9::1', 'nonsense', '']) {
      assert.isFalse(list.has(address), address)
    }
  })

  test('names the entries that are no addresses', ({ assert }) => {
    const entries = [
      '10.0.0.0/8',
      '10.0.0.0/33',
      '::1/129',
      '1.2.3',
      'host.example',
      ' ::1 ',
      '/8',
      '1.2.3.4/8/8',
    ]
    assert.deepEqual(invalidAddresses(entries), [
      '10.0.0.0/33',
      '::1/129',
      '1.2.3',
      'host.example',
      '/8',
      '1.2.3.4/8/8',
    ])
  })

  test('keeps the network of an address, not the address', ({ assert }) => {
    for (const [address, kept] of [
      ['203.0.113.77', '203.0.113.0'],
      ['::ffff:203.0.113.77', '203.0.113.0'],
      ['2001:db8:aaaa:bbbb:cccc::1', '2001:db8:aaaa::'],
      ['2001:db8::1', '2001:db8::'],
      ['fe80::1%eth0', 'fe80::'],
      ['::1', '0::'],
      ['1.2.3.4, 5.6.7.8', null],
      ['', null],
    ]) {
      assert.equal(truncatedAddress(address!), kept)
    }
  })
})
