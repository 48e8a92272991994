import { test } from '@japa/runner'
import { parseCsv } from '#app/shared/csv/parse_csv'

type Expected = [line: number, ...cells: string[]] | [line: number, broken: true]

const CASES: [what: string, text: string, records: Expected[]][] = [
  ['nothing', '', []],
  ['one cell', 'a', [[1, 'a']]],
  ['no line break at the end', 'a,b\nc,d', [[1, 'a', 'b'], [2, 'c', 'd']]], // prettier-ignore
  ['line breaks of Windows', 'a,b\r\nc,d\r\n', [[1, 'a', 'b'], [2, 'c', 'd']]], // prettier-ignore
  ['line breaks of old Macs', 'a,b\rc,d\r', [[1, 'a', 'b'], [2, 'c', 'd']]], // prettier-ignore
  ['empty cells', ',,\n', [[1, '', '', '']]],
  ['an empty line', 'a\n\nb', [[1, 'a'], [2, ''], [3, 'b']]], // prettier-ignore
  ['quotes', '"a","b"', [[1, 'a', 'b']]],
  ['an empty cell in quotes', '"",x', [[1, '', 'x']]],
  ['a delimiter in quotes', '"a,b",c', [[1, 'a,b', 'c']]],
  ['a quote in quotes', '"a ""b"" c",d', [[1, 'a "b" c', 'd']]],
  ['nothing but a quote in quotes', '"""",x', [[1, '"', 'x']]],
  ['line breaks in quotes', '"a\nb\r\nc",d\ne,f', [[1, 'a\nb\r\nc', 'd'], [4, 'e', 'f']]], // prettier-ignore
  ['a quote in a cell without', '5" pipe,x', [[1, '5" pipe', 'x']]],
  ['a space before a quote', 'a, "b"', [[1, 'a', ' "b"']]],
  ['text behind a closing quote', '"a"b,c\nd,e', [[1, true], [2, 'd', 'e']]], // prettier-ignore
  ['a quote that is never closed', 'a,"b\nc,d\ne,f', [[1, true], [2, 'c', 'd'], [3, 'e', 'f']]], // prettier-ignore
  ['one that another row would close', 'a,"b\nc,"d"\ne,f', [[1, true], [2, 'c', 'd'], [3, 'e', 'f']]], // prettier-ignore
  ['a quote at the very end', 'a,b\n"', [[1, 'a', 'b'], [2, true]]], // prettier-ignore
  ['two broken lines', '"a"x\n"b"y\nc', [[1, true], [2, true], [3, 'c']]], // prettier-ignore
]

const read = (text: string, delimiter = ',') =>
  [...parseCsv(text, delimiter)].map(({ line, cells, isBroken }) =>
    isBroken ? [line, true] : [line, ...cells]
  )

test.group('Reading CSV', () => {
  test('{0}')
    .with(CASES)
    .run(({ assert }, [, text, records]) => assert.deepEqual(read(text), records))

  test('any delimiter: {$self}')
    .with([';', '\t', '|'])
    .run(({ assert }, delimiter) => {
      const text = `a${delimiter}"b${delimiter}c"\nd,e${delimiter}f`
      assert.deepEqual(read(text, delimiter), [
        [1, 'a', `b${delimiter}c`],
        [2, 'd,e', 'f'],
      ])
    })

  test('a quote that is not closed costs one line of many', ({ assert }) => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `${at},x`)
    rows[1] = '1,"x'
    const records = [...parseCsv(rows.join('\n'), ',')]
    assert.lengthOf(records, 50_000)
    assert.deepEqual(
      records.filter(({ isBroken }) => isBroken).map(({ line, cells }) => [line, ...cells]),
      [[2, '1,"x']]
    )
  })

  test('nothing that opens quotes over and over takes long', ({ assert }) => {
    const began = performance.now()
    const lines = Array.from({ length: 100_000 }, () => 'a,"""b')
    const records = [...parseCsv(lines.join('\n'), ',')]
    assert.isAtMost(records.length, 100_000)
    assert.isBelow(performance.now() - began, 3_000)
  })
})
