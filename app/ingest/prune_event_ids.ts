import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'

/** The tracker keeps an event for three days; this leaves room for everybody else's retries. */
const KEPT_DAYS = 35

/** Forgets event ids that no client can still send again. Returns how many. */
export async function pruneEventIds(now = clock.now()): Promise<number> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000)
  const { rowCount } = await db
    .connection('service')
    .rawQuery<{ rowCount: number }>('DELETE FROM event_ids WHERE received_on < ?::date', [
      oldest.toISOString().slice(0, 10),
    ])
  return rowCount
}
