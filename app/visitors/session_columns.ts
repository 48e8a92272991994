import type { Month } from '#app/shared/month'
import { CLICK_IDS } from '#app/shared/click_ids'
import { UTM_PARAMS, type ScoreReasons, type Session } from '#app/visitors/types'

/**
 * The one place where a session meets the columns of `sessions`: name, type and value of each, in the order in which the
 * ingestion writes them.
 */
interface Column {
  name: string
  type: string
  value(session: Session): string | number | boolean | null
}

const text = (name: string, value: Column['value']): Column => ({ name, type: 'text', value })
const integer = (name: string, value: Column['value']): Column => ({ name, type: 'int', value })
const time = (name: string, value: (session: Session) => Date): Column => ({
  name,
  type: 'timestamptz',
  value: (session) => value(session).toISOString(),
})
const json = (name: string, value: (session: Session) => object): Column => ({
  name,
  type: 'jsonb',
  value: (session) => jsonOrNull(value(session)),
})

export const SESSION_KEY: Column[] = [
  { name: 'site_id', type: 'uuid', value: (s) => s.siteId },
  { name: 'id', type: 'uuid', value: (s) => s.id },
  { name: 'created_month', type: 'date', value: (s) => s.month },
]

export const SESSION_FACTS: Column[] = [
  { name: 'sid', type: 'uuid', value: (s) => s.sid },
  text('fingerprint', (s) => s.fingerprint),
  time('started_at', (s) => s.startedAt),
  time('last_event_at', (s) => s.lastEventAt),
  integer('total_duration_sec', durationSec),
  integer('event_count', (s) => s.eventCount),
  integer('conversion_count', (s) => s.conversionCount),
  text('entry_page', (s) => s.entryPage),
  text('exit_page', (s) => s.exitPage),
  text('referrer', (s) => s.referrer),
  ...CLICK_IDS.map((name) => text(name, (s) => s.landing.clickIds[name] ?? null)),
  ...UTM_PARAMS.map((name) => text(name, (s) => s.landing.utm[name] ?? null)),
  json('ad_params', (s) => s.landing.adParams),
  text('channel', (s) => s.channel),
  text('source', (s) => s.source),
  text('medium', (s) => s.medium),
  text('campaign', (s) => s.campaign),
  text('source_label', (s) => s.sourceLabel),
  text('attributed_by', (s) => s.attributedBy),
  { name: 'returning_ad_visitor', type: 'boolean', value: (s) => s.returningAdVisitor },
  integer('score', (s) => s.score),
  json('score_reasons', (s) => s.scoreReasons),
  text('scored_by', (s) => s.scoredBy),
  text('device', (s) => s.device),
  text('browser', (s) => s.browser),
  text('os', (s) => s.os),
  text('language', (s) => s.language),
  text('country', (s) => s.country),
  text('city', (s) => s.city),
  { name: 'ip_address', type: 'inet', value: (s) => s.address },
]

const named = (...names: string[]) => SESSION_FACTS.filter(({ name }) => names.includes(name))

/** What every event changes. */
export const SESSION_MOVES = named(
  'last_event_at',
  'total_duration_sec',
  'event_count',
  'conversion_count',
  'exit_page'
)

/** What an event changes that is the best one so far. */
export const SESSION_SCORE = named('score', 'score_reasons', 'scored_by')

/** For SELECT: dates as text, because a driver would read a date in the zone of the machine. */
export const SESSION_SELECT = [...SESSION_KEY, ...SESSION_FACTS]
  .map(({ name }) => (name === 'created_month' ? 's.created_month::text' : `s.${name}`))
  .join(', ')

export function durationSec({ startedAt, lastEventAt }: Session) {
  return Math.round((lastEventAt.getTime() - startedAt.getTime()) / 1000)
}

/** One row of a query that selected `SESSION_SELECT`. */
export function toSession(row: Record<string, any>): Session {
  return {
    siteId: row.site_id,
    id: row.id,
    month: row.created_month as Month,
    sid: row.sid,
    fingerprint: row.fingerprint,
    startedAt: row.started_at,
    lastEventAt: row.last_event_at,
    eventCount: row.event_count,
    conversionCount: row.conversion_count,
    entryPage: row.entry_page,
    exitPage: row.exit_page,
    referrer: row.referrer,
    landing: {
      clickIds: present(row, CLICK_IDS),
      utm: present(row, UTM_PARAMS),
      adParams: row.ad_params ?? {},
    },
    channel: row.channel,
    source: row.source,
    medium: row.medium,
    campaign: row.campaign,
    sourceLabel: row.source_label,
    attributedBy: row.attributed_by,
    returningAdVisitor: row.returning_ad_visitor,
    score: row.score,
    scoreReasons: (row.score_reasons ?? []) as ScoreReasons,
    scoredBy: row.scored_by,
    device: row.device,
    browser: row.browser,
    os: row.os,
    language: row.language,
    country: row.country,
    city: row.city,
    address: row.ip_address,
  }
}

function present<Name extends string>(row: Record<string, any>, names: readonly Name[]) {
  return Object.fromEntries(
    names.filter((name) => row[name] !== null).map((name) => [name, row[name]])
  ) as Partial<Record<Name, string>>
}

function jsonOrNull(value: object): string | null {
  const length = Array.isArray(value) ? value.length : Object.keys(value).length
  return length ? JSON.stringify(value) : null
}
