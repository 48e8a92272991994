import { clock } from '#app/shared/clock'
import { uuidv7 } from '#app/shared/ids'
import { announce } from '#app/deliveries/queries/announce'
import { whoListens } from '#app/deliveries/queries/who_listens'
import { leadStatusChanged } from '#app/deliveries/payloads/lead_messages'
import type { LeadRow } from '#app/leads/desk/queries/lead_row'
import type { LeadStatus } from '#app/leads/desk/lead_status'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Tells the outside what became of a lead, in the transaction in which it did. */
export async function tellOfStatus(
  client: QueryClientContract,
  siteId: string,
  previousStatus: LeadStatus,
  lead: LeadRow
) {
  if (previousStatus === lead.status) return
  const { site, hears } = await whoListens(client, siteId)
  if (!hears('lead.status_changed')) return
  const at = clock.now()
  const currency = lead.currency ?? (await currencyOf(client, siteId))
  const message = leadStatusChanged(
    { ...lead, site, currency },
    { previousStatus, at },
    uuidv7(at.getTime())
  )
  await announce(client, [message])
}

async function currencyOf(client: QueryClientContract, siteId: string): Promise<string> {
  const { rows } = await client.rawQuery<{ rows: { currency: string }[] }>(
    'SELECT currency FROM sites WHERE id = ?',
    [siteId]
  )
  return rows[0].currency
}
