import db from '@adonisjs/lucid/services/db'
import { bus } from '#app/shared/bus/main'
import ingestConfig from '#config/ingest'
import { isUuid } from '#app/shared/ids'
import { addressList } from '#app/shared/addresses'
import { choicesOf } from '#app/plugins/stored_choices'
import type { PluginChoice } from '#app/plugins/chosen_plugin'
import type { SiteLevel, WorkspaceLevel } from '#app/plugins/stored_choices'
import { DEFAULT_SETTINGS, type SiteSettings } from '#app/sites/site_settings'

/** A site as ingestion sees it. */
export interface KnownSite {
  id: string
  publicId: string
  domain: string
  /** Hosts, besides the domain and its subdomains, whose pages may send events. */
  extraOrigins: string[]
  timezone: string
  /** ISO 3166, two letters. */
  country: string | null
  /** ISO 4217. */
  currency: string
  settings: SiteSettings
  /** The plugins of which the site or its workspace says something; a kind that is not here has the default one. */
  plugins: PluginChoice[]
  /** Types of events that somebody outside wants to be told of. */
  subscriptions: ReadonlySet<string>
  isBlocked(address: string): boolean
}

/** How long another process may work with what we just changed when it was not told, ms. */
export const MAX_AGE_MS = 5_000

/** Bounds what somebody who guesses ids can make us remember. */
const MAX_ENTRIES = 10_000

interface Entry {
  site: KnownSite | null
  /** What it was made of. */
  row: string
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
    if (!entry?.site || ingestConfig.driver === 'direct') return loading
    // With a queue in front, what is known of a site serves on while the database is away.
    loading.catch(() => {})
    return entry.site
  }

  /** By the public id or the site's own: who tells us of calls has either at hand. */
  async findByEitherId(id: string): Promise<KnownSite | null> {
    const site = await this.find(id)
    if (site || !isUuid(id)) return site
    const publicId = await publicIdOf(id)
    return publicId === null ? null : this.find(publicId)
  }

  /** Call after any change to a site: here it is forgotten at once, elsewhere as soon as that is heard. */
  forget(publicId: string) {
    this.forgetHere(publicId)
    bus.say(CHANGED, publicId)
  }

  forgetHere(publicId: string) {
    this.#entries.delete(publicId)
    this.#loading.delete(publicId)
  }

  /** What is known may be old. It is not thrown away: what is read again and has not changed is the same object. */
  doubtAll() {
    for (const entry of this.#entries.values()) entry.loadedAt = -Infinity
  }

  #load(publicId: string) {
    const loading = loadRow(publicId)
      .then((row) => {
        const site = this.#toSite(publicId, row)
        if (this.#loading.get(publicId) === loading) this.#remember(publicId, site, row)
        return site
      })
      .finally(() => {
        if (this.#loading.get(publicId) === loading) this.#loading.delete(publicId)
      })
    this.#loading.set(publicId, loading)
    return loading
  }

  /**
   * The same object as long as nothing has changed: others keep with it what they made for the site, such as its plugins and
   * how often they failed.
   */
  #toSite(publicId: string, row: SiteRow | null): KnownSite | null {
    const known = this.#entries.get(publicId)
    if (known?.site && known.row === JSON.stringify(row)) return known.site
    return row && toKnownSite(row)
  }

  #remember(publicId: string, site: KnownSite | null, row: SiteRow | null) {
    if (this.#entries.size >= MAX_ENTRIES) {
      this.#entries.delete(this.#entries.keys().next().value!)
    }
    this.#entries.delete(publicId)
    this.#entries.set(publicId, { site, row: JSON.stringify(row), loadedAt: Date.now() })
  }
}

export const siteRegistry = new SiteRegistry()

const CHANGED = 'site.changed'
bus.on(CHANGED, (publicId: string) => siteRegistry.forgetHere(publicId))
bus.onResumed(() => siteRegistry.doubtAll())

interface SiteRow {
  id: string
  public_id: string
  workspace_id: string
  domain: string
  extra_origins: string[]
  timezone: string
  country: string | null
  currency: string
  settings: Partial<SiteSettings>
  plugins: SiteLevel[]
  workspace_plugins: WorkspaceLevel[]
  subscriptions: string[]
}

async function loadRow(publicId: string): Promise<SiteRow | null> {
  const { rows } = await db.connection('service').rawQuery<{ rows: SiteRow[] }>(
    `SELECT id, public_id, workspace_id, domain, extra_origins, timezone, country, currency, settings,
            (SELECT coalesce(json_agg(json_build_object('kind', kind, 'plugin', plugin, 'version', version,
                      'isEnabled', enabled, 'isShadow', shadow, 'settings', p.settings, 'sealed', sealed_settings,
                      'model',
                      (SELECT model FROM site_models m
                        WHERE m.site_id = p.site_id AND m.kind = p.kind AND m.plugin = p.plugin)) ORDER BY kind, plugin), '[]')
               FROM site_plugins p WHERE p.site_id = sites.id) AS plugins,
            (SELECT coalesce(json_agg(json_build_object('kind', kind, 'plugin', plugin, 'version', version,
                      'settings', p.settings, 'sealed', sealed_settings, 'locked', locked) ORDER BY kind, plugin), '[]')
               FROM workspace_plugins p WHERE p.workspace_id = sites.workspace_id) AS workspace_plugins,
            ARRAY(SELECT DISTINCT unnest(events) FROM destinations d
                   WHERE (d.site_id = sites.id OR d.site_id IS NULL AND d.workspace_id = sites.workspace_id)
                     AND d.state <> 'disabled' ORDER BY 1) AS subscriptions
       FROM sites WHERE public_id = ? AND removed_at IS NULL`,
    [publicId]
  )
  return rows[0] ?? null
}

async function publicIdOf(id: string): Promise<string | null> {
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: { public_id: string }[] }>('SELECT public_id FROM sites WHERE id = ?', [id])
  return rows[0]?.public_id ?? null
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
    country: row.country,
    currency: row.currency,
    settings,
    plugins: choicesOf({
      id: row.id,
      workspaceId: row.workspace_id,
      plugins: row.plugins,
      workspacePlugins: row.workspace_plugins,
    }),
    subscriptions: new Set(row.subscriptions),
    isBlocked: (address) => blocked.has(address),
  }
}
