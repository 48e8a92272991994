import type { Section } from '#app/site_reports/sections'
import type { Language } from '#app/shared/languages'
import type { Plan } from '#app/site_reports/schedules/plan'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

export type Attachment = 'pdf' | 'csv'

export interface Schedule extends Plan {
  siteId: string
  id: string
  sections: Section[]
  attachments: Attachment[]
  language: Language
  /** Null: nothing is sent. */
  nextAt: Date | null
  createdBy: string
}

export type SchedulePlan = Omit<Schedule, 'siteId' | 'id' | 'nextAt' | 'createdBy'>

const SELECT = `SELECT site_id AS "siteId", id, every, on_day AS "onDay", at_hour AS "atHour", sections, attachments, language,
  next_at AS "nextAt", created_by_name AS "createdBy" FROM report_schedules`

export async function schedulesOfSite(client: QueryClientContract, siteId: string) {
  const { rows } = await client.rawQuery<{ rows: Schedule[] }>(
    `${SELECT} WHERE site_id = ? ORDER BY created_at, id`,
    [siteId]
  )
  return rows
}

export async function scheduleById(
  client: QueryClientContract,
  siteId: string,
  id: string
): Promise<Schedule | null> {
  const { rows } = await client.rawQuery<{ rows: Schedule[] }>(
    `${SELECT} WHERE site_id = ? AND id = ?`,
    [siteId, id]
  )
  return rows[0] ?? null
}

export async function addSchedule(
  trx: TransactionClientContract,
  { siteId, id, createdBy, ...plan }: Omit<Schedule, 'nextAt'>,
  now: Date
) {
  await trx.rawQuery(
    `INSERT INTO report_schedules (site_id, id, every, on_day, at_hour, sections, attachments, language, created_by_name, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      siteId,
      id,
      plan.every,
      plan.onDay,
      plan.atHour,
      plan.sections,
      plan.attachments,
      plan.language,
      createdBy,
      now,
    ] as any[]
  )
}

export async function writeSchedule(
  trx: TransactionClientContract,
  { siteId, id }: Pick<Schedule, 'siteId' | 'id'>,
  plan: SchedulePlan,
  next: { at: Date; zone: string } | null
) {
  await trx.rawQuery(
    `UPDATE report_schedules SET every = ?, on_day = ?, at_hour = ?, sections = ?, attachments = ?, language = ?, next_at = ?, zone = ?
      WHERE site_id = ? AND id = ?`,
    [
      plan.every,
      plan.onDay,
      plan.atHour,
      plan.sections,
      plan.attachments,
      plan.language,
      next?.at ?? null,
      next?.zone ?? null,
      siteId,
      id,
    ] as any[]
  )
}

export async function removeSchedule(trx: TransactionClientContract, siteId: string, id: string) {
  await trx.rawQuery('DELETE FROM report_schedules WHERE site_id = ? AND id = ?', [siteId, id])
}
