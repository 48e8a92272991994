import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** How long the secret before holds after a change: time to put the new one everywhere. */
const OVERLAP = '24 hours'

export interface SecretState {
  /** ISO instants. */
  madeAt: string
  previousUntil: string | null
}

/** Sealed; the current one first, and the one before as long as it holds. */
export async function sealedSecretsOf(siteId: string): Promise<string[]> {
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: { sealed: string; previous: string | null }[] }>(
      `SELECT sealed, CASE WHEN previous_until > now() THEN previous_sealed END AS previous
         FROM call_secrets WHERE site_id = ?`,
      [siteId]
    )
  return rows.flatMap(({ sealed, previous }) => (previous ? [sealed, previous] : [sealed]))
}

/** For those who may manage the site; others see none. */
export async function secretState(
  client: QueryClientContract,
  siteId: string
): Promise<SecretState | null> {
  const { rows } = await client.rawQuery<{ rows: StateRow[] }>(
    `SELECT made_at, CASE WHEN previous_until > now() THEN previous_until END AS previous_until
       FROM call_secrets WHERE site_id = ?`,
    [siteId]
  )
  if (rows.length === 0) return null
  return {
    madeAt: rows[0].made_at.toISOString(),
    previousUntil: rows[0].previous_until?.toISOString() ?? null,
  }
}

interface StateRow {
  made_at: Date
  previous_until: Date | null
}

export async function writeSecret(client: QueryClientContract, siteId: string, sealed: string) {
  await client.rawQuery(
    `INSERT INTO call_secrets AS s (site_id, sealed, made_at) VALUES (?, ?, now())
     ON CONFLICT (site_id) DO UPDATE SET sealed = excluded.sealed, made_at = now(),
       previous_sealed = s.sealed, previous_until = now() + interval '${OVERLAP}'`,
    [siteId, sealed]
  )
}
