import type { I18n } from '@adonisjs/i18n'
import { OPERATOR } from '#app/shared/record_of_operator'
import type { LoggedDeed } from '#app/audit/queries/deeds_of_workspace'

/** One line of the log as somebody reads it. */
export interface ToldDeed {
  id: string
  at: Date
  actor: string
  what: string
  site: string | null
  changes: { field: string; before: string | null; after: string | null }[]
  ip: string | null
}

const WORDS = 'server.audit'

/** As JSON has a date. */
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

export function toldDeed(i18n: I18n, deed: LoggedDeed): ToldDeed {
  const { id, at, action, subject, site, before, after, ip } = deed
  return {
    id,
    at,
    actor: deed.actor === OPERATOR ? i18n.t(`${WORDS}.operator`) : deed.actor,
    what: i18n.t(`${WORDS}.deeds.${action}`, { subject }, `${action} ${subject}`).trim(),
    site,
    changes: keysOf(before, after).map((key) => ({
      field: i18n.t(`${WORDS}.fields.${key}`, {}, key),
      before: before && key in before ? said(i18n, key, before[key]) : null,
      after: after && key in after ? said(i18n, key, after[key]) : null,
    })),
    ip,
  }
}

/** `role: viewer → admin` */
export function changeInWords({ field, before, after }: ToldDeed['changes'][number]): string {
  return `${field}: ${[before, after].filter((one) => one !== null).join(' → ')}`
}

function keysOf(...states: (Record<string, unknown> | null)[]) {
  return [...new Set(states.flatMap((state) => Object.keys(state ?? {})))]
}

function said(i18n: I18n, key: string, value: unknown): string {
  if (value === null || value === '') return i18n.t(`${WORDS}.none`)
  if (typeof value === 'boolean') return i18n.t(`${WORDS}.${value ? 'yes' : 'no'}`)
  if (Array.isArray(value)) {
    return value.length
      ? value.map((one) => said(i18n, key, one)).join(', ')
      : i18n.t(`${WORDS}.none`)
  }
  if (typeof value === 'object') return JSON.stringify(value)
  if (INSTANT.test(String(value))) {
    return i18n.formatDate(new Date(String(value)), { dateStyle: 'long', timeZone: 'UTC' })
  }
  return i18n.t(`${WORDS}.values.${key}.${String(value)}`, {}, String(value))
}
