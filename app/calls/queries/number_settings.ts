import { DEFAULT_SETTINGS, type NumberSettings } from '#app/sites/site_settings'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export async function numberSettings(
  client: QueryClientContract,
  siteId: string
): Promise<NumberSettings> {
  const { rows } = await client.rawQuery<{ rows: { settings: Partial<NumberSettings> }[] }>(
    'SELECT settings FROM sites WHERE id = ?',
    [siteId]
  )
  const settings = { ...DEFAULT_SETTINGS, ...rows[0].settings }
  return {
    swapped_number: settings.swapped_number,
    number_grace_min: settings.number_grace_min,
    reference_codes: settings.reference_codes,
  }
}

/** The other settings of the site stay as they are, and so does its version: their form does not show these. */
export async function writeNumberSettings(
  client: QueryClientContract,
  siteId: string,
  settings: NumberSettings
) {
  await client.rawQuery('UPDATE sites SET settings = settings || ?::jsonb WHERE id = ?', [
    JSON.stringify(settings),
    siteId,
  ])
}
