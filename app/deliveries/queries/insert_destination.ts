import { randomUUID } from 'node:crypto'
import { seal } from '#app/plugins/sealed_settings'
import { TooManyDestinations } from '#app/deliveries/exceptions'
import { sealKeys, type SigningKey } from '#app/deliveries/signing_keys'
import type { CheckedDestination } from '#app/deliveries/checked_destination'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

const MAX_OF_SITE = 1_000

interface Row {
  siteId: string
  destination: CheckedDestination
  keys: SigningKey[]
  now: Date
}

/** Writes a destination; secrets are sealed for this one alone. Returns its id. */
export async function insertDestination(
  client: QueryClientContract,
  { siteId, destination, keys, now }: Row
): Promise<string> {
  const id = randomUUID()
  const { plugin, name, open, secret, events, minScore, channels } = destination
  const setAt = now.toISOString()
  const secrets = Object.fromEntries(
    Object.entries(secret).map(([key, value]) => [key, { value, setAt }])
  )
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    `INSERT INTO destinations (site_id, id, plugin, name, settings, sealed_settings, sealed_keys, events, min_score, channels)
     SELECT ?, ?, ?, ?, ?, ?, ?, ARRAY(SELECT json_array_elements_text(?::json)), ?,
            CASE WHEN ?::json IS NOT NULL THEN ARRAY(SELECT json_array_elements_text(?::json)) END
      WHERE (SELECT count(*) FROM destinations WHERE site_id = ?) < ?`,
    [
      ...[siteId, id, plugin.name, name, JSON.stringify(open)],
      seal(secrets, { of: id, kind: 'destination', plugin: plugin.name }) as string,
      (keys.length ? sealKeys(keys, id) : null) as string,
      ...[JSON.stringify(events), minScore],
      ...Array<string>(2).fill((channels && JSON.stringify(channels)) as string),
      ...[siteId, MAX_OF_SITE],
    ]
  )
  if (rowCount === 0) throw new TooManyDestinations()
  return id
}
