import db from '@adonisjs/lucid/services/db'
import { createHash } from 'node:crypto'
import { Random } from '#app/demo/random'

/** Of those who fill in a form, the ones whose address the site tells us. */
const ARE_TOLD = 0.7
/** Of those, the ones who had been there before on another device: it is the same address as that of somebody before them. */
const HAVE_ANOTHER_DEVICE = 0.12

/** What the site would have told of its visitors by `opsmantik.identify`. */
export async function tellIdentities(siteId: string, seed: string) {
  const { rows } = await db.connection('service').rawQuery<{ rows: Row[] }>(
    `SELECT s.fingerprint, min(c.converted_at) AS at FROM conversions c
       JOIN sessions s ON s.site_id = c.site_id AND s.id = c.session_id AND s.created_month = c.session_month
      WHERE c.site_id = ? AND c.action = 'form_submit' AND s.fingerprint IS NOT NULL GROUP BY 1 ORDER BY 2, 1`,
    [siteId]
  )
  const told: { fingerprint: string; value: string; at: Date }[] = []
  for (const { fingerprint, at } of rows) {
    const random = new Random(`${seed}/${fingerprint}/address`)
    if (!random.chance(ARE_TOLD)) continue
    const before = told.at(-1)
    const isSame = before !== undefined && random.chance(HAVE_ANOTHER_DEVICE)
    told.push({ fingerprint, at, value: isSame ? before.value : hashOf(fingerprint) })
  }
  await db.connection('service').rawQuery(
    `WITH told AS (
       INSERT INTO visitor_identities (site_id, fingerprint, kind, value, given_at)
       SELECT ?, fingerprint, 'email', value, at FROM unnest(?::text[], ?::text[], ?::timestamptz[]) AS t (fingerprint, value, at)
       RETURNING site_id, fingerprint)
     INSERT INTO lead_due (site_id, kind, value) SELECT site_id, 'visitor', fingerprint FROM told
     ON CONFLICT (site_id, kind, value) DO NOTHING`,
    [
      siteId,
      told.map(({ fingerprint }) => fingerprint) as any,
      told.map(({ value }) => value) as any,
      told.map(({ at }) => at.toISOString()) as any,
    ]
  )
}

function hashOf(fingerprint: string) {
  return createHash('sha256').update(`${fingerprint}@example.com`).digest('hex')
}

interface Row {
  fingerprint: string
  at: Date
}
