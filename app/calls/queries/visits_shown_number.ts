import type { Candidate } from '#app/calls/types'
import { visitsOfSids } from '#app/calls/queries/visits_of_sids'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Whoever had the number before those has hardly written it down. */
const LIMIT = 3

interface Asked {
  siteId: string
  /** E.164. */
  number: string
  calledAt: Date
  minutes: number
}

/** Visits that were shown this number when it was called, or the last ones before, the latest first. */
export async function visitsShownNumber(
  client: QueryClientContract,
  { siteId, number, calledAt, minutes }: Asked
): Promise<Candidate[]> {
  const { rows } = await client.rawQuery<{ rows: Row[] }>(
    `SELECT sid, fingerprint, reserved_at, held_until FROM number_reservations
      WHERE site_id = ? AND number = ? AND reserved_at <= ?::timestamptz AND held_until >= ?::timestamptz
      ORDER BY reserved_at DESC LIMIT ${LIMIT}`,
    [
      siteId,
      number,
      calledAt.toISOString(),
      new Date(calledAt.getTime() - minutes * 60_000).toISOString(),
    ]
  )
  const visits = await visitsOfSids(
    client,
    siteId,
    rows.map(({ sid, fingerprint, reserved_at: at }) => ({ sid, fingerprint, at }))
  )
  return visits.flatMap((visit, i) => {
    if (!visit) return []
    const seenAt = visit.seenAt > calledAt ? calledAt : visit.seenAt
    return [{ ...visit, seenAt, shownUntil: rows[i].held_until }]
  })
}

interface Row {
  sid: string
  fingerprint: string | null
  reserved_at: Date
  held_until: Date
}
