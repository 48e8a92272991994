import db from '@adonisjs/lucid/services/db'
import type { IntakeSample } from '#app/health/intake/to_sample'

/** Of each site and door, of those that were taken and of the others. */
export const KEPT = 60

export type OwnedSample = IntakeSample & { siteId: string }

/** Writes requests down, and forgets what these push out. */
export async function writeSamples(samples: OwnedSample[]) {
  const service = db.connection('service')
  await service.rawQuery(
    `INSERT INTO intake_samples (site_id, id, door, received_at, is_taken, outcome, status, host, address, agent, bytes,
                                 event_count, is_batch, skew_ms, events, problems, keys)
     SELECT s.id, r.id, r.door, r."receivedAt", r."isTaken", r.outcome, r.status, r.host, r.address, r.agent, r.bytes,
            r."eventCount", r."isBatch", r."skewMs", r.events, r.problems, r.keys
       FROM json_to_recordset(?::json) AS r ("siteId" uuid, id uuid, door text, "receivedAt" timestamptz, "isTaken" boolean,
              outcome text, status smallint, host text, address text, agent text, bytes integer, "eventCount" integer,
              "isBatch" boolean, "skewMs" bigint, events jsonb, problems jsonb, keys text[])
       JOIN sites s ON s.id = r."siteId"`,
    [JSON.stringify(samples)]
  )
  const sites = [...new Set(samples.map(({ siteId }) => siteId))]
  await service.rawQuery(
    `DELETE FROM intake_samples x USING (
       SELECT site_id, id, row_number() OVER (PARTITION BY site_id, door, is_taken ORDER BY received_at DESC, id DESC) AS n
         FROM intake_samples WHERE site_id = ANY (?::uuid[])) old
      WHERE old.n > ? AND x.site_id = old.site_id AND x.id = old.id`,
    [sites as any, KEPT]
  )
}
