import db from '@adonisjs/lucid/services/db'
import { addressList } from '#app/shared/addresses'
import type { PluginChoice } from '#app/plugins/chosen_plugin'
import { DEFAULT_SETTINGS, type SiteSettings } from '#app/sites/site_settings'

/** A site as ingestion sees it. */
export interface KnownSite {
  id: string
  publicId: string
  domain: string
  /** Hosts, besides the domain and its subdomains, whose pages may send events. */
  extraOrigins: string[]
  timezone: string
  settings: SiteSettings
  /** The plugins that the site chose; a kind that is not here has the default one. */
  plugins: PluginChoice[]
  isBlocked(address: string): boolean
}

/** How long another process may work with what we just changed, ms. This process forgets at once. */
export const MAX_AGE_MS = 5_000

/** Bounds what somebody who guesses ids can make us remember. */
const MAX_ENTRIES = 10_000

interface Entry {
  site: KnownSite | null
  /** What `site` was made of. */
  row: string | null
  loadedAt: number
}

/** Sites by public id, remembered: the public door asks for one with every request. Unknown ids are remembered as well. */
class SiteRegistry {
  #entries = new Map<string, Entry>()
  #loading = new Map<string, Promise<KnownSite | null>>()

  async find(publicId: string): Promise<KnownSite | null> {
    const entry = this.#entries.get(publicId)
    if (entry && Date.now() - entry.loadedAt < MAX_AGE_MS) return entry.site

    const loading = this.#loading.get(publicId) ?? this.#load(publicId)
    return loading
  }

  /** Call after any change to a site. */
  forget(publicId: string) {
    this.#entries.delete(publicId)
    this.#loading.delete(publicId)
  }

  #load(publicId: string) {
    const loading = loadRow(publicId)
      .then((row) => {
        const entry = this.#entryOf(publicId, row)
        if (this.#loading.get(publicId) === loading) this.#remember(publicId, entry)
        return entry.site
      })
      .finally(() => {
        if (this.#loading.get(publicId) === loading) this.#loading.delete(publicId)
      })
    this.#loading.set(publicId, loading)
    return loading
  }

  /**
   * A site of which nothing changed stays the same object: its plugins are kept by it, and with them which of them has to
   * be left alone for a while.
   */
  #entryOf(publicId: string, row: SiteRow | null): Entry {
    const before = this.#entries.get(publicId)
    const text = row && JSON.stringify(row)
    const site = before?.row === text ? before.site : row && toKnownSite(row)
    return { site, row: text, loadedAt: Date.now() }
  }

  #remember(publicId: string, entry: Entry) {
    if (this.#entries.size >= MAX_ENTRIES) {
      this.#entries.delete(this.#entries.keys().next().value!)
    }
    this.#entries.delete(publicId)
    this.#entries.set(publicId, entry)
  }
}

export const siteRegistry = new SiteRegistry()

interface SiteRow {
  id: string
  public_id: string
  domain: string
  extra_origins: string[]
  timezone: string
  settings: Partial<SiteSettings>
  plugins: PluginChoice[]
}

async function loadRow(publicId: string): Promise<SiteRow | null> {
  const { rows } = await db.connection('service').rawQuery<{ rows: SiteRow[] }>(
    `SELECT id, public_id, domain, extra_origins, timezone, settings,
            (SELECT coalesce(json_agg(json_build_object('kind', kind, 'plugin', plugin, 'version', version,
                      'isEnabled', enabled, 'isShadow', shadow, 'settings', p.settings, 'model',
                      (SELECT model FROM site_models m
                        WHERE m.site_id = p.site_id AND m.kind = p.kind AND m.plugin = p.plugin))
                      ORDER BY kind, plugin), '[]')
               FROM site_plugins p WHERE p.site_id = sites.id) AS plugins
       FROM sites WHERE public_id = ? AND removed_at IS NULL`,
    [publicId]
  )
  return rows[0] ?? null
}

function toKnownSite(row: SiteRow): KnownSite {
  const settings = { ...DEFAULT_SETTINGS, ...row.settings }
  const blocked = addressList(settings.blocked_addresses)
  return {
    id: row.id,
    publicId: row.public_id,
    domain: row.domain,
    extraOrigins: row.extra_origins,
    timezone: row.timezone,
    settings,
    plugins: row.plugins,
    isBlocked: (address) => blocked.has(address),
  }
}
