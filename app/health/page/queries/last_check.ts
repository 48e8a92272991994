import { clock } from '#app/shared/clock'
import type { Finding } from '#app/health/checking/findings'
import type { Step } from '#app/health/checking/steps'
import { byUrgency } from '#app/health/checking/urgency'
import { LONGEST_SEC } from '#app/health/checking/limits'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What was found when the page was last looked at, or how far somebody's look has come. */
export interface SiteCheck {
  id: string | null
  /** `interrupted`: the server was stopped in the middle. */
  state: 'looking' | 'done' | 'interrupted'
  step: Step | null
  url: string
  person: string
  startedAt: string
  checkedAt: string | null
  /** The most urgent first; null until it is done. */
  findings: Finding[] | null
}

export async function lastCheck(
  trx: TransactionClientContract,
  siteId: string
): Promise<SiteCheck | null> {
  const { rows } = await trx.rawQuery<{ rows: CheckRow[] }>(
    `SELECT id, step, url, person, started_at AS "startedAt", checked_at AS "checkedAt", findings
       FROM site_checks WHERE site_id = ?`,
    [siteId]
  )
  const [row] = rows
  return row
    ? {
        ...row,
        findings: row.findings && byUrgency(row.findings),
        state: stateOf(row),
        startedAt: row.startedAt.toISOString(),
        checkedAt: row.checkedAt?.toISOString() ?? null,
      }
    : null
}

function stateOf({ findings, startedAt }: CheckRow): SiteCheck['state'] {
  if (findings) return 'done'
  const age = clock.now().getTime() - startedAt.getTime()
  return age < LONGEST_SEC * 1000 ? 'looking' : 'interrupted'
}

type CheckRow = Omit<SiteCheck, 'state' | 'startedAt' | 'checkedAt'> & {
  startedAt: Date
  checkedAt: Date | null
}
