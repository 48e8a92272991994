/** Is destination `d` told what happens on a site? */
export function hears(siteId: string, workspaceId: string) {
  return `(d.site_id = ${siteId} OR d.site_id IS NULL AND d.workspace_id = ${workspaceId}) AND d.state <> 'disabled'`
}

/** Does destination `d` want message `m`? What is said of destinations and connections comes from no visit, so it is not chosen by one. */
export const WANTED = `${hears('m.site_id', '(SELECT s.workspace_id FROM sites s WHERE s.id = m.site_id)')}
  AND m.type = ANY (d.events)
  AND (m.type LIKE 'endpoint.%' OR m.type LIKE 'connection.%' OR m.score >= d.min_score
    AND (d.channels IS NULL OR m.channel = ANY (d.channels))
    AND (d.source_labels IS NULL OR m.source_label = ANY (d.source_labels)))`
