import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import type { Session } from '#app/visitors/types'

interface CallFacts {
  status?: 'qualified' | 'junk' | null
  calledAt?: Date
  phoneNumber?: string
}

/** A call that somebody made from a visit; with no visit, of nobody knows which one. Returns its id. */
export async function storeCall(
  siteId: string,
  visit: Pick<Session, 'id' | 'month' | 'fingerprint'> | null,
  { status = null, calledAt = clock.now(), phoneNumber = '+493012345678' }: CallFacts = {}
): Promise<string> {
  const [{ id }] = await db
    .connection('service')
    .insertQuery()
    .table('calls')
    .insert({
      site_id: siteId,
      phone_number: phoneNumber,
      called_at: calledAt,
      source: 'test',
      matched_session_id: visit?.id ?? null,
      matched_session_month: visit?.month ?? null,
      matched_fingerprint: visit?.fingerprint ?? null,
      status,
      status_at: status && calledAt,
    })
    .returning('id')
  return id
}
