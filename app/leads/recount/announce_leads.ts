import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import { announce } from '#app/deliveries/queries/announce'
import type { JoinedSite } from '#app/leads/joining/joined_site'
import { leadCreated } from '#app/deliveries/payloads/lead_messages'
import type { LeadFact } from '#app/deliveries/payloads/described_lead'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What happened longer ago is history: of an import, or of an installation that knew no leads before. */
const MAX_AGE_MS = 72 * 3_600_000

/** Tells the outside of leads that have just come to be. What nobody listens to is not even put together. */
export async function announceLeads(
  trx: TransactionClientContract,
  site: JoinedSite,
  leadIds: string[]
) {
  if (!site.isHeard || leadIds.length === 0) return
  const now = clock.now().getTime()
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `SELECT id, status, value::float8, currency, score, source_label AS "sourceLabel", channel, campaign,
            phone_number AS "phoneNumber", contacts, opened_at AS "openedAt", version, session_id AS "sessionId"
       FROM leads WHERE site_id = ? AND id = ANY (?::uuid[]) AND last_activity_at > ? ORDER BY opened_at, id`,
    [site.id, leadIds, new Date(now - MAX_AGE_MS).toISOString()]
  )
  await announce(
    trx,
    rows.map(({ currency, ...lead }) =>
      leadCreated({ ...lead, site, currency: currency ?? site.currency }, uuidv7(now))
    )
  )
}

type Row = Omit<LeadFact, 'site' | 'currency'> & { currency: string | null }
