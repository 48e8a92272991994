import { addMonths, monthOf } from '#app/shared/month'
import { sessionsById } from '#app/reports/queries/sessions_by_id'
import type { Session } from '#app/visitors/types'
import type { FoundVisit } from '#app/traffic/report/visits_of'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** By id; one that was erased meanwhile is missing. */
export async function sessionsFound(
  trx: TransactionClientContract,
  siteId: string,
  found: FoundVisit[]
): Promise<Map<string, Session>> {
  const months = new Set(found.flatMap(({ startedAt }) => monthsOf(startedAt)))
  const ids = [...new Set(found.map(({ id }) => id))]
  const sessions = await sessionsById(trx, siteId, [...months], ids)
  return new Map(sessions.map((session) => [session.id, session]))
}

/** A visit stays in the month of its first known event, though a late one may say that it began the month before. */
function monthsOf(startedAt: Date) {
  const month = monthOf(startedAt)
  return [month, addMonths(month, 1)]
}
