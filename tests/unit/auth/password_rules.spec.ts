import { test } from '@japa/runner'
import { passwordFault } from '#app/auth/password_rules'
import { normalizeEmail, normalizePassword } from '#app/auth/normalize'

test.group('Password rules', () => {
  test('takes {$self}')
    .with([
      'correct horse battery staple',
      'an engine of brass',
      'Zc7pQ92mLk4t',
      'dört kelime yeter',
      '合格的密码要长一点才行啊啊',
      'sunshine over the harbour',
      'test-password-1',
      '🌿🌿 garden 12',
    ])
    .run(({ assert }, password) => {
      assert.isNull(passwordFault(password))
    })

  test('refuses {$self}, which is tried first')
    .with([
      'password1234',
      'Password2026!',
      'P@ssw0rd!!!!',
      '!!administrator!!',
      'opsmantik-2026',
      'qwertyuiop12',
      '1qaz2wsx3edc',
      'q1w2e3r4t5y6',
      'abcdefghijkl',
      'aaaaaaaaaaaa',
      'abcabcabcabc',
      'passwordpassword',
      '905551234567',
      '123456789012',
    ])
    .run(({ assert }, password) => {
      assert.equal(passwordFault(password)?.rule, 'common')
    })

  test('knows lengths', ({ assert }) => {
    assert.equal(passwordFault('eleven char')?.rule, 'too_short')
    assert.isNull(passwordFault('an engine', { min: 8 }))
    assert.equal(passwordFault('7 chars', { min: 8 })?.rule, 'too_short')
    assert.isNull(passwordFault('a1 b2 c3 d4 '.repeat(16) + 'the end.'))
    assert.equal(passwordFault('a1 b2 c3 d4 '.repeat(16) + 'the end..')?.rule, 'too_long')
  })

  test('refuses the address, whole or in part, in any case', ({ assert }) => {
    const email = ' Ada.Lovelace@Example.com'

    assert.equal(passwordFault('ada.lovelace@example.com', { email })?.rule, 'same_as_email')
    assert.equal(passwordFault('ADA.LOVELACE', { email })?.rule, 'same_as_email')
    assert.isNull(passwordFault('ada.lovelace and brass', { email }))
  })
})

test.group('Spelling', () => {
  test('one address has one spelling', ({ assert }) => {
    assert.equal(normalizeEmail('  Ada@EXAMPLE.com\n'), 'ada@example.com')
  })

  test('the same keys give the same password on every system', ({ assert }) => {
    assert.equal(normalizePassword('cafe\u0301 au lait'), normalizePassword('caf\u00e9 au lait'))
    assert.equal(normalizePassword(' blanks within stay '), 'blanks within stay')
  })
})
