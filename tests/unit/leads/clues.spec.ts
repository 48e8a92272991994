import { test } from '@japa/runner'
import { ownLineIn } from '#app/leads/clues/own_line_in'
import { identitiesIn } from '#app/leads/clues/identities_in'

const HASH = 'ab'.repeat(32)

test.group('What an event tells of leads', () => {
  test('the number that was pressed', ({ assert }) => {
    const cases: [label: string | null, number: string | null][] = [
      ['tel:+4930123456', '+4930123456'],
      ['TEL:030-123456', '+4930123456'],
      ['tel:030%20123%20456', '+4930123456'],
      ['tel:+4930123456;ext=7', '+4930123456'],
      ['tel:+4930123456,,1#', '+4930123456'],
      ['tel:', null],
      ['tel:<script>', null],
      ['sms:+4930123456', null],
      ['+4930123456', null],
      ['https://wa.me/4930123456', null],
      ['', null],
      [null, null],
    ]
    for (const [label, number] of cases) assert.equal(ownLineIn(label, 'DE'), number, `${label}`)
    assert.isNull(ownLineIn('tel:030-123456', null))
  })

  test('who a visitor is', ({ assert }) => {
    const identify = { category: 'system', action: 'identify' }
    const told = (metadata: Record<string, unknown> | null) =>
      identitiesIn({ ...identify, metadata }, 'DE')
    const email = { kind: 'email', value: HASH }
    const phone = { kind: 'phone', value: '+4930123456' }
    assert.deepEqual(told({ email_sha256: HASH, phone: '030 123456' }), [email, phone] as any)
    assert.deepEqual(told({ email_sha256: HASH.toUpperCase() }), [email] as any)
    for (const value of ['ann@example.com', HASH + 'a', HASH.slice(1), 7, null, [HASH], {}]) {
      assert.isEmpty(told({ email_sha256: value, phone: value }))
    }
    assert.isEmpty(told(null))
    const other = { category: 'interaction', action: 'identify', metadata: { email_sha256: HASH } }
    assert.isEmpty(identitiesIn(other, 'DE'))
  })
})
