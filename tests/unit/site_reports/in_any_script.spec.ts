import { test } from '@japa/runner'
import { inAnyScript } from '#app/site_reports/files/pdf/in_any_script'

const written = (text: string) => inAnyScript(text, 'en')
const texts = (text: string) => written(text).map((one) => one.text)
const fonts = (text: string) => written(text).map(({ font }) => font)

test.group('A text in fonts that have its letters', () => {
  test('is one piece where one font has them all', ({ assert }) => {
    for (const text of [
      'İzmir Şişli ğüöç €₺',
      'Αθήνα ώρα',
      'Кампания Ўзбек',
      'ə Đ ễ',
      '=1+1 "x"',
    ]) {
      assert.deepEqual(written(text), [{ text, font: 'Roboto' }])
    }
  })

  test('goes from font to font', ({ assert }) => {
    assert.deepEqual(fonts('Delhi हिन्दी'), ['Roboto', 'noto-sans-devanagari devanagari'])
    assert.deepEqual(texts('ไทย 1'), ['ไทย', ' 1'])
    assert.deepEqual(fonts('თბილისი'), ['noto-sans-georgian georgian'])
    assert.deepEqual(texts('Sale 🔥👩‍💻!'), ['Sale ', '🔥👩‍💻', '!'])
  })

  test('stands in the order in which it is drawn, and what is read from the right is not broken', ({
    assert,
  }) => {
    const [arabic] = written('حملة الصيف')
    assert.deepEqual(arabic, {
      text: 'حملة\u00a0الصيف',
      font: 'noto-sans-arabic arabic',
    })
    assert.deepEqual(texts('שלום 2026'), ['2026', 'שלום\u00a0'])
    assert.deepEqual(texts('Shop חנות'), ['Shop ', 'חנות'])
    assert.deepEqual(texts('חנות (קיץ)'), ['(', 'קיץ', ')', 'חנות\u00a0'])
    assert.isAtMost(texts('ש'.repeat(500)).join('').length, 60)
  })

  test('says what it cannot draw', ({ assert }) => {
    assert.deepEqual(texts('இது x'), ['[Tamil ×3] x'])
    assert.deepEqual(texts('\u{10FFFD}'), ['[U+10FFFD]'])
    assert.deepEqual(inAnyScript('இது', 'de'), [{ text: '[Tamilisch ×3]', font: 'Roboto' }])
  })

  test('is turned around by nobody', ({ assert }) => {
    assert.deepEqual(texts('a\u202eb\u2066c\u0000d\ne'), ['abc d e'])
  })
})
