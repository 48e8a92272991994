import { test } from '@japa/runner'
import { parseCsv } from '#app/shared/csv/parse_csv'
import { CsvScanner } from '#app/shared/csv/csv_scanner'
import { textPieces } from '#app/shared/csv/text_pieces'

const TEXTS = [
  'a,b\n1,2\n',
  'a,b\r\n"x\r\ny",2\r\n3,4',
  'a\rb\r"c\rd"\r',
  '"never closed,1\n2,3\n4,5\n',
  'a,"b" c\nd,e\n\n\n"q""q",f\n',
  `${'long '.repeat(20_000)},1\n2,3\n`,
]

function inPieces(text: string, size: number) {
  const scanner = new CsvScanner(',')
  const records = []
  for (let at = 0; at < text.length; at += size) {
    records.push(...scanner.push(text.slice(at, at + size)))
  }
  return [...records, ...scanner.end()]
}

test.group('CSV in pieces', () => {
  test('is what it is as a whole, wherever it is cut', ({ assert }) => {
    for (const text of TEXTS) {
      const whole = [...parseCsv(text, ',')]
      for (const size of [1, 2, 3, 7, 4_096, 1e6]) {
        if (text.length / size > 500) continue
        assert.deepEqual(inPieces(text, size), whole, `${text.slice(0, 20)} by ${size}`)
      }
    }
  })

  test('a record without an end is broken, and costs no more than its line', ({ assert }) => {
    const text = `a,b\n${'x'.repeat(3_000_000)}\nc,d\n`
    const records = inPieces(text, 65_536)
    assert.deepEqual(
      records.map(({ line, isBroken }) => [line, isBroken]),
      [
        [1, false],
        [2, true],
        [3, false],
      ]
    )
    assert.deepEqual(records[2].cells, ['c', 'd'])
  })

  test('a letter that is cut in two is one letter', async ({ assert }) => {
    const text = `Şükrü, ğ, 😀\n`.repeat(40_000)
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const bytes = Buffer.from(`\uFEFF${text}`, encoding)
      const pieces = async function* () {
        for (let at = 0; at < bytes.length; at += 1_001) yield bytes.subarray(at, at + 1_001)
      }
      let read = ''
      for await (const piece of textPieces(pieces())) read += piece
      assert.isTrue(read === text, encoding)
    }
  })
})
