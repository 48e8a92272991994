import { createHash } from 'node:crypto'
import { NOW, type World } from './world.js'
import type { Content } from './bodies.js'
import type { GeneratedEvent } from './events.js'
import type { DoorRequest, GeneratedRequest } from './requests.js'

/** A request as it goes over the wire. */
export interface Written {
  method: string
  path: string
  headers: Record<string, string>
  body: Buffer
  /** The events in the body, for who foretells the answer. */
  events: WrittenEvent[]
}

/** The text of an event, and whether it is one. */
export interface WrittenEvent {
  json: string
  isValid: boolean
}

/** `place` makes ids that nobody else has. */
export function write(request: GeneratedRequest, world: World, place: string): Written {
  if (request.kind === 'stray') {
    const { method, path } = request
    return { method, path, headers: {}, body: Buffer.alloc(0), events: [] }
  }
  if (request.kind === 'preflight') {
    const headers = { 'access-control-request-method': 'POST', ...given('origin', request.origin) }
    return { method: 'OPTIONS', path: '/api/sync', headers, body: Buffer.alloc(0), events: [] }
  }
  const events = eventsOf(request, world, place)
  return {
    method: 'POST',
    path: request.path,
    headers: headersOf(request),
    body: bodyOf(request, events),
    events,
  }
}

function headersOf(request: DoorRequest) {
  const { gpc, dnt } = request.signals
  return {
    ...Object.fromEntries(request.lies),
    ...given('content-type', request.contentType),
    ...given('origin', request.origin),
    ...given('referer', request.referrer),
    ...given('sec-gpc', { value: gpc }),
    ...given('dnt', { value: dnt }),
  }
}

function given(name: string, { value }: { value: string | undefined }) {
  return value === undefined ? {} : { [name]: value }
}

function eventsOf({ content, site }: DoorRequest, world: World, place: string): WrittenEvent[] {
  return listed(content).map((event, i) =>
    typeof event === 'string'
      ? { json: event, isValid: false }
      : writeEvent({ ...event, site: event.site ?? site }, world, `${place}.${i}`)
  )
}

function listed(content: Content): (GeneratedEvent | string)[] {
  if (content.kind === 'single') return [content.event]
  if (content.kind === 'batch') return new Array(content.copies).fill(content.events).flat()
  return []
}

function writeEvent(event: GeneratedEvent, world: World, place: string): WrittenEvent {
  let fields = goodFields(event, world, place)
  const verdicts = new Map<string, boolean>()
  for (const { field, json, isValid, isRepeated } of event.changes) {
    if (!isRepeated || json === undefined) fields = fields.filter(([name]) => name !== field)
    if (json !== undefined) fields.push([field, json])
    verdicts.set(field, isValid)
  }
  const pairs = fields.map(([name, json]) => `${JSON.stringify(name)}:${json}`)
  return { json: `{${pairs.join(',')}}`, isValid: [...verdicts.values()].every(Boolean) }
}

function goodFields(event: GeneratedEvent, world: World, place: string): [string, string][] {
  const action = event.isHeartbeat ? 'heartbeat' : 'page_view'
  const isBeat = event.isHeartbeat && !event.changes.some(({ field }) => field === 'ea')
  const publicId = event.site === 'nobody' ? 'nobody-has-this' : world[event.site!].publicId
  const inCase = (id: string) => (event.isUpperCase ? id.toUpperCase() : id)
  const sid = uuid(event.sid === 'own' ? `sid ${place}` : `sid ${event.sid}`)
  const fields: [string, unknown][] = [
    ['s', publicId],
    ['sid', inCase(sid)],
    ['u', 'https://example.com/'],
    ['ec', event.category],
    ['ea', action],
  ]
  // An id is not shared between what is stored as an event and what is not: who came first would decide which it is.
  const kind = isBeat ? 'beat' : 'event'
  if (event.id !== 'none') {
    fields.push(['id', inCase(uuid(`${kind} ${event.id === 'own' ? place : event.id}`))])
  }
  if (event.fingerprint !== null) fields.push(['meta', { fp: event.fingerprint }])
  if (event.at !== null) fields.push(['ts', NOW + event.at])
  return fields.map(([name, value]) => [name, JSON.stringify(value)])
}

function bodyOf({ content, wrapping }: DoorRequest, events: WrittenEvent[]): Buffer {
  const text = '\ufeff'.repeat(wrapping.marks) + textOf(content, events)
  const cut = wrapping.cut === null ? text : text.slice(0, Math.floor(text.length * wrapping.cut))
  const bytes = Buffer.from(cut)
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, wrapping.size - bytes.length), ' ')])
}

function textOf(content: Content, events: WrittenEvent[]): string {
  if (content.kind === 'hopeless') return content.text
  if (content.kind === 'single') return events[0].json
  const list = `"events":[${events.map(({ json }) => json).join(',')}]`
  return content.sent === null ? `{${list}}` : `{"sent":${content.sent},${list}}`
}

/** The same name gives the same id. */
function uuid(name: string): string {
  const hex = createHash('md5').update(name).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
