import { clock } from '#app/shared/clock'
import { toE164 } from '#app/shared/phone_number'
import type { DeskSite } from '#app/leads/desk/queries/desk_site'
import { BANDS, PERIODS, type DeskFilter } from '#app/leads/desk/desk_filter'
import { namedLeads } from '#app/leads/desk/queries/named_leads'
import { valuesOfLeads } from '#app/leads/desk/queries/values_of_leads'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export type Condition = [sql: string, values?: Record<string, any>]

/** What a filter asks of the row `l` of a lead. */
export async function deskConditions(
  trx: TransactionClientContract,
  site: DeskSite,
  filter: DeskFilter,
  userId: string
): Promise<Condition[]> {
  return [
    ...plainConditions(filter),
    ...assigneeConditions(filter, userId),
    ...(filter.period ? [withinDays(filter.period, site.timezone)] : []),
    ...(filter.email ? [ofKey('email', filter.email)] : []),
    ...(filter.q ? await searchConditions(trx, site, filter.q) : []),
  ]
}

export function joined(conditions: Condition[]) {
  return {
    sql: conditions.map(([sql]) => ` AND ${sql}`).join(''),
    values: Object.assign({}, ...conditions.map(([, values]) => values ?? {})),
  }
}

function plainConditions({ status, channel, label, band, called, sort }: DeskFilter): Condition[] {
  const conditions: Condition[] = []
  if (status) conditions.push(['l.status = :status', { status }])
  if (channel) conditions.push(['l.channel = :channel', { channel }])
  if (label) conditions.push(['l.source_label = :label', { label }])
  if (band) {
    const [low, high] = BANDS[band]
    // In another order than by score its index would find a fifth of all, to be sorted; the cast keeps it out of the way.
    const score = sort === 'score' ? 'l.score' : 'l.score::int'
    const type = sort === 'score' ? 'smallint' : 'int'
    conditions.push([`${score} BETWEEN :low::${type} AND :high::${type}`, { low, high }])
  }
  if (called) {
    conditions.push([
      `${called === 'no' ? 'NOT ' : ''}coalesce((l.contacts ->> 'call')::int, 0) > 0`,
    ])
  }
  return conditions
}

function assigneeConditions({ assignee }: DeskFilter, userId: string): Condition[] {
  if (!assignee) return []
  if (assignee === 'nobody') return [['l.assignee_id IS NULL']]
  return [['l.assignee_id = :assignee::uuid', { assignee: assignee === 'me' ? userId : assignee }]]
}

/** Days of the site, from midnight to midnight there. */
export function withinDays(period: keyof typeof PERIODS, zone: string): Condition {
  const { back, days } = PERIODS[period]
  const first = `((:now::timestamptz AT TIME ZONE :zone)::date - :back::int)`
  return [
    `l.last_activity_at >= ${first}::timestamp AT TIME ZONE :zone
      AND l.last_activity_at < (${first} + :days::int)::timestamp AT TIME ZONE :zone`,
    { now: clock.now().toISOString(), zone, back, days },
  ]
}

function ofKey(kind: 'email' | 'phone', key: string): Condition {
  return [
    `l.id IN (SELECT part.root_id FROM lead_keys k
        JOIN leads part ON part.site_id = k.site_id AND part.id = k.lead_id
       WHERE k.site_id = :siteId AND k.kind = '${kind}' AND k.value = :key)`,
    { key },
  ]
}

/** What looks like a number is one: a whole one is looked up however it is written, some digits are the end of one. */
async function searchConditions(
  trx: TransactionClientContract,
  site: DeskSite,
  q: string
): Promise<Condition[]> {
  if (!/^[+\d\s().\/-]+$/.test(q)) return [await namedLike(trx, site.id, q)]
  const digits = q.replace(/\D/g, '')
  const number = toE164(q, site.country)
  if (number) return [ofKey('phone', number)]
  if (q.startsWith('+'))
    return [['starts_with(l.phone_number, :beginning)', { beginning: `+${digits}` }]]
  const reversed = [...digits.replace(/^0+(?=\d)/, '')].reverse().join('')
  return [['starts_with(l.number_reversed, :reversed)', { reversed }]]
}

/** Few leads have a name, and there are few campaigns: each by its own index, with what is written anywhere in it. */
async function namedLike(
  trx: TransactionClientContract,
  siteId: string,
  text: string
): Promise<Condition> {
  const named = await namedLeads(trx, siteId, text)
  const campaigns = await valuesOfLeads(trx, siteId, 'campaign', text)
  return [
    '(l.id = ANY (:named::uuid[]) OR l.campaign = ANY (:campaigns::text[]))',
    { named, campaigns },
  ]
}
