import assert from 'node:assert/strict'
import { rowsOf } from '#tests/support/sites'
import { isDropped } from './judge_answer.js'
import type { World } from './world.js'
import type { Admitted, Forecast } from './forecast.js'

export interface Exchange {
  forecast: Forecast
  /** What the answer to a batch called accepted; null where an answer does not say. */
  accepted: number | null
}

/** Holds what is in the database after a run against all of its answers. */
export async function judgeRows(world: World, exchanges: Exchange[]) {
  const ledger = ledgerOf(exchanges)
  for (const name of Object.keys(world) as (keyof World)[]) {
    const admitted = ledger.admitted.get(name) ?? []
    await judgeSite(world[name].id, name, admitted)
    assert.deepEqual(await dropsOf(world[name].id), ledger.drops.get(name) ?? {}, `drops, ${name}`)
  }
  judgeCounts(exchanges)
}

function ledgerOf(exchanges: Exchange[]) {
  const admitted = new Map<string, Admitted[]>()
  const drops = new Map<string, Record<string, number>>()
  const drop = (site: string, reason: string, count: number) => {
    const counts = drops.get(site) ?? {}
    counts[reason] = (counts[reason] ?? 0) + count
    drops.set(site, counts)
  }
  for (const { forecast } of exchanges) {
    if (forecast.kind === 'refused' && forecast.countedFor) {
      drop(forecast.countedFor, 'origin_not_allowed', forecast.events)
    }
    if (forecast.kind !== 'served') continue
    for (const fate of forecast.fates) {
      if (isDropped(fate)) drop(forecast.site, fate.reason, 1)
      else admitted.set(forecast.site, [...(admitted.get(forecast.site) ?? []), fate])
    }
  }
  return { admitted, drops }
}

/**
 * The answers that say how many were new add up to what can be new: the first of each id, and whatever has none. Of a
 * heartbeat nothing is stored, so it is as good as new with every request.
 */
function judgeCounts(exchanges: Exchange[]) {
  const beats = new Set(exchanges.flatMap(({ forecast }) => keysOf(forecast, true)))
  const senders = new Map<string, Set<number>>()
  exchanges.forEach(({ forecast }, i) => {
    for (const key of keysOf(forecast)) senders.set(key, (senders.get(key) ?? new Set()).add(i))
  })
  let [surest, most] = [0, 0]
  const isBatch = (i: number) => exchanges[i].accepted !== null
  for (const [key, requests] of senders) {
    const batches = [...requests].filter(isBatch).length
    if (batches === requests.size) surest++
    if (batches) most += beats.has(key) ? batches : 1
  }
  let sum = 0
  exchanges.forEach(({ forecast, accepted }) => {
    if (accepted === null || forecast.kind !== 'served') return
    sum += accepted
    const keys = keysOf(forecast)
    const own = [...new Set(keys)].filter((key) => senders.get(key)!.size === 1)
    const anonymous = forecast.fates.filter((fate) => !isDropped(fate) && fate.id === null).length
    surest += anonymous
    most += anonymous
    const isAlone = own.length === new Set(keys).size
    if (isAlone) assert.equal(accepted, own.length + anonymous, 'accepted, and nobody else sent it')
  })
  assert.ok(sum >= surest && sum <= most, `${surest} to ${most} are new, the answers say ${sum}`)
}

function keysOf(forecast: Forecast, onlyHeartbeats = false): string[] {
  if (forecast.kind !== 'served') return []
  return forecast.fates.flatMap((fate) => {
    if (isDropped(fate) || fate.id === null) return []
    return onlyHeartbeats && !fate.isHeartbeat ? [] : [`${forecast.site} ${fate.id}`]
  })
}

async function judgeSite(siteId: string, name: string, admitted: Admitted[]) {
  const anonymous = admitted.filter(({ id }) => id === null)
  const ids = new Set(admitted.flatMap(({ id }) => id ?? []))
  const beats = new Set(admitted.flatMap(({ id, isHeartbeat }) => (isHeartbeat && id ? id : [])))
  const anonymousBeats = anonymous.filter(({ isHeartbeat }) => isHeartbeat).length

  const rows = await eventsOf(siteId)
  const accepted = ids.size + anonymous.length
  assert.equal(rows.length, accepted - beats.size - anonymousBeats, `rows of events, ${name}`)
  const [sessions] = await rowsOf(
    'SELECT coalesce(sum(event_count), 0)::int AS events FROM sessions WHERE site_id = ?',
    [siteId]
  )
  assert.equal(sessions.events, rows.length, `events counted by sessions, ${name}`)
  judgeEvents(rows, admitted)
  await judgeSessions(siteId, admitted)
  await judgeVisitors(siteId, name)
}

