import { test } from '@japa/runner'
import { readTable } from '#app/shared/csv/read_table'
import { readRow } from '#app/calls/importing/reading/read_row'
import { guessMapping } from '#app/calls/importing/reading/guess_mapping'
import type { Mapping } from '#app/calls/importing/reading/mapping'

interface Export {
  from: string
  country: string
  csv: string
  /** The columns by their names. */
  columns: Record<string, string>
  dateOrder?: string
  clock?: string
  /** Of the last row. */
  call: { number: string; at: string; seconds: number | null }
}

const EXPORTS: Export[] = [
  {
    from: 'CallRail',
    country: 'US',
    csv: `Call Status,Number Name,Tracking Number,Source,Start Time,Duration (seconds),Name,Phone Number,First-Time Caller,Qualified
Answered Call,Ads,512-555-0100,Google Ads,2026-01-15 11:48 AM,95,JANE DOE,512-555-0143,true,good_lead`,
    columns: {
      dialled: 'Tracking Number',
      calledAt: 'Start Time',
      duration: 'Duration (seconds)',
      number: 'Phone Number',
      status: 'Qualified',
    },
    call: { number: '+15125550143', at: '2026-01-15T17:48:00.000Z', seconds: 95 },
  },
  {
    from: 'WhatConverts',
    country: 'US',
    csv: `Lead ID,Lead Type,Date Created,Quotable,Contact Name,Caller Number,Tracking Number,Call Duration (Seconds)
8127,Phone Call,01/15/2026 11:48:02,Yes,Jane,+15125550143,+15125550100,95`,
    columns: {
      ownId: 'Lead ID',
      calledAt: 'Date Created',
      status: 'Quotable',
      number: 'Caller Number',
      dialled: 'Tracking Number',
      duration: 'Call Duration (Seconds)',
    },
    dateOrder: 'mdy',
    call: { number: '+15125550143', at: '2026-01-15T17:48:02.000Z', seconds: 95 },
  },
  {
    from: 'Twilio',
    country: 'US',
    csv: `"Call Sid","Account Sid","Type","Direction","Status","Start Time","End Time","Duration","From","To"
"CA01","AC1","Phone","Incoming","Completed","03:48:02 PST 2026-01-15","03:49:37 PST 2026-01-15","95","+15125550143","+15125550100"`,
    columns: {
      ownId: 'Call Sid',
      direction: 'Direction',
      calledAt: 'Start Time',
      duration: 'Duration',
      number: 'From',
      dialled: 'To',
    },
    call: { number: '+15125550143', at: '2026-01-15T11:48:02.000Z', seconds: 95 },
  },
  {
    from: '3CX',
    country: 'DE',
    csv: `Call Time,Caller ID,Destination,Status,Ringing,Talking
15.01.2026 12:48:02,030123456,100,answered,00:00:04,00:01:35`,
    columns: {
      calledAt: 'Call Time',
      number: 'Caller ID',
      dialled: 'Destination',
      duration: 'Talking',
    },
    dateOrder: 'dmy',
    call: { number: '+4930123456', at: '2026-01-15T18:48:02.000Z', seconds: 95 },
  },
  {
    from: 'Asterisk',
    country: 'DE',
    csv: `calldate,clid,src,dst,duration,billsec,disposition,uniqueid
2026-01-15 12:48:02,"""Jane"" <030123456>",030123456,089654321,99,95,ANSWERED,1768477682.17`,
    columns: {
      calledAt: 'calldate',
      number: 'src',
      dialled: 'dst',
      duration: 'billsec',
      ownId: 'uniqueid',
    },
    call: { number: '+4930123456', at: '2026-01-15T18:48:02.000Z', seconds: 95 },
  },
  {
    from: 'FRITZ!Box',
    country: 'DE',
    csv: `sep=;
Typ;Datum;Name;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer
1;15.01.26 12:48;Jane;030123456;Telefon;Internet: 654321;0:02`,
    columns: {
      direction: 'Typ',
      calledAt: 'Datum',
      number: 'Rufnummer',
      dialled: 'Eigene Rufnummer',
      duration: 'Dauer',
    },
    dateOrder: 'dmy',
    clock: 'hh:mm',
    call: { number: '+4930123456', at: '2026-01-15T18:48:00.000Z', seconds: 120 },
  },
  {
    from: 'a table of one’s own, date and time apart',
    country: 'DE',
    csv: `Datum\tUhrzeit\tTelefon\tDauer
15.01.2026\t12:48\t030 123456\t1:35`,
    columns: { calledAt: 'Datum', time: 'Uhrzeit', number: 'Telefon', duration: 'Dauer' },
    dateOrder: 'dmy',
    call: { number: '+4930123456', at: '2026-01-15T18:48:00.000Z', seconds: 95 },
  },
]

const CHICAGO = 'America/Chicago'

function rowsOf(csv: string) {
  return [...readTable(Buffer.from(csv))!.rows()]
}

const guess = (rows: { cells: string[] }[], country: string | null): Mapping =>
  guessMapping(
    rows.map(({ cells }) => cells),
    { timezone: CHICAGO, country }
  )

test.group('What the columns of a file are', () => {
  test('{from}')
    .with(EXPORTS)
    .run(({ assert }, { csv, country, columns, dateOrder, clock = 'mm:ss', call }) => {
      const rows = rowsOf(csv)
      const mapping = guess(rows, country)
      const named = Object.entries(mapping.columns).map(([field, at]) => [field, rows[0].cells[at]])
      assert.isTrue(mapping.hasHeader)
      assert.deepEqual(Object.fromEntries(named), columns)
      assert.equal(mapping.clock, clock)
      if (dateOrder) assert.equal(mapping.dateOrder, dateOrder)

      const read: any = readRow(rows.at(-1)!, mapping, new Date('2026-02-01T00:00:00Z'))
      assert.deepEqual(
        {
          number: read.call.phoneNumber,
          at: read.call.calledAt.toISOString(),
          seconds: read.call.durationSec,
        },
        call
      )
    })

  test('without names, from what stands in the columns', ({ assert }) => {
    const rows = rowsOf('x1;+4930123456;2026-01-15 12:48:02;95\nx2;+4930123457;2026-01-16 12:48;7')
    const mapping = guess(rows, null)
    assert.isFalse(mapping.hasHeader)
    assert.deepEqual(mapping.columns, { number: 1, calledAt: 2 })
  })

  test('days beyond 12 tell the order; the country does where they do not', ({ assert }) => {
    const order = (date: string, country: string | null) =>
      guess(rowsOf(`from,date\n+4930123456,${date} 12:48`), country).dateOrder
    assert.equal(order('01/15/2026', 'DE'), 'mdy')
    assert.equal(order('15/01/2026', 'US'), 'dmy')
    assert.equal(order('05/03/2026', 'US'), 'mdy')
    assert.equal(order('05/03/2026', 'GB'), 'dmy')
    assert.equal(order('2026-03-05', 'US'), 'mdy', 'the year first is read in any order')
  })

  test('a file that is something else is no reason to fail', ({ assert }) => {
    assert.deepEqual(guess(rowsOf('a\nb\nc'), null).columns, {})
    assert.deepEqual(guessMapping([], { timezone: 'UTC', country: null }).columns, {})
  })
})
