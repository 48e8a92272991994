import { seal, type Secrets } from '#app/plugins/sealed_settings'
import { columnsOf, columnValues } from '#app/deliveries/queries/destination_columns'
import type { CheckedDestination } from '#app/deliveries/checked_destination'
import type { EndpointRow } from '#app/deliveries/queries/endpoint_row'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Its plugin, its keys and its state stay as they are. */
export async function updateDestination(
  client: QueryClientContract,
  { workspaceId, id }: EndpointRow,
  destination: CheckedDestination,
  secrets: Secrets
) {
  const owner = { of: id, kind: 'destination', plugin: destination.plugin.name }
  await client.rawQuery(
    `UPDATE destinations d SET (name, settings, events, min_score, channels, source_labels) = (given.name, given.settings,
            given.events, given.min_score, given.channels, given.source_labels),
            sealed_settings = :sealed, updated_at = clock_timestamp()
       FROM ${columnsOf(':columns')} WHERE d.workspace_id = :workspaceId AND d.id = :id`,
    {
      workspaceId,
      id,
      sealed: seal(secrets, owner) as string,
      columns: columnValues(destination),
    }
  )
}
