/** Does destination `d` want message `m`? */
export const WANTED = `d.site_id = m.site_id AND d.state <> 'disabled' AND m.type = ANY (d.events)
  AND m.score >= d.min_score AND (d.channels IS NULL OR m.channel = ANY (d.channels))`
