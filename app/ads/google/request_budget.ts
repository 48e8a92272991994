import db from '@adonisjs/lucid/services/db'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Budget {
  name: string
  perMinute: number
  /** How many may go out at once after a pause; they are part of the minute. */
  burst: number
}

/** What all tenants of the installation share at Google, whichever process asks. */
export const GOOGLE_ADS_BUDGET: Budget = { name: 'google_ads', perMinute: 600, burst: 200 }

/**
 * Waits for this request's turn. Each takes the next place in one row, so nobody asks again and again, and whoever dies leaves
 * one place empty. In no minute do more go out than the budget has.
 */
export async function waitForTurn({ name, perMinute, burst }: Budget) {
  const spacing = 60 / (perMinute - burst)
  const { rows } = await db.connection('service').rawQuery<{ rows: { wait: number }[] }>(
    `INSERT INTO request_budgets AS b (name, next_at)
       VALUES (:name, clock_timestamp() - make_interval(secs => :ahead) + make_interval(secs => :spacing))
     ON CONFLICT (name) DO UPDATE
       SET next_at = greatest(b.next_at, clock_timestamp() - make_interval(secs => :ahead))
         + make_interval(secs => :spacing)
     RETURNING extract(epoch FROM next_at - make_interval(secs => :spacing) - clock_timestamp())::float8 AS wait`,
    { name, spacing, ahead: spacing * Math.max(0, burst - 1) }
  )
  const waitMs = rows[0].wait * 1000
  if (waitMs > 0) await sleep(waitMs)
}
