import { test } from '@japa/runner'
import { csvLine } from '#app/shared/csv_line'

const CELLS: [cell: string, written: string][] = [
  ['plain', 'plain'],
  ['=1+1', "'=1+1"],
  ['+4930123456', "'+4930123456"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', '"\'\tx"'],
  ['\rx', '"\'\rx"'],
  ['a,b', '"a,b"'],
  ['a;b', '"a;b"'],
  ['say "a"', '"say ""a"""'],
  ['=HYPERLINK("http://evil","x")', '"\'=HYPERLINK(""http://evil"",""x"")"'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
]

test.group('Writing CSV', () => {
  test('{0}')
    .with(CELLS)
    .run(({ assert }, [cell, written]) => assert.equal(csvLine([cell]), `${written}\r\n`))
})
