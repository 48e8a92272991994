import { plainArray, textArray } from './array_literal.js'

/**
 * What the prototype writes: the columns of the application's own tables, with values of the size they
 * have there. What it takes work to find out (browser, channel, place) is the same for all.
 *
 * @typedef {{ name: string, type: string, value: (row: any) => any, toArray: Function }} Column
 */
const plain = (name, type, value) => ({ name, type, value, toArray: plainArray })
const text = (name, value, type = 'text') => ({ name, type, value, toArray: textArray })
const always = (name, constant) => text(name, () => constant)
const parameter = (name) => text(name, ({ page }) => page.get(name))

export const EVENT_COLUMNS = [
  plain('site_id', 'uuid', (e) => e.siteId),
  plain('id', 'uuid', (e) => e.id),
  plain('session_month', 'date', (e) => e.month),
  plain('session_id', 'uuid', (e) => e.sid),
  plain('created_at', 'timestamptz', (e) => e.at),
  text('url', (e) => e.url),
  text('referrer', (e) => e.referrer),
  text('event_category', (e) => e.category),
  text('event_action', (e) => e.action),
  text('event_label', (e) => e.label),
  text('event_value', (e) => e.value, 'float8'),
  text('metadata', (e) => e.metadata, 'jsonb'),
  plain('lead_score', 'int', (e) => e.score),
  text('score_reasons', (e) => e.reasons, 'json'),
  always('scored_by', 'classic@1.0.0'),
  plain('clock_suspect', 'boolean', () => false),
]

export const SESSION_COLUMNS = [
  plain('site_id', 'uuid', (s) => s.siteId),
  plain('id', 'uuid', (s) => s.sid),
  plain('created_month', 'date', (s) => s.month),
  plain('sid', 'uuid', (s) => s.sid),
  text('fingerprint', (s) => s.fingerprint),
  plain('started_at', 'timestamptz', (s) => s.at),
  plain('last_event_at', 'timestamptz', (s) => s.lastAt),
  plain('event_count', 'int', (s) => s.count),
  text('entry_page', (s) => s.url),
  text('exit_page', (s) => s.url),
  text('referrer', (s) => s.referrer),
  ...['gclid', 'utm_source', 'utm_medium', 'utm_campaign'].map(parameter),
  always('channel', 'organic_search'),
  always('source', 'google'),
  always('medium', 'organic'),
  always('source_label', 'Organic Search'),
  always('attributed_by', 'paid-click@1.0.0'),
  plain('score', 'int', (s) => s.score),
  text('score_reasons', (s) => s.reasons, 'jsonb'),
  always('scored_by', 'classic@1.0.0'),
  always('device', 'desktop'),
  always('browser', 'Chrome'),
  always('os', 'Windows'),
  always('language', 'tr-TR'),
  text('ip_address', () => '127.0.0.0', 'inet'),
]

export const VISITOR_COLUMNS = [
  plain('site_id', 'uuid', (s) => s.siteId),
  text('fingerprint', (s) => s.fingerprint),
  plain('first_seen_at', 'timestamptz', (s) => s.at),
  plain('last_seen_at', 'timestamptz', (s) => s.lastAt),
  plain('sessions_count', 'int', () => 1),
]
