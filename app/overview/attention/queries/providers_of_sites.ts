import db from '@adonisjs/lucid/services/db'
import type { UsualCalls } from '#app/overview/attention/rules/call_silence'

/** A provider of calls that a site has switched on, and that has told of some. */
export interface ProviderOfSite {
  siteId: string
  provider: string
  lastAt: Date
  usual: UsualCalls
}

/** One that has told of none for longer was given up. */
const REMEMBERED_DAYS = 90
/** What is usual follows from so many days before the last call. */
const USUAL_DAYS = 28

/** As the service, of sites that the person may see; see `results_of_sites.ts`. */
export async function providersOfSites(siteIds: string[], now: Date): Promise<ProviderOfSite[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: ProviderOfSite[] }>(
    `SELECT p.site_id AS "siteId", p.plugin AS provider, l.last_at AS "lastAt", u.usual
       FROM site_plugins p JOIN sites s ON s.id = p.site_id
      CROSS JOIN LATERAL (SELECT max(c.called_at) AS last_at FROM calls c
         WHERE c.site_id = p.site_id AND c.source = p.plugin
           AND c.called_at > :now::timestamptz - make_interval(days => ${REMEMBERED_DAYS})) l
      CROSS JOIN LATERAL (SELECT json_build_object('calls', sum(n), 'days', max(day) - min(day) + 1,
             'emptyDays', coalesce(max(day - former) - 1, 0)) AS usual
            FROM (SELECT day, n, lag(day) OVER (ORDER BY day) AS former
                    FROM (SELECT (c.called_at AT TIME ZONE s.timezone)::date AS day, count(*) AS n FROM calls c
                           WHERE c.site_id = p.site_id AND c.source = p.plugin AND c.called_at <= l.last_at
                             AND c.called_at > l.last_at - make_interval(days => ${USUAL_DAYS})
                           GROUP BY 1) days) gaps) u
      WHERE p.site_id = ANY (:siteIds::uuid[]) AND p.kind = 'call-provider' AND p.enabled AND l.last_at IS NOT NULL`,
    { siteIds, now: now.toISOString() }
  )
  return rows
}
