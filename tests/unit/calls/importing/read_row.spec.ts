import { test } from '@japa/runner'
import { readRow } from '#app/calls/importing/reading/read_row'
import { readTime } from '#app/calls/importing/reading/read_time'
import { readDuration } from '#app/calls/importing/reading/read_duration'
import type { Clock, DateOrder, Mapping } from '#app/calls/importing/reading/mapping'

const NOW = new Date('2026-06-01T12:00:00Z')

const MAPPING: Mapping = {
  hasHeader: true,
  columns: { number: 0, calledAt: 1, duration: 2, ownId: 3, status: 4, dialled: 5, direction: 6 },
  dateOrder: 'ymd',
  clock: 'mm:ss',
  zone: 'Europe/Berlin',
  country: 'DE',
}

const GOOD = ['030 123456', '2026-01-15 12:20', '95']

function read(cells: string[], over: Partial<Mapping> = {}) {
  return readRow({ line: 7, cells, problem: null }, { ...MAPPING, ...over }, NOW) as any
}

const TIMES: [written: string, order: DateOrder, utc: string | null][] = [
  ['2026-01-15 12:20', 'ymd', '2026-01-15T11:20:00Z'],
  ['2026-07-15T12:20:30', 'ymd', '2026-07-15T10:20:30Z'],
  ['2026-01-15T12:20:30Z', 'ymd', '2026-01-15T12:20:30Z'],
  ['2026-01-15T12:20:30.123+02:00', 'ymd', '2026-01-15T10:20:30Z'],
  ['2026-01-15 12:20:30 -0700', 'dmy', '2026-01-15T19:20:30Z'],
  ['2026-01-15 12:20:30 UTC', 'dmy', '2026-01-15T12:20:30Z'],
  ['15.01.2026 12:20', 'dmy', '2026-01-15T11:20:00Z'],
  ['15.01.26 12:20', 'dmy', '2026-01-15T11:20:00Z'],
  ['5/3/2026, 3:04 PM', 'dmy', '2026-03-05T14:04:00Z'],
  ['5/3/2026, 3:04 PM', 'mdy', '2026-05-03T13:04:00Z'],
  ['01/15/2026 12:00 am', 'mdy', '2026-01-14T23:00:00Z'],
  ['01/15/2026 12:00 p.m.', 'mdy', '2026-01-15T11:00:00Z'],
  ['01/15/2026 12:20', 'dmy', null],
  ['15/01/2026 12:20', 'mdy', null],
  ['20260115 12:20', 'ymd', '2026-01-15T11:20:00Z'],
  ['Thu, 15 Jan 2026 11:20:00 +0000', 'ymd', '2026-01-15T11:20:00Z'],
  ['Thursday, January 15, 2026 at 3:04 PM', 'mdy', '2026-01-15T14:04:00Z'],
  ['15. Mär. 2026 12:20', 'dmy', '2026-03-15T11:20:00Z'],
  ['03:23:45 PST 2026-01-15', 'ymd', '2026-01-15T11:23:45Z'],
  ['1768476000', 'unix', '2026-01-15T11:20:00Z'],
  ['1768476000000', 'unix', '2026-01-15T11:20:00Z'],
  // An hour that does not exist, and one that is there twice: the same each time it is read.
  ['2026-03-29 02:30', 'ymd', '2026-03-29T01:30:00Z'],
  ['2025-10-26 02:30', 'ymd', '2025-10-26T00:30:00Z'],
  ['2026-02-30 12:20', 'ymd', null],
  ['2026-01-15', 'ymd', null],
  ['2026-13-15 12:20', 'ymd', null],
  ['2026-01-15 25:00', 'ymd', null],
  ['2026-01-15 13:00 pm', 'ymd', null],
  ['2026-01-15 12:20 XYZ', 'ymd', null],
  ['12:20', 'ymd', null],
  ['yesterday 12:20', 'ymd', null],
  ['', 'ymd', null],
  ['4930123456', 'unix', null],
  ['9'.repeat(5_000), 'ymd', null],
  [`${'1 '.repeat(30)}:`, 'ymd', null],
]

const DURATIONS: [written: string, seconds: number | null | undefined, clock?: Clock][] = [
  ['', null],
  ['-', null],
  ['0', 0],
  ['95', 95],
  ['95.6', 96],
  ['95 s', 95],
  ['1:35', 95],
  ['01:35', 95],
  ['90:00', 5400],
  ['0:01:35', 95],
  ['00:01:35.5', 95],
  ['1:35', 5700, 'hh:mm'],
  ['1m 35s', 95],
  ['1 min 35 sec', 95],
  ['1h 2m', 3720],
  ['1:75', undefined],
  ['1:61:00', undefined],
  ['a while', undefined],
  ['-5', undefined],
  ['999999', undefined],
  ['=1+1', undefined],
]

