import { makePerson, makeSite, rowsOf, type TestSite } from '#tests/support/sites'

/** Who an event can be for: three sites with rules of their own, one that was removed, and one that never was. */
export type SiteName = 'plain' | 'strict' | 'blocked' | 'removed' | 'nobody'

export type World = Record<Exclude<SiteName, 'nobody'>, TestSite>

/** The second in which everything arrives: a month has just begun, so that late events belong to the one before. */
export const NOW = Date.UTC(2027, 2, 1, 0, 0, 10)

const ORIGINS = { domain: 'example.com', extraOrigins: ['partner.net', 'http://localhost:4000'] }

let workspaceId: string | undefined

/**
 * Sites that nobody has sent anything to. Ids mean nothing outside of their site, so every run may use the same ones. Who
 * counts as a machine is not forecast: the plugin has cases of its own.
 */
export async function makeWorld(): Promise<World> {
  workspaceId ??= (await makePerson()).workspaceId
  const [plain, strict, blocked, removed] = await Promise.all([
    makeSite({ ...ORIGINS, workspaceId }),
    makeSite({ ...ORIGINS, workspaceId, settings: { on_gpc: 'drop', on_dnt: 'drop' } }),
    makeSite({ ...ORIGINS, workspaceId, settings: { blocked_addresses: ['127.0.0.0/8'] } }),
    makeSite({ ...ORIGINS, workspaceId }),
  ])
  await rowsOf(
    `INSERT INTO site_plugins (site_id, kind, plugin, version, enabled)
     SELECT id, 'enricher', 'bots', '1.0.0', false FROM sites WHERE id IN (?, ?, ?, ?)`,
    [plain.id, strict.id, blocked.id, removed.id]
  )
  await rowsOf('UPDATE sites SET removed_at = now() WHERE id = ?', [removed.id])
  return { plain, strict, blocked, removed }
}
