import db from '@adonisjs/lucid/services/db'

/** People want to know whether a token is in use, not when to the second: a busy one is written once a minute. */
export async function noteUse(id: string, now: Date) {
  await db.connection('service').rawQuery(
    `UPDATE api_tokens SET last_used_at = :now
      WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :now::timestamptz - interval '1 minute')`,
    { id, now: now.toISOString() }
  )
}
