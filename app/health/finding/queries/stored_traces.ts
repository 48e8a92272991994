import { UUID } from '#app/shared/ids'
import type { Month } from '#app/shared/month'
import { CLICK_IDS } from '#app/shared/click_ids'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Something that is stored: an event, a visit, or a call. */
export interface Trace {
  kind: 'event' | 'visit' | 'call'
  /** ISO instant. */
  at: string
  /** Of the visit, or of the call. */
  id: string
  /** `2026-11`. */
  month: string
  category: string | null
  action: string | null
  page: string
  label: string | null
}

const EVENT = `'event' AS kind, created_at AS at, session_id AS id, to_char(session_month, 'YYYY-MM') AS month,
  event_category AS category, event_action AS action, left(url, 300) AS page, NULL AS label`
const VISIT = `'visit' AS kind, started_at AS at, id, to_char(created_month, 'YYYY-MM') AS month,
  NULL AS category, NULL AS action, left(entry_page, 300) AS page, source_label AS label`
const MOST = 10

/** An event of this id, and visits that have it as theirs or as that of their browser's tab. */
export async function tracesOfId(
  trx: TransactionClientContract,
  siteId: string,
  id: string,
  months: Month[]
): Promise<Trace[]> {
  if (!UUID.test(id)) return []
  return tracesIn(
    trx,
    `SELECT ${EVENT} FROM events
      WHERE site_id = :siteId AND id = :id AND session_month = ANY (:months::date[])
     UNION ALL
     SELECT ${VISIT} FROM sessions
      WHERE site_id = :siteId AND id = :id AND created_month = ANY (:months::date[])
     UNION ALL
     SELECT ${VISIT} FROM sessions
      WHERE site_id = :siteId AND sid = :id AND id <> sid AND created_month = ANY (:months::date[])`,
    { siteId, id, months }
  )
}

export function tracesOfVisitor(
  trx: TransactionClientContract,
  siteId: string,
  fingerprint: string,
  months: Month[]
): Promise<Trace[]> {
  return tracesIn(
    trx,
    `SELECT ${VISIT} FROM sessions
      WHERE site_id = :siteId AND fingerprint = :fingerprint AND created_month = ANY (:months::date[])`,
    { siteId, fingerprint, months }
  )
}

/** Clicks have no index: only visits since then are looked at. */
export function tracesOfClick(
  trx: TransactionClientContract,
  siteId: string,
  click: string,
  months: Month[],
  since: Date
): Promise<Trace[]> {
  return tracesIn(
    trx,
    `SELECT ${VISIT} FROM sessions
      WHERE site_id = :siteId AND created_month = ANY (:months::date[]) AND started_at >= :since
        AND :click IN (${CLICK_IDS.join(', ')})`,
    { siteId, click, months, since }
  )
}

/** By what its provider, or whoever told of it, calls it. */
export function tracesOfCall(
  trx: TransactionClientContract,
  siteId: string,
  externalId: string
): Promise<Trace[]> {
  return tracesIn(
    trx,
    `SELECT 'call' AS kind, called_at AS at, id, to_char(called_at, 'YYYY-MM') AS month, NULL AS category, NULL AS action,
            '' AS page, source AS label
       FROM calls WHERE site_id = :siteId AND external_id = :externalId`,
    { siteId, externalId }
  )
}

export function tracesBetween(
  trx: TransactionClientContract,
  siteId: string,
  [from, to]: [Date, Date],
  months: Month[]
): Promise<Trace[]> {
  return tracesIn(
    trx,
    `SELECT ${EVENT} FROM events
      WHERE site_id = :siteId AND session_month = ANY (:months::date[]) AND created_at >= :from AND created_at < :to`,
    { siteId, from, to, months },
    20
  )
}

async function tracesIn(
  trx: TransactionClientContract,
  sql: string,
  bindings: object,
  most = MOST
): Promise<Trace[]> {
  const { rows } = await trx.rawQuery<{ rows: (Omit<Trace, 'at'> & { at: Date })[] }>(
    `SELECT * FROM (${sql}) found ORDER BY at DESC LIMIT ${most}`,
    bindings as Record<string, any>
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