const REFUSED: [reason: string, cells: string[]][] = [
  ['number', ['hello', ...GOOD.slice(1)]],
  ['number', ['4.93012E+11', ...GOOD.slice(1)]],
  ['number', ['<script>alert(1)</script>', ...GOOD.slice(1)]],
  ['number', ['=HYPERLINK("http://evil")', ...GOOD.slice(1)]],
  ['time', ['030 123456', 'soon', '95']],
  ['time', ['030 123456', '', '95']],
  ['time', ['030 123456']],
  ['future', ['030 123456', '2026-06-02 12:20', '95']],
  ['past', ['030 123456', '2016-05-31 12:20', '95']],
  ['duration', ['030 123456', '2026-01-15 12:20', 'long']],
  ['own_id', [...GOOD, 'x'.repeat(256)]],
  ['outbound', [...GOOD, '', '', '', 'Outgoing']],
]

test.group('Rows of a file', () => {
  test('{0} ({1})')
    .with(TIMES)
    .run(({ assert }, [written, order, utc]) => {
      const at = readTime(written, order, 'Europe/Berlin')
      assert.equal(at?.toISOString() ?? null, utc && utc.replace('Z', '.000Z'))
    })

  test('a length of "{0}"')
    .with(DURATIONS)
    .run(({ assert }, [written, seconds, clock = 'mm:ss']) =>
      assert.equal(readDuration(written, clock), seconds)
    )

  test('refused: {0}')
    .with(REFUSED)
    .run(({ assert }, [reason, cells]) =>
      assert.deepEqual(read(cells), { line: 7, refusal: reason })
    )

  test('a row is a call', ({ assert }) => {
    const { call, status } = read([...GOOD, 'c-1', 'Good lead', '089 654321', 'inbound'])
    assert.equal(status, 'qualified')
    assert.deepEqual(call, {
      source: 'import',
      externalId: 'c-1',
      phoneNumber: '+4930123456',
      calledAt: new Date('2026-01-15T11:20:00Z'),
      durationSec: 95,
      dialled: '+4989654321',
      fingerprint: null,
      reference: null,
    })
  })

  test('without an id it is known by number, time and length', ({ assert }) => {
    const id = (cells: string[]) => read(cells).call.externalId
    assert.match(id(GOOD), /^row:[\w-]{43}$/)
    assert.equal(id(GOOD), id(['+49 30 123456', '2026-01-15T11:20:00Z', '1:35']))
    assert.notEqual(id(GOOD), id(['030 123457', ...GOOD.slice(1)]))
    assert.notEqual(id(GOOD), id([...GOOD.slice(0, 2), '96']))
    assert.notEqual(id(GOOD), id([GOOD[0], '2026-01-15 12:21', '95']))
  })

  test('text that spreadsheets wrap is unwrapped', ({ assert }) => {
    for (const number of ["'+4930123456", '="+4930123456"', ' +49 30 123456 ', 'tel:+4930123456']) {
      assert.equal(read([number, ...GOOD.slice(1)]).call.phoneNumber, '+4930123456', number)
    }
  })

  test('who withholds the number has called', ({ assert }) => {
    for (const number of ['', 'anonymous', 'Unbekannt', 'Restricted']) {
      assert.isNull(read([number, ...GOOD.slice(1)]).call.phoneNumber, number)
    }
  })

  test('words that say neither leave the call unmarked', ({ assert }) => {
    assert.include(read([...GOOD, '', 'answered']), { status: null, hasUnreadStatus: true })
    assert.include(read([...GOOD, '', '']), { status: null, hasUnreadStatus: false })
    assert.include(read([...GOOD, '', 'not_a_lead']), { status: 'junk' })
  })

  test('a number without a country code needs the country', ({ assert }) => {
    assert.equal(read(GOOD, { country: null }).refusal, 'number')
    assert.isUndefined(read(['+4930123456', ...GOOD.slice(1)], { country: null }).refusal)
  })

  test('date and time in columns of their own', ({ assert }) => {
    const columns = { number: 0, calledAt: 1, time: 2 }
    const { call } = read(['+4930123456', '2026-01-15', '12:20'], { columns })
    assert.equal(call.calledAt.toISOString(), '2026-01-15T11:20:00.000Z')
  })
})
