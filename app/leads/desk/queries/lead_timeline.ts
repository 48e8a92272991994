import { isUuid } from '#app/shared/ids'
import { isInstantText } from '#app/shared/is_instant_text'
import type { Month } from '#app/shared/month'
import type { Evidence } from '#app/leads/desk/queries/evidence_of'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Of one thing that happened with a lead: where to find it, and what is told of it when that is not a visit. */
export interface Moment {
  kind: 'visit' | 'conversion' | 'call' | 'note' | 'action' | 'merge'
  key: string
  at: Date
  atText: string
  /** Of visits and conversions. */
  month: Month | null
  told: Record<string, any> | null
}

const AT_ONCE = 50

/** What happened with a lead, the latest first, before `cursor`; and where the earlier things begin, null at the beginning. */
export async function leadTimeline(
  client: QueryClientContract,
  siteId: string,
  { parts, fingerprints, sessionIds }: Evidence,
  cursor: string | null
): Promise<{ moments: Moment[]; next: string | null }> {
  const from = readMoment(cursor) ?? { at: null, kind: '', key: '' }
  const { rows } = await client.rawQuery<{ rows: Moment[] }>(
    `WITH visits AS MATERIALIZED (
       SELECT s.id, s.created_month, s.started_at FROM sessions s
        WHERE s.site_id = :siteId AND s.fingerprint = ANY (:fingerprints::text[])
       UNION
       SELECT s.id, s.created_month, s.started_at FROM sessions s
        WHERE s.site_id = :siteId AND s.id = ANY (:sessionIds::uuid[])
     )
     SELECT kind, key, at, at::text AS "atText", month::text AS month, told FROM (
       SELECT 'visit' AS kind, id::text AS key, started_at AS at, created_month AS month, NULL::jsonb AS told FROM visits
       UNION ALL
       SELECT 'conversion', c.id::text, c.converted_at, c.session_month, jsonb_build_object('action', c.action,
              'label', c.label, 'value', c.value, 'currency', c.currency, 'sessionId', c.session_id)
         FROM visits v JOIN conversions c ON c.site_id = :siteId AND c.session_id = v.id
       UNION ALL
       SELECT 'call', c.id::text, c.called_at, NULL, jsonb_build_object('number', c.phone_number, 'status', c.status,
              'durationSec', c.duration_sec, 'source', c.source, 'flags', c.flags, 'method', c.match ->> 'method',
              'confidence', c.match -> 'confidence', 'isMatched', c.matched_session_id IS NOT NULL)
         FROM lead_calls lc JOIN calls c ON c.site_id = lc.site_id AND c.id = lc.call_id
        WHERE lc.site_id = :siteId AND lc.lead_id = ANY (:parts::uuid[])
       UNION ALL
       SELECT 'note', n.id::text, n.created_at, NULL, jsonb_build_object('person', n.person, 'text', n.text)
         FROM lead_notes n
        WHERE n.site_id = :siteId AND n.lead_id = ANY (:parts::uuid[]) AND n.removed_at IS NULL
       UNION ALL
       SELECT 'action', a.lead_id || '/' || a.version, a.created_at, NULL, jsonb_build_object('kind', a.kind,
              'person', a.person, 'before', a.before, 'after', a.after - 'joined', 'followedCall', a.call_id IS NOT NULL)
         FROM lead_actions a WHERE a.site_id = :siteId AND a.lead_id = ANY (:parts::uuid[])
       UNION ALL
       SELECT 'merge', m.id::text, m.merged_at, NULL, jsonb_build_object('because', m.because, 'keyKind', m.key_kind)
         FROM lead_merges m WHERE m.site_id = :siteId AND m.gone_id = ANY (:parts::uuid[])
          AND m.undone_at IS NULL AND m.because <> 'person'
     ) t
      WHERE :at::timestamptz IS NULL OR (at, kind, key) < (:at::timestamptz, :kind, :key)
      ORDER BY at DESC, kind DESC, key DESC
      LIMIT ${AT_ONCE + 1}`,
    { siteId, parts, fingerprints, sessionIds: sessionIds.filter(isUuid), ...(from as any) }
  )
  const moments = rows.slice(0, AT_ONCE)
  const last = moments.at(-1)
  return {
    moments,
    next: rows.length > AT_ONCE ? `${last!.atText}~${last!.kind}~${last!.key}` : null,
  }
}

/** Null for what is no moment. */
export function readMoment(cursor: string | null) {
  const [at, kind, key] = cursor?.split('~', 3) ?? []
  return key !== undefined && isInstantText(at) ? { at, kind, key } : null
}
