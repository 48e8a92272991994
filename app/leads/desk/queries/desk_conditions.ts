import { partOfNumber, withinDays, type Condition } from '#app/shared/queries/conditions'
import { BANDS } from '#app/scoring/band'
import { toE164 } from '#app/shared/phone_number'
import type { DeskSite } from '#app/leads/desk/queries/desk_site'
import type { DeskFilter } from '#app/leads/desk/desk_filter'
import { namedLeads } from '#app/leads/desk/queries/named_leads'
import { valuesOfLeads } from '#app/leads/desk/queries/values_of_leads'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A lead is of the day on which it was last heard of. */
export const LAST_ACTIVITY = 'l.last_activity_at'

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
    ...(filter.period ? [withinDays(LAST_ACTIVITY, filter.period, site.timezone)] : []),
    ...(filter.email ? [ofKey('email', filter.email)] : []),
    ...(filter.q ? await searchConditions(trx, site, filter.q) : []),
  ]
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
  const number = toE164(q, site.country)
  return number ? [ofKey('phone', number)] : [partOfNumber('l', q)]
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
