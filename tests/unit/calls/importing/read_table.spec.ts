import { test } from '@japa/runner'
import { readTable } from '#app/shared/csv/read_table'

const TEXT = 'Rufnummer;Datum\n+493012345;05.03.2024 – Müller\n'

const cellsOf = (bytes: Buffer) => [...readTable(bytes)!.rows()].map(({ cells }) => cells)
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()

const ENCODED: [encoding: string, bytes: Buffer][] = [
  ['utf-8', Buffer.from(TEXT)],
  ['utf-8', Buffer.from(`\uFEFF${TEXT}`)],
  ['utf-16le', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['utf-16le', Buffer.from(TEXT, 'utf16le')],
  ['utf-16be', swapped(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
  ['utf-16be', swapped(Buffer.from(TEXT, 'utf16le'))],
  ['windows-1252', Buffer.from(TEXT.replace('–', '\x96'), 'latin1')],
]

const DELIMITED: [delimiter: string, text: string][] = [
  [',', 'a,b\n1,2\n'],
  [';', 'a;b\n1,5;2,5\n'],
  ['\t', 'a\tb\n1,5\t2;5\n'],
  ['|', 'a|b\n1|2'],
  [';', '"a,b,c";d\n"1,2,3";4\n"x";5'],
  [',', 'only one column\n1\n2'],
]

test.group('Tables in files', () => {
  test('Turkish of Windows-1254 keeps its letters, Icelandic of Windows-1252 too', ({ assert }) => {
    const turkish = Buffer.from(
      'Ad;\u015eehir\nD\u00fcz;\u0130zmir Da\u011f\u0131'
        .replace('\u015e', '\xde')
        .replace('\u0130', '\xdd')
        .replace('\u011f', '\xf0')
        .replace('\u0131', '\xfd'),
      'latin1'
    )
    assert.equal(readTable(turkish)!.encoding, 'windows-1254')
    assert.deepEqual(cellsOf(turkish), [
      ['Ad', 'Şehir'],
      ['Düz', 'İzmir Dağı'],
    ])
    const icelandic = Buffer.from('Nafn;Staður\nÞór;Ísafjörður', 'latin1')
    assert.equal(readTable(icelandic)!.encoding, 'windows-1252')
    assert.deepEqual(cellsOf(icelandic)[1], ['Þór', 'Ísafjörður'])
  })

  test('{0}')
    .with(ENCODED)
    .run(({ assert }, [encoding, bytes]) => {
      assert.equal(readTable(bytes)!.encoding, encoding)
      assert.deepEqual(cellsOf(bytes), [
        ['Rufnummer', 'Datum'],
        ['+493012345', '05.03.2024 – Müller'],
      ])
    })

  test('the delimiter is found: {1}')
    .with(DELIMITED)
    .run(({ assert }, [delimiter, text]) =>
      assert.equal(readTable(Buffer.from(text))!.delimiter, delimiter)
    )

  test('one that the file names holds, and its line counts', ({ assert }) => {
    const table = readTable(Buffer.from('sep=;\r\na,b;c,d\r\n1;2\r\n'))!
    assert.equal(table.delimiter, ';')
    assert.deepEqual(
      [...table.rows()].map(({ line, cells }) => [line, ...cells]),
      [
        [2, 'a,b', 'c,d'],
        [3, '1', '2'],
      ]
    )
  })

  test('rows of another length are told by their line', ({ assert }) => {
    const rows = [...readTable(Buffer.from('a,b\n1,2\n1\n1,2,3\n1,2,,\n\n,\n3,4\n'))!.rows()]
    assert.deepEqual(
      rows.map(({ line, problem }) => [line, problem]),
      [
        [1, null],
        [2, null],
        [3, 'width'],
        [4, 'width'],
        [5, null],
        [8, null],
      ]
    )
  })

  test('what is no text, and what is empty', ({ assert }) => {
    for (const begin of ['PK\x03\x04', '\x89PNG', '%PDF-1.7', '\x1f\x8b\x08']) {
      assert.isNull(readTable(Buffer.from(begin, 'latin1')))
    }
    for (const text of ['', '\n\n', ' , \n', '\uFEFF']) {
      assert.equal(readTable(Buffer.from(text))!.width, 0, JSON.stringify(text))
    }
  })

  test('no NUL and no half of a character gets through', ({ assert }) => {
    const bytes = Buffer.concat([
      Buffer.from('\uFEFFa,b\n\0', 'utf16le'),
      Buffer.from([0x00, 0xd8]),
      Buffer.from(',x', 'utf16le'),
    ])
    const text = cellsOf(bytes).flat().join('')
    assert.isTrue(text.isWellFormed())
    assert.notInclude(text, '\0')
  })
})
