import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'

/** Longer than anybody is still on the way with the same event. */
const KEPT_MS = 4 * 86_400_000

export async function forgetClaims() {
  const before = new Date(clock.now().getTime() - KEPT_MS)
  await db.connection('service').rawQuery('DELETE FROM event_claims WHERE claimed_at < ?', [before])
}
