import { test } from '@japa/runner'
import { fromPage } from '#tests/support/from_page'

const { learn, missingNamespaces, words } = await fromPage('words/words.ts')
const { dateTime, money, nameOf, number, percent, relative } = await fromPage('words/formats.ts')

test.group('Words', () => {
  test('a message is filled in, plurals and groups included', ({ assert }) => {
    learn('test', {
      plain: 'As it is',
      many: '{count, plural, one {# site} other {# sites}}',
      a: { b: 'In {name}' },
    })
    const t = words('test')

    assert.equal(t('plain'), 'As it is')
    assert.equal(t('many', { count: 1 }), '1 site')
    assert.equal(t('many', { count: 12_000 }), '12,000 sites')
    assert.equal(t('a.b', { name: '{x} <b>' }), 'In {x} <b>')
  })

  test('a message with tags comes in pieces, whatever its arguments are called', ({ assert }) => {
    learn('test', { rich: 'Set <name>{name}</name> for {who}.' })
    const wraps = { name: (inner: string[]) => ({ inner }) }

    const pieces = words('test').pieces('rich', { name: 'SMTP_HOST', who: 'Ada' }, wraps)

    assert.deepEqual(pieces, ['Set ', { inner: ['SMTP_HOST'] }, ' for Ada.'])
  })

  test('whether something has a name can be asked', ({ assert }) => {
    learn('test', { kind: { page: 'A page' } })
    const t = words('test')

    assert.isTrue(t.has('kind.page'))
    assert.isFalse(t.has('kind.fax'))
    assert.isFalse(t.has('kind'))
  })

  test('what was not loaded is asked for, and cannot be said before', ({ assert }) => {
    const t = words('late')

    assert.deepEqual(missingNamespaces(), ['late'])
    assert.throws(() => t('key'), /before its messages were loaded/)
    learn('late', { key: 'Here' })
    assert.isEmpty(missingNamespaces())
    assert.equal(t('key'), 'Here')
  })

  test('figures, days, money and names are written as the language does', ({ assert }) => {
    assert.equal(number(1234567.5), '1,234,567.5')
    assert.equal(percent(0.123, 1), '12.3%')
    assert.equal(money(1234.5, 'TRY'), 'TRY\u00A01,234.50')
    assert.equal(
      dateTime('2026-11-22T22:30:00Z', { dateStyle: 'medium', timeZone: 'Europe/Istanbul' }),
      '23 Nov 2026'
    )
    assert.equal(relative(-1, 'day'), 'yesterday')
    assert.equal(nameOf('region', 'TR'), 'Türkiye')
    assert.equal(nameOf('currency', 'CHF'), 'Swiss Franc')
  })
})
