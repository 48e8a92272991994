import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'

/** How long one can look at what was sent, and send it again. Longer than the schedule of any delivery. */
const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** Rows of a statement: nobody is to wait for a large one. */
const AT_ONCE = 5_000

/** Deletes what is old, and what was left behind by destinations that are gone. Returns how many messages. */
export async function clearOldMessages(now = clock.now()): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString()
  let cleared = 0
  for (;;) {
    const rows = await clearSome(before)
    cleared += rows
    if (rows < AT_ONCE) return cleared
  }
}

async function clearSome(before: string) {
  const { rowCount } = await db.connection('service').rawQuery<{ rowCount: number }>(
    `WITH old AS (DELETE FROM messages WHERE (site_id, id) IN
       (SELECT site_id, id FROM messages WHERE created_at < ? LIMIT ?) RETURNING site_id, id),
     deliveries AS (DELETE FROM deliveries d USING old WHERE d.site_id = old.site_id AND d.message_id = old.id),
     attempts AS (DELETE FROM delivery_attempts a USING old WHERE a.site_id = old.site_id AND a.message_id = old.id)
     SELECT FROM old`,
    [before, AT_ONCE]
  )
  return rowCount
}
