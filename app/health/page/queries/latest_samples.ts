import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { SampledEvent, Problem } from '#app/health/intake/to_sample'

/** A request as a list shows it. */
export interface ListedSample {
  id: string
  /** `events`, `numbers`, `calls`, or `calls/` with the name of a provider. */
  door: string
  receivedAt: string
  isTaken: boolean
  outcome: string
  status: number
  host: string | null
  address: string | null
  agent: string | null
  bytes: number
  eventCount: number
  isBatch: boolean
  skewMs: number | null
  problems: Problem[]
  /** Of the event that says most of it, as far as it is kept. */
  category: string | null
  action: string | null
  page: string | null
}

/** With its events. */
export interface OpenedSample extends ListedSample {
  events: SampledEvent[]
}

const SELECT = `id, door, received_at, is_taken, outcome, status, host, address, agent, bytes, event_count, is_batch,
  skew_ms::float8 AS skew_ms, problems, left(events->0->'payload'->>'ec', 64) AS category,
  left(events->0->'payload'->>'ea', 64) AS action, left(events->0->'payload'->>'u', 300) AS page`

/** Of those that were taken and of the others at each kind of door, so that none hides the others; the newest first. */
const EACH = 40

export async function latestSamples(trx: TransactionClientContract, siteId: string) {
  const { rows } = await trx.rawQuery<{ rows: SampleRow[] }>(
    `SELECT ${SELECT} FROM (
       SELECT *, row_number() OVER (PARTITION BY is_taken, split_part(door, '/', 1) ORDER BY received_at DESC, id DESC) AS n
         FROM intake_samples WHERE site_id = ? AND received_at > now() - interval '24 hours') latest
      WHERE n <= ${EACH} ORDER BY received_at DESC, id DESC`,
    [siteId]
  )
  return rows.map(listed)
}

/** Those in which this id stands. */
export async function samplesWith(trx: TransactionClientContract, siteId: string, key: string) {
  const { rows } = await trx.rawQuery<{ rows: SampleRow[] }>(
    `SELECT ${SELECT} FROM intake_samples
      WHERE site_id = ? AND keys @> ARRAY[?::text] ORDER BY received_at DESC LIMIT 10`,
    [siteId, key.toLowerCase()]
  )
  return rows.map(listed)
}

export async function samplesBetween(
  trx: TransactionClientContract,
  siteId: string,
  [from, to]: [Date, Date]
) {
  const { rows } = await trx.rawQuery<{ rows: SampleRow[] }>(
    `SELECT ${SELECT} FROM intake_samples
      WHERE site_id = ? AND received_at >= ? AND received_at < ? ORDER BY received_at DESC LIMIT 20`,
    [siteId, from, to]
  )
  return rows.map(listed)
}

export async function openedSample(
  trx: TransactionClientContract,
  siteId: string,
  id: string
): Promise<OpenedSample | null> {
  const { rows } = await trx.rawQuery<{ rows: (SampleRow & Pick<OpenedSample, 'events'>)[] }>(
    `SELECT ${SELECT}, events FROM intake_samples WHERE site_id = ? AND id = ?`,
    [siteId, id]
  )
  return rows.length ? { ...listed(rows[0]), events: rows[0].events } : null
}

interface SampleRow extends Pick<
  ListedSample,
  'id' | 'door' | 'outcome' | 'status' | 'host' | 'address' | 'agent' | 'bytes' | 'problems'
> {
  received_at: Date
  is_taken: boolean
  event_count: number
  is_batch: boolean
  skew_ms: number | null
  category: string | null
  action: string | null
  page: string | null
}

function listed(row: SampleRow): ListedSample {
  const { id, door, outcome, status, host, address, agent, bytes, problems } = row
  return {
    ...{ id, door, outcome, status, host, address, agent, bytes, problems },
    receivedAt: row.received_at.toISOString(),
    isTaken: row.is_taken,
    eventCount: row.event_count,
    isBatch: row.is_batch,
    skewMs: row.skew_ms,
    category: row.category,
    action: row.action,
    page: row.page,
  }
}
