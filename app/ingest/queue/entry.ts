import type { KnownSite } from '#app/sites/site_registry'
import type { DropReason, Incoming, Received } from '#app/ingest/types'
import { DROP_REASONS } from '#app/ingest/types'

/** Of what stands in an entry. A worker takes those that it knows; others wait as dead letters for one that does. */
export const VERSION = 1

/** An event as it waits: the site by its public id, times in ms. */
type WaitingEvent = Omit<Received, 'site' | 'receivedAt'> & { site: string; receivedAt: number }
interface WaitingRefusal {
  site: string
  receivedAt: number
  refused: DropReason
}
export type Waiting = WaitingEvent | WaitingRefusal

/** JSON of one event. An entry is an array of them. */
export function toText(event: Incoming): string {
  return JSON.stringify({
    ...event,
    site: event.site.publicId,
    receivedAt: event.receivedAt.getTime(),
  })
}

/** Throws when it is not what `toText` gives: whatever stands in a stream, a worker goes on. */
export function readEntry(version: string | undefined, text: string | undefined): Waiting[] {
  if (version !== String(VERSION)) throw new Unreadable('unknown_version')
  let events: unknown
  try {
    events = JSON.parse(text ?? '')
  } catch {
    throw new Unreadable('unreadable')
  }
  if (Array.isArray(events) && events.every(isWaiting)) return events
  throw new Unreadable('unreadable')
}

export class Unreadable extends Error {
  constructor(readonly reason: 'unknown_version' | 'unreadable') {
    super(reason)
  }
}

export function toIncoming(waiting: Waiting, site: KnownSite): Incoming {
  return { ...waiting, site, receivedAt: new Date(waiting.receivedAt) }
}

const TEXTS = ['id', 'sid', 'url', 'category', 'action', 'address', 'userAgent'] as const
const TEXTS_OR_NONE = ['referrer', 'label', 'fingerprint', 'purpose', 'language'] as const
const NUMBERS_OR_NONE = ['value', 'clientTime', 'sentTime'] as const

function isWaiting(event: unknown): event is Waiting {
  if (!isObject(event) || typeof event.site !== 'string' || !isTime(event.receivedAt)) return false
  if ('refused' in event) return DROP_REASONS.includes(event.refused as DropReason)
  const { metadata, landing, rememberedClickIds, gpc, dnt } = event
  return (
    TEXTS.every((name) => typeof event[name] === 'string') &&
    TEXTS_OR_NONE.every((name) => event[name] === null || typeof event[name] === 'string') &&
    NUMBERS_OR_NONE.every((name) => event[name] === null || typeof event[name] === 'number') &&
    (metadata === null || isObject(metadata)) &&
    isObject(rememberedClickIds) &&
    isObject(landing) &&
    [landing.clickIds, landing.utm, landing.adParams].every(isObject) &&
    typeof gpc === 'boolean' &&
    typeof dnt === 'boolean'
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of a `Date`: what JSON has made of a number that was none is null. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15
}
