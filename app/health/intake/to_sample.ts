import { uuidv7 } from '#app/shared/ids'
import { truncatedAddress } from '#app/shared/addresses'
import { keysIn } from '#app/health/intake/keys_in'
import { masked } from '#app/health/intake/mask'
import { validateEvent } from '#app/collect/validate_event'
import { redactedEvent } from '#app/health/intake/redacted_event'
import { toldByProvider } from '#app/health/intake/told_by_provider'
import type { Envelope, Refusal, Served } from '#app/health/intake/requests'

/** A request as it is kept for a day. */
export interface IntakeSample {
  id: string
  door: string
  receivedAt: Date
  isTaken: boolean
  /** Of the request, or of the first of its events that was not taken. */
  outcome: string
  status: number
  host: string | null
  address: string | null
  agent: string
  bytes: number
  eventCount: number
  isBatch: boolean
  skewMs: number | null
  events: SampledEvent[]
  problems: Problem[]
  keys: string[]
}

export interface SampledEvent {
  outcome: string
  score: number | null
  /** Null where it is not ours to keep. */
  payload: unknown
  problems: Problem[]
}

export interface Problem {
  field: string
  message: string
}

const MAX_EVENTS = 5
const MAX_PROBLEMS = 10
const MAX_SKEW_MS = 366 * 86_400_000

export function sampleOfServed(door: string, served: Served): IntakeSample {
  const request = { ...served, events: readable(door, served.events) }
  const { outcomes, isPrivate, sentTime } = request
  const skew = sentTime === null ? null : Math.round(sentTime - request.at)
  const dropped = outcomes.find(({ status }) => status === 'dropped')
  return {
    ...commonOf(door, request),
    isTaken: !dropped,
    outcome: dropped?.status === 'dropped' ? dropped.reason : outcomes[0].status,
    status: 200,
    skewMs: skew !== null && Math.abs(skew) <= MAX_SKEW_MS ? skew : null,
    events: chosen(request).map((i) => sampledEvent(request, i)),
    problems: [],
    keys: isPrivate ? [] : keysIn(request.events, isOfProvider(door)),
  }
}

/** Providers tell of calls in their own words. */
const isOfProvider = (door: string) => door.startsWith('calls/')

const readable = (door: string, events: readonly unknown[]) =>
  isOfProvider(door) ? events.map(toldByProvider) : events

/** Of a request that named no site of ours, its content is nobody's: it is known only from which pages it came. */
export function sampleOfRefusal(door: string, refusal: Refusal, isOfSite: boolean): IntakeSample {
  const events = isOfSite ? readable(door, refusal.events) : []
  return {
    ...commonOf(door, refusal),
    isTaken: false,
    outcome: refusal.outcome,
    status: refusal.status,
    skewMs: null,
    events: events.slice(0, MAX_EVENTS).map((event) => ({
      outcome: refusal.outcome,
      score: null,
      payload: refusal.isPrivate ? null : redactedEvent(event),
      problems: [],
    })),
    problems: refusal.problems.slice(0, MAX_PROBLEMS).map(plainProblem),
    keys: refusal.isPrivate ? [] : keysIn(events, isOfProvider(door)),
  }
}

function commonOf(door: string, envelope: Envelope) {
  const { at, origin, address, agent, bytes, isBatch, events, isPrivate } = envelope
  const host = origin === null ? null : URL.canParse(origin) ? new URL(origin).host : origin
  return {
    id: uuidv7(at),
    door,
    receivedAt: new Date(at),
    host: host === null ? null : masked(host, 253),
    address: isPrivate ? null : truncatedAddress(address),
    agent: isPrivate ? '' : masked(agent),
    bytes,
    eventCount: events.length,
    isBatch,
  }
}

/** Those that were not stored come first: they are what somebody looks for. */
function chosen({ outcomes }: Served): number[] {
  const all = outcomes.map((_, i) => i)
  const isDropped = (i: number) => outcomes[i].status === 'dropped'
  return [...all.filter(isDropped), ...all.filter((i) => !isDropped(i))].slice(0, MAX_EVENTS)
}

function sampledEvent({ events, outcomes, isPrivate, isBatch }: Served, i: number): SampledEvent {
  const outcome = outcomes[i]
  if (outcome.status !== 'dropped') {
    const payload = isPrivate ? null : redactedEvent(events[i])
    return { outcome: outcome.status, score: outcome.score, payload, problems: [] }
  }
  return {
    outcome: outcome.reason,
    score: null,
    payload: isPrivate ? null : redactedEvent(events[i]),
    problems:
      outcome.reason === 'invalid' ? problemsOf(events[i], isBatch ? `events.${i}.` : '') : [],
  }
}

function problemsOf(event: unknown, path: string): Problem[] {
  const checked = validateEvent(event, path)
  return 'fields' in checked ? checked.fields.slice(0, MAX_PROBLEMS).map(plainProblem) : []
}

function plainProblem({ field, message }: Problem): Problem {
  return { field: masked(field, 100), message: masked(message, 200) }
}
