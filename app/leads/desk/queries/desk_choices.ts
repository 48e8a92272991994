import { valuesOfLeads } from '#app/leads/desk/queries/values_of_leads'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** What there is to filter by. */
export interface DeskChoices {
  channels: string[]
  labels: string[]
}

export async function deskChoices(
  client: QueryClientContract,
  siteId: string
): Promise<DeskChoices> {
  return {
    channels: await valuesOfLeads(client, siteId, 'channel'),
    labels: await valuesOfLeads(client, siteId, 'source_label'),
  }
}
