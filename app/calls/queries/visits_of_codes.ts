import type { Candidate } from '#app/calls/types'
import { visitsOfSids } from '#app/calls/queries/visits_of_sids'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Visits that these reference codes were made for, in their order. */
export async function visitsOfCodes(
  client: QueryClientContract,
  siteId: string,
  codes: string[]
): Promise<Candidate[]> {
  const { rows } = await client.rawQuery<{ rows: Row[] }>(
    `SELECT code, sid, fingerprint, made_at FROM visit_references WHERE site_id = ? AND code = ANY (?::text[])`,
    [siteId, codes]
  )
  const named = codes.flatMap((code) => rows.filter((row) => row.code === code))
  const visits = await visitsOfSids(
    client,
    siteId,
    named.map(({ sid, fingerprint, made_at: at }) => ({ sid, fingerprint, at }))
  )
  return visits.filter((visit) => visit !== null)
}

interface Row {
  code: string
  sid: string
  fingerprint: string | null
  made_at: Date
}
