import { test } from '@japa/runner'
import plugin from './plugin.js'
import { HOST } from '#app/plugins/testing/host'
import { pluginSuite } from '#app/plugins/testing/suite'
import type { OfflineConversion } from '#app/plugins/contracts/ad_network'

pluginSuite(plugin)

const CONVERSION: OfflineConversion = {
  transactionId: '7e0f4a3e-5f0c-4c55-9d6a-0d7d0c1f7c11',
  occurredAt: new Date('2026-01-15T11:58:07.900Z'),
  source: 'phone',
  click: { kind: 'gclid', id: 'EAIaIQobChMI_-x9', at: new Date('2026-01-14T08:00:00Z') },
  value: 1249.5,
  currency: 'EUR',
  consent: 'granted',
  person: { phoneNumber: null, emailSha256: null },
}
const MSCLKID = { kind: 'msclkid', id: 'f894f652ea33', at: new Date(0) } as const

const network = (settings: Record<string, string> = {}) =>
  plugin.create({ format: 'Google Ads', conversion: 'Qualified lead', ...settings }, HOST)

const fileOf = (conversion: Partial<OfflineConversion>, settings?: Record<string, string>) => {
  const { head, line } = network(settings).file!
  return (head + line({ ...CONVERSION, ...conversion })).split('\r\n')
}

test.group('CSV, what it writes', () => {
  test('is what Google Ads imports', ({ assert }) => {
    assert.deepEqual(fileOf({}), [
      'Parameters:TimeZone=+0000',
      'Google Click ID,Conversion Name,Conversion Time,Conversion Value,Conversion Currency,Order ID,Ad User Data',
      'EAIaIQobChMI_-x9,Qualified lead,2026-01-15 11:58:07,1249.50,EUR,7e0f4a3e-5f0c-4c55-9d6a-0d7d0c1f7c11,Granted',
      '',
    ])
  })

  test('is what Microsoft Advertising imports', ({ assert }) => {
    const settings = { format: 'Microsoft Advertising' }
    for (const [at, written] of [
      ['2026-01-15T11:58:07Z', '1/15/2026 11:58:07 AM'],
      ['2026-01-05T00:00:00Z', '1/5/2026 12:00:00 AM'],
      ['2026-11-05T12:00:59Z', '11/5/2026 12:00:59 PM'],
      ['2026-12-31T23:59:59Z', '12/31/2026 11:59:59 PM'],
    ]) {
      assert.deepEqual(fileOf({ occurredAt: new Date(at), click: MSCLKID }, settings), [
        'Parameters:TimeZone=+0000',
        'Microsoft Click ID,Conversion Name,Conversion Time,Conversion Value,Conversion Currency',
        `f894f652ea33,Qualified lead,${written},1249.50,EUR`,
        '',
      ])
    }
  })

  test('leaves empty what nobody knows', ({ assert }) => {
    const [, , line] = fileOf({ value: null, currency: null, consent: 'unknown' })
    assert.equal(
      line,
      'EAIaIQobChMI_-x9,Qualified lead,2026-01-15 11:58:07,,,7e0f4a3e-5f0c-4c55-9d6a-0d7d0c1f7c11,'
    )
  })

  test('quotes a name that needs it, and leaves the letters of a click id alone', ({ assert }) => {
    const id = '-Cj0KCQiA.~_aBcD'
    const click = { ...CONVERSION.click!, id }
    const [, , line] = fileOf({ click }, { conversion: 'Lead, "good" – Köln' })
    assert.isTrue(line.startsWith(`${id},"Lead, ""good"" – Köln",`), line)
  })
})

test.group('CSV, what it refuses', () => {
  const says = (conversion: Partial<OfflineConversion>, settings?: Record<string, string>) =>
    network(settings).check({ ...CONVERSION, ...conversion })
  const withId = (id: string) => ({ click: { ...CONVERSION.click!, id } })

  test('nothing that is in order', ({ assert }) => {
    assert.deepEqual(says({}), { ok: true })
    assert.deepEqual(says({ value: 0 }), { ok: true })
    assert.deepEqual(says({ value: null, currency: null }), { ok: true })
  })

  test('clicks of the other network', ({ assert }) => {
    const refused = { ok: false, reason: 'no_click' }
    assert.deepEqual(says({ click: MSCLKID }), refused)
    assert.deepEqual(says({}, { format: 'Microsoft Advertising' }), refused)
    assert.deepEqual(says({ click: null }), refused)
  })

  test('click ids that are formulas, or more than a cell', ({ assert }) => {
    for (const id of [
      '=HYPERLINK("https://evil.example","x")',
      "=cmd|' /C calc'!A0",
      '+1+cmd|x',
      '@SUM(A1)',
      '-2+3+cmd|x',
      '\t=1',
      'a,b',
      'a"b',
      'a\r\nb',
      'a b',
      'ä',
      '',
      'x'.repeat(513),
    ]) {
      assert.deepEqual(says(withId(id)), { ok: false, reason: 'click_unreadable' }, id)
    }
  })

  test('a name that is a formula', ({ assert }) => {
    for (const conversion of ['=1+1', ' =A1', '+x', '-x', '@x', 'a\tb', '']) {
      assert.deepEqual(says({}, { conversion }), { ok: false, reason: 'no_action' })
    }
  })

  test('money that is none', ({ assert }) => {
    for (const money of [
      { value: -1 },
      { value: Number.NaN },
      { value: Infinity },
      { value: 1, currency: null },
      { value: null, currency: 'EUR' },
      { currency: 'eur' },
      { currency: '=A1' },
    ]) {
      assert.deepEqual(says(money), { ok: false, reason: 'bad_value' })
    }
  })
})
