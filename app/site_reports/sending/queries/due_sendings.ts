import db from '@adonisjs/lucid/services/db'

/** What one report is made for: the same for everybody on its list. */
export interface DueReport {
  scheduleId: string
  firstDay: string
  lastDay: string
  /** When it was planned, ISO 8601. */
  since: string
  sendings: { id: string; recipientId: string }[]
}

export async function dueReports(siteId: string, now: Date): Promise<DueReport[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: DueReport[] }>(
    `SELECT schedule_id AS "scheduleId", first_day::text AS "firstDay", last_day::text AS "lastDay",
            to_json(min(planned_at)) #>> '{}' AS since,
            json_agg(json_build_object('id', id, 'recipientId', recipient_id) ORDER BY id) AS sendings
       FROM report_sendings WHERE site_id = ? AND state = 'waiting' AND due_at <= ? GROUP BY 1, 2, 3 ORDER BY 2, 1`,
    [siteId, now]
  )
  return rows
}

export interface HandedOver {
  email: string
  isMember: boolean
  /** With this one. */
  attempts: number
}

/**
 * The one step that must not be done twice: from here on the mail may have been sent. Null: somebody else has it, or nobody is to get it
 * any more. Read at this moment: they may have left or unsubscribed since the line was written.
 */
export async function handOver(
  siteId: string,
  id: string,
  now: Date,
  until: Date
): Promise<HandedOver | null> {
  const { rows } = await db.connection('service').rawQuery<{ rows: HandedOver[] }>(
    `UPDATE report_sendings d SET state = 'handed', attempts = d.attempts + 1, due_at = :until, changed_at = :now, problem = NULL,
            email = coalesce(r.email, u.email)
       FROM report_recipients r
       JOIN report_schedules c ON c.site_id = r.site_id AND c.id = r.schedule_id AND c.next_at IS NOT NULL
       JOIN sites s ON s.id = r.site_id AND s.removed_at IS NULL
       LEFT JOIN memberships m ON m.workspace_id = s.workspace_id AND m.user_id = r.user_id
       LEFT JOIN users u ON u.id = m.user_id AND u.kind = 'person'
      WHERE d.site_id = :siteId AND d.id = :id AND d.state = 'waiting' AND d.due_at <= :now
        AND r.site_id = d.site_id AND r.id = d.recipient_id AND r.removed_at IS NULL AND r.stopped_at IS NULL
        AND (r.email IS NOT NULL AND r.confirmed_at IS NOT NULL OR u.id IS NOT NULL)
      RETURNING d.email, r.user_id IS NOT NULL AS "isMember", d.attempts`,
    { siteId, id, now: now.toISOString(), until: until.toISOString() }
  )
  return rows[0] ?? null
}

export interface Outcome {
  state: 'sent' | 'failed' | 'uncertain' | 'waiting' | 'skipped'
  problem?: string
  dueAt?: Date
}

/** Only of the state that it is expected in: what another process did meanwhile stands. */
export async function noteOutcome(
  siteId: string,
  id: string,
  from: 'handed' | 'waiting',
  { state, problem, dueAt }: Outcome,
  now: Date
) {
  await db.connection('service').rawQuery(
    `UPDATE report_sendings SET state = ?, problem = left(?, 500), due_at = ?, changed_at = ?
      WHERE site_id = ? AND id = ? AND state = ?`,
    [state, problem ?? null, dueAt ?? now, now, siteId, id, from] as any[]
  )
}

/** Of whoever handed them over and is gone: nobody knows whether they were sent. */
export async function giveUpLost(siteId: string, now: Date, problem: string) {
  await db.connection('service').rawQuery(
    `UPDATE report_sendings SET state = 'uncertain', problem = ?, changed_at = ?
      WHERE site_id = ? AND state = 'handed' AND due_at <= ?`,
    [problem, now, siteId, now]
  )
}
