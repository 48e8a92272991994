import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Which template a site has. */
export interface TemplateLink {
  siteId: string
  templateId: string
  /** Of which it was given the settings last. */
  version: number
  /** Keys that are the site's own to say. */
  own: string[]
}

/** Of these sites, or of all of the workspace. */
export async function templateLinks(
  trx: TransactionClientContract,
  workspaceId: string,
  siteIds: string[] | null
): Promise<Map<string, TemplateLink>> {
  const { rows } = await trx.rawQuery<{ rows: TemplateLink[] }>(
    `SELECT site_id AS "siteId", template_id AS "templateId", version, own FROM templated_sites
      WHERE workspace_id = :workspaceId AND (:all OR site_id = ANY (:siteIds::uuid[]))`,
    { workspaceId, all: siteIds === null, siteIds: siteIds ?? [] }
  )
  return new Map(rows.map((link) => [link.siteId, link]))
}

export async function writeLinks(
  trx: TransactionClientContract,
  workspaceId: string,
  links: TemplateLink[]
) {
  if (links.length === 0) return
  await trx.rawQuery(
    `INSERT INTO templated_sites (workspace_id, site_id, template_id, version, own)
     SELECT :workspaceId, l."siteId", l."templateId", l.version, l.own
       FROM json_to_recordset(:links::json) AS l ("siteId" uuid, "templateId" uuid, version int, own text[])
     ON CONFLICT (workspace_id, site_id) DO UPDATE
       SET template_id = excluded.template_id, version = excluded.version, own = excluded.own`,
    { workspaceId, links: JSON.stringify(links) }
  )
}

export async function removeLinks(
  trx: TransactionClientContract,
  workspaceId: string,
  siteIds: string[]
) {
  await trx.rawQuery(
    'DELETE FROM templated_sites WHERE workspace_id = ? AND site_id = ANY (?::uuid[])',
    [workspaceId, siteIds]
  )
}
