import { dateTime, money, relative } from '~/words/formats'
import { words } from '~/words/words'
import type { Trouble } from '~/components/overview/types'

const t = words('overview')

/** Relative up to a day, then the day. */
export function agoOf(at: string, now: number): string {
  const minutes = Math.round((Date.parse(at) - now) / 60_000)
  if (Math.abs(minutes) < 60) return relative(minutes, 'minute')
  if (Math.abs(minutes) < 24 * 60) return relative(Math.round(minutes / 60), 'hour')
  return dateTime(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
}

/** Cents count while a sum is small. */
export function price(value: number, currency: string): string {
  const digits = Math.abs(value) < 100 ? 2 : 0
  return money(value, currency, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

function reasonOf(reason: string) {
  const key = `reasons.${reason}`
  return t.has(key) ? t(key) : t('reasons.other', { reason: reason.replaceAll('_', ' ') })
}

/** Has a second sentence that can be told when it is known since when. */
const SINCE = new Set([
  'origin_refused',
  'costs_stale',
  'endpoint_failing',
  'provider_refused',
  'provider_silent',
])
const MORE = new Set([
  'not_installed',
  'connection_stopped',
  'uploads_rest',
  'click_ids_missing',
  'drops_spike',
])

type Wrong = Pick<Trouble, 'kind' | 'facts' | 'since'>

/** With the words for a reason. */
const said = (facts: Wrong['facts']) =>
  typeof facts.reason === 'string' ? { ...facts, reason: reasonOf(facts.reason) } : facts

/** What is wrong, in a few words. */
export function titleOf({ kind, facts }: Wrong): string {
  return t(`troubles.${kind}`, said(facts))
}

/** And what else is known of it. */
export function moreOf({ kind, facts, since }: Wrong, now: number): string | null {
  if (kind === 'connection_ends') {
    return t('troubles.connection_ends_more', { ago: agoOf(`${facts.until}`, now) })
  }
  const ago = since && agoOf(since, now)
  if (kind === 'silent') return ago && t('troubles.silent_since', { ...facts, ago })
  if (SINCE.has(kind))
    return ago && t(`troubles.${kind}_more` as 'troubles.costs_stale_more', { ...said(facts), ago })
  if (MORE.has(kind)) return t(`troubles.${kind}_more` as 'troubles.not_installed_more', facts)
  return typeof facts.why === 'string' ? facts.why : null
}
