import { inSite } from '#app/shared/tenant_db'
import { csvLine } from '#app/shared/csv_line'
import type { ColumnWords } from '#app/shared/column_words'
import { bandOf } from '#app/scoring/band'
import { deskSite } from '#app/leads/desk/queries/desk_site'
import { readCursor, readDeskFilter } from '#app/leads/desk/read_desk_filter'
import { deskConditions } from '#app/leads/desk/queries/desk_conditions'
import { colleaguesOf } from '#app/leads/desk/queries/colleagues'
import { leadsOfSite } from '#app/leads/desk/queries/leads_of_site'
import type { LeadRow } from '#app/leads/desk/queries/lead_row'

const MOST = 100_000
const AT_ONCE = 1000

const HEADS = [
  'name',
  'number',
  'status',
  'value',
  'currency',
  'assignee',
  'score',
  'band',
  'channel',
  'source_label',
  'source',
  'medium',
  'campaign',
  'contacts',
  'first_seen',
  'last_activity',
  'lead',
]

/**
 * The leads that a filter leaves, as CSV, in pieces: each is read in a transaction of its own, so a slow reader holds nothing up.
 * The mark at the beginning tells table programs that it is UTF-8.
 */
export async function* exportLeads(
  userId: string,
  siteId: string,
  query: Record<string, unknown>,
  t: ColumnWords
): AsyncGenerator<string> {
  const filter = readDeskFilter(query)
  const colleagues = await colleaguesOf(siteId)
  const names = new Map(colleagues.map(({ id, name }) => [id, name]))
  yield `\uFEFF${csvLine(HEADS.map((key) => t(`leads.${key}`)))}`
  let written = 0
  let cursor: string | null = null
  do {
    const page: { leads: LeadRow[]; next: string | null } = await inSite(
      userId,
      siteId,
      async ({ trx }) => {
        const site = await deskSite(trx, siteId)
        const conditions = await deskConditions(trx, site, filter, userId)
        const from = readCursor(cursor, filter.sort)
        return leadsOfSite(trx, siteId, conditions, filter.sort, from, AT_ONCE)
      }
    )
    yield page.leads.map((lead) => lineOf(lead, names)).join('')
    written += page.leads.length
    cursor = page.next
  } while (cursor !== null && written < MOST)
}

function lineOf(lead: LeadRow, names: Map<string, string>): string {
  const contacts = Object.entries(lead.contacts).map(([name, count]) => `${name} ${count}`)
  return csvLine([
    lead.name,
    lead.phoneNumber,
    lead.status,
    lead.value,
    lead.currency,
    lead.assigneeId && (names.get(lead.assigneeId) ?? null),
    lead.score,
    bandOf(lead.score),
    lead.channel,
    lead.sourceLabel,
    lead.source,
    lead.medium,
    lead.campaign,
    contacts.join('; '),
    lead.firstSeenAt.toISOString(),
    lead.lastActivityAt.toISOString(),
    lead.id,
  ])
}
