import db from '@adonisjs/lucid/services/db'

export interface SiteToLearn {
  siteId: string
  /** There were so many labels when it learned last. */
  labels: number
}

/** Sites that use one of these scorers and have not tried to learn for a day. */
export async function sitesToLearn(plugins: string[], task: string): Promise<SiteToLearn[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: SiteToLearn[] }>(
    `SELECT s.id AS "siteId", coalesce(max(m.labels), 0)::int AS labels
       FROM site_plugins p
       JOIN sites s ON s.id = p.site_id AND s.removed_at IS NULL
       LEFT JOIN site_models m ON m.site_id = p.site_id AND m.kind = p.kind AND m.plugin = p.plugin
      WHERE p.kind = 'scorer' AND p.enabled AND p.plugin = ANY (?::text[])
        AND NOT EXISTS (SELECT FROM job_runs r
          WHERE r.site_id = s.id AND r.task = ? AND r.created_at > now() - interval '1 day')
      GROUP BY s.id`,
    [plugins as any, task]
  )
  return rows
}
