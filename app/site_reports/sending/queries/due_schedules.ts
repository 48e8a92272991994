import type { Plan } from '#app/site_reports/schedules/plan'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface DueSchedule extends Plan {
  siteId: string
  id: string
  nextAt: Date
  /** By which `nextAt` was worked out, and that of the site now. */
  zone: string
  siteZone: string
}

const SELECT = `SELECT r.site_id AS "siteId", r.id, r.every, r.on_day AS "onDay", r.at_hour AS "atHour", r.next_at AS "nextAt",
    r.zone, s.timezone AS "siteZone"
  FROM report_schedules r JOIN sites s ON s.id = r.site_id AND s.removed_at IS NULL`

/** Locked until the transaction ends; what another process looks at is left to it. */
export async function lockDueSchedules(
  trx: TransactionClientContract,
  now: Date,
  limit: number
): Promise<DueSchedule[]> {
  const { rows } = await trx.rawQuery<{ rows: DueSchedule[] }>(
    `${SELECT} WHERE r.next_at <= ? ORDER BY r.next_at LIMIT ? FOR UPDATE OF r SKIP LOCKED`,
    [now, limit]
  )
  return rows
}

/** Of sites that were put into another zone. */
export async function lockMovedSchedules(trx: TransactionClientContract): Promise<DueSchedule[]> {
  const { rows } = await trx.rawQuery<{ rows: DueSchedule[] }>(
    `${SELECT} WHERE r.next_at IS NOT NULL AND r.zone <> s.timezone FOR UPDATE OF r SKIP LOCKED`
  )
  return rows
}

export async function planNext(
  trx: TransactionClientContract,
  { siteId, id }: Pick<DueSchedule, 'siteId' | 'id'>,
  nextAt: Date,
  zone: string
) {
  await trx.rawQuery(
    'UPDATE report_schedules SET next_at = ?, zone = ? WHERE site_id = ? AND id = ?',
    [nextAt, zone, siteId, id]
  )
}

/** A line for everybody on the list; one that is in the ledger already stays as it is. */
export async function addSendings(
  trx: TransactionClientContract,
  { siteId, id }: Pick<DueSchedule, 'siteId' | 'id'>,
  { from, to }: { from: string; to: string },
  now: Date
) {
  await trx.rawQuery(
    `INSERT INTO report_sendings (site_id, id, schedule_id, recipient_id, first_day, last_day, due_at, planned_at, changed_at)
     SELECT site_id, gen_random_uuid(), schedule_id, id, :from, :to, :now, :now, :now FROM report_recipients
      WHERE site_id = :siteId AND schedule_id = :id AND removed_at IS NULL AND stopped_at IS NULL
        AND (user_id IS NOT NULL OR confirmed_at IS NOT NULL)
     ON CONFLICT DO NOTHING`,
    { siteId, id, from, to, now: now.toISOString() }
  )
}

/** Sites with mails to send, or to give up. */
export async function sitesWithDueSendings(trx: TransactionClientContract, now: Date) {
  const { rows } = await trx.rawQuery<{ rows: { site_id: string }[] }>(
    `SELECT DISTINCT site_id FROM report_sendings WHERE due_at <= ? AND state IN ('waiting', 'handed')`,
    [now]
  )
  return rows.map(({ site_id }) => site_id)
}