interface EventRow {
  id: string
  category: string
  action: string
  label: string | null
  at: number
  suspect: boolean
  score: number
  isKept: boolean
}

function eventsOf(siteId: string): Promise<EventRow[]> {
  return rowsOf<EventRow>(
    `SELECT id, event_category AS category, event_action AS action, event_label AS label,
            (extract(epoch FROM created_at) * 1000)::float8 AS at, clock_suspect AS suspect, lead_score AS score,
            tableoid::regclass::text <> 'partitions.events_default' AS "isKept"
       FROM events WHERE site_id = ?`,
    [siteId]
  )
}

/** A row tells what was sent. Where an id was sent with different contents, it is one of them. */
function judgeEvents(rows: EventRow[], admitted: Admitted[]) {
  const sent = Map.groupBy(admitted, ({ id }) => id)
  for (const row of rows) {
    const { id, score, isKept, ...facts } = row
    assert.ok(score >= 0 && score <= 100, `score ${score}`)
    assert.ok(isKept, 'a month without a partition')
    const candidates = (sent.get(id) ?? sent.get(null) ?? []).map(factsOf)
    const isSent = candidates.some((candidate) => isSame(candidate, facts))
    if (!isSent) assert.deepEqual(facts, candidates[0], 'a row that nobody sent')
  }
}

function factsOf({ category, action, label, at, isClockSuspect }: Admitted) {
  return { category, action, label, at, suspect: isClockSuspect }
}

function isSame(one: Record<string, unknown>, other: Record<string, unknown>) {
  return Object.keys(one).every((name) => one[name] === other[name])
}

const TIMEOUT_MS = 30 * 60_000

/** What one browser sent within the time-out, in whatever order it came in, is one session, on both sides of midnight. */
async function judgeSessions(siteId: string, admitted: Admitted[]) {
  const rows = await rowsOf<{ sid: string; events: number }>(
    'SELECT sid, event_count AS events FROM sessions WHERE site_id = ?',
    [siteId]
  )
  const sessions = Map.groupBy(rows, ({ sid }) => sid)
  const visits = Map.groupBy(admitted, ({ sid }) => sid)
  const senders = Map.groupBy(admitted, ({ id }) => id)
  for (const [sid, events] of visits) {
    const times = events.map(({ at }) => at)
    const people = new Set(events.flatMap(({ fingerprint }) => fingerprint ?? []))
    const isOneVisit =
      Math.max(...times) - Math.min(...times) <= TIMEOUT_MS &&
      people.size <= 1 &&
      events.every(({ id }) => id === null || senders.get(id)!.length === 1)
    if (!isOneVisit) continue
    const stored = events.filter(({ isHeartbeat }) => !isHeartbeat).length
    assert.deepEqual(
      sessions.get(sid)?.map((session) => session.events),
      [stored],
      `one visit is one session: ${sid}`
    )
  }
}

/** A visitor is whoever has sessions, and counts them. */
async function judgeVisitors(siteId: string, name: string) {
  const [counted, known] = await Promise.all([
    rowsOf(
      `SELECT fingerprint, count(*)::int AS sessions FROM sessions
        WHERE site_id = ? AND fingerprint IS NOT NULL GROUP BY 1 ORDER BY 1`,
      [siteId]
    ),
    rowsOf(
      `SELECT fingerprint, sessions_count AS sessions FROM visitors WHERE site_id = ? ORDER BY 1`,
      [siteId]
    ),
  ])
  assert.deepEqual(known, counted, `visitors and their sessions, ${name}`)
}

async function dropsOf(siteId: string) {
  const rows = await rowsOf(
    'SELECT reason, sum(count)::int FROM drops WHERE site_id = ? GROUP BY 1',
    [siteId]
  )
  return Object.fromEntries(rows.map(({ reason, sum }) => [reason, sum]))
}
