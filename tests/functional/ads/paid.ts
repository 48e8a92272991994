import { randomUUID } from 'node:crypto'
import { rowsOf } from '#tests/support/sites'
import { aVisit, store, type Visit } from '#tests/support/traffic'

/** Costs and leads as rows, for tests of what is shown of them. */

interface Linked {
  site: { id: string }
}

interface Cost {
  campaign: number
  adGroup?: number
  keyword?: number
  day: string
  micros: number
  clicks?: number
  customer?: number
  currency?: string
}

export async function cost({ site }: Linked, one: Cost) {
  const { campaign, adGroup = 0, keyword = 0, day, micros, clicks = 0 } = one
  const level = keyword ? 'keyword' : adGroup ? 'ad_group' : 'campaign'
  const { customer = 1, currency = 'EUR' } = one
  await rowsOf(
    `INSERT INTO ad_costs (site_id, customer_id, level, day, campaign_id, ad_group_id, keyword_id, currency, cost_micros,
        clicks, impressions, fetched_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, now()) RETURNING 1`,
    [site.id, customer, level, day, campaign, adGroup, keyword, currency, micros, clicks]
  )
}

export const named = ({ site }: Linked, campaign: number, name: string) =>
  rowsOf(
    `INSERT INTO ad_names (site_id, customer_id, campaign_id, ad_group_id, keyword_id, name) VALUES (?, 1, ?, 0, 0, ?) RETURNING 1`,
    [site.id, campaign, name]
  )

interface Lead {
  adParams?: Record<string, string>
  gclid?: string
  utm?: Visit['session']['landing']['utm']
  channel?: string
  source?: string
  status?: string
  value?: number | null
  currency?: string
  day?: string
  at?: string
}

export async function lead({ site }: Linked, one: Lead): Promise<string> {
  const { adParams = {}, gclid, utm = {}, status = 'new', value = null, day = '2026-03-10' } = one
  const at = one.at ?? `${day}T12:00:00Z`
  const visit = aVisit(site.id, undefined, {
    startedAt: new Date(at),
    landing: { clickIds: gclid ? { gclid } : {}, utm, adParams },
  })
  await store(visit)
  const { id: sessionId, month } = visit.session
  if (one.channel) {
    await rowsOf(
      'UPDATE sessions SET channel = ?, source = ? WHERE site_id = ? AND id = ? RETURNING 1',
      [one.channel, one.source, site.id, sessionId]
    )
  }
  const id = randomUUID()
  await rowsOf(
    `INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, first_seen_at, last_activity_at, status, status_at, value,
        currency, session_id, session_month) VALUES (?, ?, ?, ?, 'conversion', ?, ?, ?, ?, ?, ?, ?, ?) RETURNING 1`,
    [
      site.id,
      id,
      id,
      at,
      at,
      at,
      status,
      at,
      value,
      value === null ? null : (one.currency ?? 'EUR'),
      sessionId,
      month,
    ]
  )
  return id
}

interface Credit {
  visit: Visit
  /** Millionths. */
  share?: number
  at: string
  /** Of the site's zone. */
  day?: string
  value?: number
  currency?: string
}

/** A conversion of which the ledger gives a share to one visit, and the rest to nobody. */
export async function credited({ site }: Linked, one: Credit) {
  const { visit, share = 1_000_000, at, day = at.slice(0, 10), value = null, currency } = one
  await rowsOf(
    `INSERT INTO credits (site_id, conversion_id, day, converted_at, action, value, currency, model, lookback_days,
        visitor_group, touch_sessions, touch_months, touch_ages_sec, touch_sources, touch_landings, credits)
       VALUES (?, ?, ?, ?, 'call', ?, ?, 'linear@1', 30, 0, ?, ?, '{1}', '{1}', '{1}', ?) RETURNING 1`,
    [
      site.id,
      randomUUID(),
      day,
      at,
      value,
      currency ?? 'EUR',
      [visit.session.id],
      [visit.session.month],
      [share],
    ]
  )
}

/** A visit by an ad of a campaign. */
export async function adVisit({ site }: Linked, campaign: number, at: string): Promise<Visit> {
  const visit = aVisit(site.id, undefined, {
    startedAt: new Date(at),
    landing: { clickIds: {}, utm: {}, adParams: { gad_campaignid: String(campaign) } },
  })
  await store(visit)
  return visit
}
