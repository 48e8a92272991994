import { IANAZone } from 'luxon'
import { readDate } from '#app/calls/importing/reading/read_date'
import type { DateOrder } from '#app/calls/importing/reading/mapping'

const MAX_LENGTH = 64
/** Of this century; otherwise a phone number could be one. */
const UNIX = /^(1\d{9})(\d{3})?(?:\.\d+)?$/

const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]*\.?,? )?`
const DATE = String.raw`(?<date>[^:]*?\d[^:]*?)`
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?: ?(?<half>[ap])\.?m\.?)?`
const ZONE = String.raw`\(?(?<name>[a-z]{1,4})?\)?(?: ?(?<offset>[+-]\d{2}:?\d{2}))?`

const FORMS = [
  new RegExp(`^${WEEKDAY}${DATE}(?:T|,? (?:at )?| [-–] )${TIME} ?${ZONE}$`, 'i'),
  new RegExp(`^${TIME} ?${ZONE},? ${DATE}$`, 'i'),
]

/** Of the zones that exports write as letters, minutes from UTC. */
const ZONES: Record<string, number> = {
  ...{ Z: 0, UTC: 0, GMT: 0, CET: 60, CEST: 120 },
  ...{ EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
}

/** When it was, if the text says a day and a time of day; null when it does not. `zone` is for texts that name none. */
export function readTime(written: string, order: DateOrder, zone: string): Date | null {
  const text = written.replace(/\s+/g, ' ').trim()
  if (text.length > MAX_LENGTH) return null
  if (order === 'unix') return readUnix(text)
  const parts = (FORMS[0].exec(text) ?? FORMS[1].exec(text))?.groups
  const date = parts && readDate(parts.date, order)
  const hour = parts && hourOf(parts)
  if (!date || hour === null || hour === undefined) return null
  const said = offsetOf(parts)
  if (said === undefined) return null
  const minute = Number(parts.minute)
  const second = Number(parts.second ?? 0)
  if (hour > 23 || minute > 59 || second > 59) return null
  const local = Date.UTC(date.year, date.month - 1, date.day, hour, minute, second)
  if (new Date(local).getUTCDate() !== date.day) return null
  const offset = said ?? offsetAt(zone, local)
  return new Date(local - offset * 60_000)
}

const DAY_MS = 86_400_000

/**
 * What clocks there are ahead of UTC, in minutes. An hour that is there twice is the first one; of one that is not there at all, the
 * offset before it holds. The same row has to be the same call whenever it is read.
 */
function offsetAt(zone: string, local: number): number {
  const iana = IANAZone.create(zone)
  const [before, after] = [iana.offset(local - DAY_MS), iana.offset(local + DAY_MS)]
  const isOffset = (minutes: number) => iana.offset(local - minutes * 60_000) === minutes
  return isOffset(before) || !isOffset(after) ? before : after
}

function readUnix(text: string): Date | null {
  const [, seconds, milliseconds = '000'] = UNIX.exec(text) ?? []
  return seconds ? new Date(Number(seconds) * 1000 + Number(milliseconds)) : null
}

type Parts = Record<string, string | undefined>

function hourOf({ hour: written, half }: Parts): number | null {
  const hour = Number(written)
  if (!half) return hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** Null: it names no zone; undefined: one that means nothing to us. */
function offsetOf({ name, offset }: Parts): number | null | undefined {
  if (offset) {
    const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)/.exec(offset)!
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  }
  return name ? ZONES[name.toUpperCase()] : null
}
