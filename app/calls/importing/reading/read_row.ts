import { createHash } from 'node:crypto'
import { toE164 } from '#app/shared/phone_number'
import { codesOnly } from '#app/calls/references/reference_code'
import { isStorable } from '#app/shared/is_storable'
import type { CallStatus, ToldCall } from '#app/calls/types'
import type { TableRow } from '#app/shared/csv/read_table'
import { readTime } from '#app/calls/importing/reading/read_time'
import { readDuration } from '#app/calls/importing/reading/read_duration'
import type { Refusal } from '#app/calls/importing/reading/refusal'
import type { Field, Mapping } from '#app/calls/importing/reading/mapping'
import { isWithheld, readDirection, readStatus } from '#app/calls/importing/reading/read_words'

export const IMPORT_SOURCE = 'import'

const OLDEST_YEARS = 10
const NEWEST_MS = 5 * 60_000
const MAX_ID = 255
const MAX_DIALLED = 64

export interface ImportedCall {
  line: number
  call: ToldCall
  status: CallStatus | null
  /** The file says something of it that means neither qualified nor junk. */
  hasUnreadStatus: boolean
}

export type ReadRow = ImportedCall | { line: number; refusal: Refusal }

/** A row as a call, or why it is none. `now` is when the import was asked for: the same row gives the same, whenever it is read. */
export function readRow({ line, cells, problem }: TableRow, mapping: Mapping, now: Date): ReadRow {
  const refused = (refusal: Refusal) => ({ line, refusal })
  if (problem) return refused(problem)
  const said = (field: Field) => plain(cells[mapping.columns[field] ?? -1] ?? '')
  if (readDirection(said('direction')) === 'out') return refused('outbound')

  const phoneNumber = isWithheld(said('number')) ? null : toE164(said('number'), mapping.country)
  if (phoneNumber === null && !isWithheld(said('number'))) return refused('number')
  const calledAt = readTime(`${said('calledAt')} ${said('time')}`, mapping.dateOrder, mapping.zone)
  const late = calledAt ? problemOfTime(calledAt, now) : 'time'
  if (!calledAt || late) return refused(late ?? 'time')
  const durationSec = readDuration(said('duration'), mapping.clock)
  if (durationSec === undefined) return refused('duration')
  const ownId = said('ownId')
  if (!isStorable(ownId, MAX_ID)) return refused('own_id')

  const facts = { phoneNumber, calledAt, durationSec }
  const dialled = said('dialled')
  const status = readStatus(said('status'))
  return {
    line,
    call: {
      ...facts,
      source: IMPORT_SOURCE,
      externalId: ownId || idOf(facts),
      dialled: dialled ? (toE164(dialled, mapping.country) ?? cut(dialled, MAX_DIALLED)) : null,
      fingerprint: null,
      reference: codesOnly(said('reference')),
    },
    status: status ?? null,
    hasUnreadStatus: status === undefined && said('status') !== '',
  }
}

/** What spreadsheets make of text that must stay text: `'+49…` and `="+49…"`. */
function plain(cell: string) {
  const text = cell.trim().replace(/^'/, '')
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text
}

function problemOfTime(calledAt: Date, now: Date): Refusal | null {
  if (calledAt.getTime() > now.getTime() + NEWEST_MS) return 'future'
  const oldest = new Date(now)
  oldest.setUTCFullYear(oldest.getUTCFullYear() - OLDEST_YEARS)
  return calledAt < oldest ? 'past' : null
}

/** A row without an id of its own is known by what it says: imported twice, it is one call. */
function idOf({ phoneNumber, calledAt, durationSec }: Partial<ToldCall>): string {
  const said = [phoneNumber ?? '', calledAt!.toISOString(), durationSec ?? ''].join('|')
  return `row:${createHash('sha256').update(said).digest('base64url')}`
}

function cut(text: string, length: number) {
  return text.slice(0, length).toWellFormed()
}
