import db from '@adonisjs/lucid/services/db'
import type { Watcher } from '#app/live/live_stream'

/**
 * Of these watchers, the positions of those who are still signed in by the same session, and still members of the site's
 * workspace, or clients with the same sections. One question for all of them, however many. What a session says about its
 * person is written in `app/auth/session_users.ts`: the row alone does not count, it may outlive a sign-out or a change of the
 * password. A link has none: who opened it is put out by a new password at the next request, and here with the link itself.
 */
export async function stillAllowed(watchers: Watcher[]): Promise<Set<number>> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { position: number }[] }>(
    `SELECT w.position::int AS position
       FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) WITH ORDINALITY AS w(user_id, site_id, login_id, sections, position)
       JOIN sites s ON s.id = w.site_id AND s.removed_at IS NULL
       JOIN workspaces k ON k.id = s.workspace_id
       LEFT JOIN memberships m ON m.workspace_id = s.workspace_id AND m.user_id = w.user_id
       LEFT JOIN site_grants g ON g.site_id = s.id AND g.user_id = w.user_id AND m.user_id IS NULL
        AND (g.expires_at IS NULL OR g.expires_at > now())
       JOIN users u ON u.id = w.user_id
       LEFT JOIN login_sessions l ON l.id = w.login_id AND l.expires_at > now()
        AND strpos(l.data, format('"%s.%s.', u.id, u.session_epoch)) > 0
        AND NOT EXISTS (SELECT FROM unnest(u.ended_logins) AS ended
          WHERE strpos(l.data, format('"%s.%s.%s"', u.id, u.session_epoch, ended)) > 0)
      WHERE w.sections IS NOT DISTINCT FROM array_to_string(g.sections, ',')
        AND (g.user_id IS NOT NULL OR m.user_id IS NOT NULL
          AND (NOT k.requires_two_factor OR EXISTS (SELECT FROM two_factors t WHERE t.user_id = w.user_id)))
        AND (l.id IS NOT NULL OR u.kind = 'link')`,
    [
      watchers.map(({ userId }) => userId),
      watchers.map(({ siteId }) => siteId),
      watchers.map(({ loginId }) => loginId),
      watchers.map(({ sections }) => sections?.join(',') ?? null),
    ] as any[]
  )
  return new Set(rows.map(({ position }) => position - 1))
}
