import { randomUUID } from 'node:crypto'
import { seal } from '#app/plugins/sealed_settings'
import { ownedBy, type Scope } from '#app/deliveries/scope'
import { TooManyDestinations } from '#app/deliveries/exceptions'
import { sealKeys, type SigningKey } from '#app/deliveries/signing_keys'
import { columnsOf, columnValues } from '#app/deliveries/queries/destination_columns'
import type { CheckedDestination } from '#app/deliveries/checked_destination'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** A page shows all of them, and a fact asks each of them whether it wants to be told. */
const MAX_ENDPOINTS = 100

interface Row {
  scope: Scope
  destination: CheckedDestination
  keys: SigningKey[]
  now: Date
}

const OWNER = {
  site: 'SELECT workspace_id, id AS site_id FROM sites WHERE id = :owner',
  workspace: 'SELECT id AS workspace_id, NULL::uuid AS site_id FROM workspaces WHERE id = :owner',
}

/** Writes a destination; secrets are sealed for this one alone. Returns its id. */
export async function insertDestination(
  client: QueryClientContract,
  { scope, destination, keys, now }: Row
): Promise<string> {
  const id = randomUUID()
  const { plugin, secret } = destination
  const setAt = now.toISOString()
  const secrets = Object.fromEntries(
    Object.entries(secret).map(([key, value]) => [key, { value, setAt }])
  )
  const owned = ownedBy(scope).replace('?', ':owner')
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    `INSERT INTO destinations (workspace_id, site_id, id, plugin, sealed_keys, sealed_settings, name, settings, events,
            min_score, channels, source_labels)
     SELECT o.workspace_id, o.site_id, :id, :plugin, :sealedKeys, :sealed, given.*
       FROM (${OWNER[scope.kind]}) AS o, ${columnsOf(':columns')}
      WHERE (SELECT count(*) FROM destinations d WHERE ${owned}) < ${MAX_ENDPOINTS}`,
    {
      owner: scope.id,
      id,
      plugin: plugin.name,
      sealedKeys: (keys.length ? sealKeys(keys, id) : null) as string,
      sealed: seal(secrets, { of: id, kind: 'destination', plugin: plugin.name }) as string,
      columns: columnValues(destination),
    }
  )
  if (rowCount === 0) throw new TooManyDestinations()
  return id
}
