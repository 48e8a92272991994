import { NOW, type SiteName, type World } from './world.js'
import type { DoorRequest, GeneratedRequest } from './requests.js'
import type { Written, WrittenEvent } from './write.js'

/**
 * What the door must say to a request, as product and protocol promise it. Knows nothing of how the door works: it is told
 * by whoever made the request what is wrong with it, and says what follows.
 */
export type Forecast =
  | { kind: 'stray' }
  | { kind: 'preflight' }
  | { kind: 'refused'; status: number; code: string; countedFor: SiteName | null; events: number }
  | { kind: 'served'; site: SiteName; isBatch: boolean; fates: Fate[] }

/** What must become of one event. */
export type Fate = Dropped | Admitted

export interface Dropped {
  id: string | null
  reason: string
}

export interface Admitted {
  /** Null: without an id every event is another one. */
  id: string | null
  sid: string
  isHeartbeat: boolean
  fingerprint: string | null
  /** When it happened, ms since the epoch. */
  at: number
  isClockSuspect: boolean
  category: string
  action: string
  label: string | null
}

const LIMIT = 256 * 1024
const BATCH = 100

export function forecast(request: GeneratedRequest, written: Written, world: World): Forecast {
  if (request.kind !== 'door') return { kind: request.kind }

  const refused = (status: number, code: string, site: SiteName | null = null): Forecast => ({
    kind: 'refused',
    status,
    code,
    countedFor: site,
    events: written.events.length,
  })
  if (!request.contentType.isGood) return refused(415, 'E_CONTENT_TYPE')
  if (written.body.length > LIMIT) return refused(413, 'E_BODY_TOO_LARGE')
  if (!isReadable(request, written.events.length)) return refused(400, 'E_VALIDATION')

  const first = written.events.find(({ isValid }) => isValid)
  if (!first) return refused(400, 'E_VALIDATION')
  const publicId = JSON.parse(first.json).s as string
  const site = nameOf(publicId, world)
  if (site === 'nobody' || site === 'removed') return refused(403, 'E_UNKNOWN_SITE')
  const page = request.origin.value ? request.origin : request.referrer
  if (!page.isGood) return refused(403, 'E_ORIGIN_NOT_ALLOWED', site)

  const fates = written.events.map((event) => fateOf(event, { request, site, publicId }))
  return { kind: 'served', site, isBatch: request.content.kind === 'batch', fates }
}

function isReadable({ content, wrapping }: DoorRequest, count: number) {
  if (content.kind === 'hopeless' || wrapping.cut !== null || wrapping.marks > 1) return false
  return count >= 1 && (content.kind === 'single' || count <= BATCH)
}

function nameOf(publicId: string, world: World): SiteName {
  const names = Object.keys(world) as (keyof World)[]
  return names.find((name) => world[name].publicId === publicId) ?? 'nobody'
}

interface Circumstances {
  request: DoorRequest
  site: SiteName
  publicId: string
}

function fateOf({ json, isValid }: WrittenEvent, { request, site, publicId }: Circumstances): Fate {
  const event = JSON.parse(json)
  if (!isValid) {
    const id = event?.id
    return { id: typeof id === 'string' ? id.slice(0, 36) : null, reason: 'invalid' }
  }
  const id = event.id?.toLowerCase() ?? null
  if (event.s !== publicId) return { id, reason: 'other_site' }
  if (site === 'blocked') return { id, reason: 'blocked_address' }
  const { gpc, dnt } = request.signals
  if (site === 'strict' && (gpc === '1' || dnt === '1')) return { id, reason: 'privacy_signal' }
  const action = stored(event.ea)
  return {
    id,
    sid: event.sid.toLowerCase(),
    isHeartbeat: action === 'heartbeat',
    fingerprint: fingerprintOf(event),
    ...timeOf(event, request),
    category: stored(event.ec),
    action,
    label: typeof event.el === 'string' ? stored(event.el, 1024) : null,
  }
}

/** What is left of a text when it is written down. */
function stored(value: string, limit = Infinity) {
  return value.replaceAll('\0', '').slice(0, limit).toWellFormed()
}

function fingerprintOf({ meta }: { meta?: Record<string, unknown> | null }) {
  const value = meta?.fp ?? meta?.fingerprint
  return (typeof value === 'string' && stored(value, 128)) || null
}

const HOUR = 3_600_000

function timeOf({ ts, sent }: { ts?: number | null; sent?: number | null }, request: DoorRequest) {
  const suspect = { at: NOW, isClockSuspect: true }
  if (typeof ts !== 'number') return suspect
  const sentAt = sent ?? batchSent(request)
  const at = sentAt === null ? ts : NOW - (sentAt - ts)
  const isBelievable = at >= NOW - 72 * HOUR && at <= NOW + HOUR / 12
  return isBelievable ? { at: Math.trunc(at), isClockSuspect: false } : suspect
}

function batchSent({ content }: DoorRequest) {
  const sent: unknown = content.kind === 'batch' && content.sent ? JSON.parse(content.sent) : null
  return typeof sent === 'number' && Number.isFinite(sent) ? sent : null
}
