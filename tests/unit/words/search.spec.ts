import { test } from '@japa/runner'
import { fromPage } from '#tests/support/from_page'

const { finding, folded, spellings } = await fromPage('words/search.ts')

test.group('Searching', () => {
  test('{wanted} finds {text}')
    .with([
      { wanted: 'istanbul', text: 'İSTANBUL Klinik' },
      { wanted: 'İSTANBUL', text: 'istanbul klinik' },
      { wanted: 'ISTANBUL', text: 'İstanbul Klinik' },
      { wanted: 'isik', text: 'Işık Diş' },
      { wanted: 'ışık', text: 'IŞIK DİŞ' },
      { wanted: 'ışık', text: 'isik dis' },
      { wanted: 'muller', text: 'Müller & Söhne' },
      { wanted: '  ', text: 'Anything' },
    ])
    .run(({ assert }, { wanted, text }) => assert.isTrue(finding(wanted)(text)))

  test('what is not in it is not found, and in nothing is nothing', ({ assert }) => {
    assert.isFalse(finding('ankara')('İstanbul'))
    assert.isFalse(finding('a')(null))
    assert.isTrue(finding('')(undefined))
  })

  test('other writings are kept whole', ({ assert }) => {
    assert.equal(folded('Ωmega 株式 עברית'), 'ωmega 株式 עברית')
    assert.deepEqual(spellings('Işık'), ['isik', 'ısık'])
  })
})
