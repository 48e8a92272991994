import db from '@adonisjs/lucid/services/db'
import { monthOf, type Month } from '#app/shared/month'
import type { SessionScore } from '#app/scoring/session_score'
import { CLICK_IDS } from '#app/shared/click_ids'
import type { WalkedEvent, WalkedSession } from '#app/scoring/walk_session'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What history is read with: as the role of background work, which sees every site. */
export type Client = Pick<TransactionClientContract, 'rawQuery'>

export const history = (): Client => db.connection('service')

/** A stored session with what it is worth now. */
export interface HistoricSession extends WalkedSession, SessionScore {
  id: string
  month: Month
  label: string
  eventCount: number
  /** Of the row as it was read. */
  revision: string
}

/** Who has more events in one session is a machine; the walk ends there, so that a page of sessions has a size. */
const MAX_EVENTS = 10_000

const SESSION = `s.id, s.created_month::text AS month, s.started_at, s.source_label, s.channel, s.device, s.browser, s.os, s.country,
  ${CLICK_IDS.map((name) => `s.${name}`).join(', ')}, s.returning_ad_visitor, s.event_count, s.score, s.score_reasons,
  s.scored_by, s.revision::text AS revision`

/** The months in which the site has sessions that began at `from` or later, newest first, with how many events they have. */
export async function monthsOf(client: Client, siteId: string, from: Date | null) {
  const { rows } = await client.rawQuery<{ rows: { month: Month; events: number }[] }>(
    `SELECT s.created_month::text AS month, sum(s.event_count)::float8 AS events
       FROM sessions s
      WHERE s.site_id = ? AND s.created_month >= ?::date AND s.started_at >= ?::timestamptz
      GROUP BY s.created_month ORDER BY s.created_month DESC`,
    [siteId, from ? monthOf(from) : '-infinity', from?.toISOString() ?? '-infinity']
  )
  return rows
}

/** The next sessions of a month, in the order of their ids, which is that of the key. */
export async function nextSessions(
  client: Client,
  siteId: string,
  month: Month,
  after: string,
  limit: number
): Promise<HistoricSession[]> {
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${SESSION} FROM sessions s
      WHERE s.site_id = ? AND s.created_month = ?::date AND s.id > ?::uuid
      ORDER BY s.id LIMIT ?`,
    [siteId, month, after, limit]
  )
  return rows.map(toHistoric)
}

/** These sessions as they are now, and as they stay until the transaction ends. */
export async function lockedSessions(
  trx: TransactionClientContract,
  siteId: string,
  month: Month,
  ids: string[]
): Promise<HistoricSession[]> {
  const { rows } = await trx.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${SESSION} FROM sessions s
      WHERE s.site_id = ? AND s.created_month = ?::date AND s.id = ANY (?::uuid[])
      ORDER BY s.id FOR UPDATE`,
    [siteId, month, ids]
  )
  return rows.map(toHistoric)
}

/** What happened in these sessions, by session, in the order in which it happened. */
export async function eventsOf(
  client: Client,
  siteId: string,
  month: Month,
  ids: string[]
): Promise<Map<string, WalkedEvent[]>> {
  const { rows } = await client.rawQuery<{ rows: { id: string; events: Written[] | null }[] }>(
    `SELECT k.id, e.events FROM unnest(?::uuid[]) AS k (id)
      CROSS JOIN LATERAL (SELECT json_agg(x.event) AS events FROM (
        SELECT json_build_array(e.event_category, e.event_action, e.event_value, e.referrer,
                 (extract(epoch FROM e.created_at) * 1000)::float8) AS event
          FROM events e
         WHERE e.site_id = ? AND e.session_month = ?::date AND e.session_id = k.id
         ORDER BY e.created_at, e.id LIMIT ${MAX_EVENTS}) x) e`,
    [ids, siteId, month]
  )
  return new Map(rows.map(({ id, events }) => [id, (events ?? []).map(toWalked)]))
}

type Written = [string, string, number | null, string | null, number]

function toWalked([category, action, value, referrer, at]: Written): WalkedEvent {
  return { category, action, value, referrer, at }
}

function toHistoric(row: Record<string, any>): HistoricSession {
  return {
    id: row.id,
    month: row.month,
    startedAt: row.started_at,
    label: row.source_label,
    channel: row.channel,
    device: row.device,
    browser: row.browser,
    os: row.os,
    country: row.country,
    landing: { clickIds: row },
    returningAdVisitor: row.returning_ad_visitor,
    eventCount: row.event_count,
    score: row.score,
    scoreReasons: row.score_reasons ?? [],
    scoredBy: row.scored_by,
    revision: row.revision,
  }
}
