import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import type { Step } from '#app/health/checking/steps'
import type { Finding } from '#app/health/checking/findings'

/** Which look at which site. A later one has taken its place when nothing is written. */
export interface CheckId {
  id: string
  siteId: string
}

export function noteStep({ id, siteId }: CheckId, step: Step) {
  return db
    .connection('service')
    .rawQuery('UPDATE site_checks SET step = ? WHERE site_id = ? AND id = ?', [step, siteId, id])
}

export function noteFindings({ id, siteId }: CheckId, findings: Finding[]) {
  return db
    .connection('service')
    .rawQuery(
      'UPDATE site_checks SET checked_at = ?, findings = ?::jsonb, step = NULL WHERE site_id = ? AND id = ?',
      [clock.now(), JSON.stringify(findings), siteId, id]
    )
}
