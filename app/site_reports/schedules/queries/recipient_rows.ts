import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Recipient {
  id: string
  /** Null of an address outside. */
  userId: string | null
  email: string
  name: string | null
  /** When an address outside said yes; of members they need not. */
  confirmedAt: Date | null
  askedAt: Date | null
  stoppedAt: Date | null
  /** Of a member: still one. */
  isHere: boolean
}

/** The members' names come from `tenancy.people()`, which knows those of the workspace that was entered. */
export async function recipientsOf(
  trx: TransactionClientContract,
  siteId: string,
  scheduleId: string
): Promise<Recipient[]> {
  const { rows } = await trx.rawQuery<{ rows: Recipient[] }>(
    `SELECT r.id, r.user_id AS "userId", coalesce(r.email, p.email, '') AS email, p.full_name AS name,
            r.confirmed_at AS "confirmedAt", r.asked_at AS "askedAt", r.stopped_at AS "stoppedAt",
            r.user_id IS NULL OR p.user_id IS NOT NULL AS "isHere"
       FROM report_recipients r LEFT JOIN tenancy.people() p ON p.user_id = r.user_id
      WHERE r.site_id = ? AND r.schedule_id = ? AND r.removed_at IS NULL ORDER BY r.user_id IS NULL, 3, r.id`,
    [siteId, scheduleId]
  )
  return rows
}

export interface NewRecipient {
  siteId: string
  scheduleId: string
  id: string
  userId: string | null
  email: string | null
}

/** Who was on the list before comes back as they were: one who wants no more mails still wants none. */
export async function addRecipient(
  trx: TransactionClientContract,
  { siteId, scheduleId, id, userId, email }: NewRecipient
): Promise<string> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO report_recipients (site_id, id, schedule_id, user_id, email) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (site_id, schedule_id, ${userId ? 'user_id' : 'email'}) DO UPDATE SET removed_at = NULL RETURNING id`,
    [siteId, id, scheduleId, userId, email] as string[]
  )
  return rows[0].id
}

/** Returns to whom. */
export async function takeFromList(
  trx: TransactionClientContract,
  siteId: string,
  id: string,
  now: Date
): Promise<{ email: string } | null> {
  const { rows } = await trx.rawQuery<{ rows: { email: string }[] }>(
    `UPDATE report_recipients r SET removed_at = ? WHERE site_id = ? AND id = ? AND removed_at IS NULL
     RETURNING coalesce(email, (SELECT p.email FROM tenancy.people() p WHERE p.user_id = r.user_id), '') AS email`,
    [now, siteId, id]
  )
  return rows[0] ?? null
}

export async function noteAsked(
  trx: TransactionClientContract,
  siteId: string,
  id: string,
  now: Date
) {
  await trx.rawQuery('UPDATE report_recipients SET asked_at = ? WHERE site_id = ? AND id = ?', [
    now,
    siteId,
    id,
  ])
}

/** Addresses outside on all lists of the workspace of a site. */
export async function outsideAddresses(siteId: string): Promise<number> {
  const client: QueryClientContract = db.connection('service')
  const { rows } = await client.rawQuery<{ rows: { count: number }[] }>(
    `SELECT count(DISTINCT r.email)::int AS count FROM report_recipients r JOIN sites s ON s.id = r.site_id
      WHERE s.workspace_id = (SELECT workspace_id FROM sites WHERE id = ?) AND r.removed_at IS NULL`,
    [siteId]
  )
  return rows[0].count
}
