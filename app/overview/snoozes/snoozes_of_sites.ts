import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Until when somebody wants to hear no more of one thing that is wrong. */
export interface Snooze {
  siteId: string
  item: string
  /** Not only for oneself. */
  isForAll: boolean
  person: string
  /** ISO 8601. */
  until: string
}

/** One's own and those of one's workspaces, as the row policy says. */
export async function snoozesOfSites(trx: TransactionClientContract, now: Date): Promise<Snooze[]> {
  const { rows } = await trx.rawQuery<{ rows: Snooze[] }>(
    `SELECT site_id AS "siteId", item, user_id IS NULL AS "isForAll", person, to_json(until) #>> '{}' AS until
       FROM overview_snoozes WHERE until > ?::timestamptz`,
    [now.toISOString()]
  )
  return rows
}
