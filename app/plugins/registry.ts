import { loadPlugin } from '#app/plugins/load_plugin'
import { alsoSay } from '#app/shared/in_their_language'
import { InvalidPlugin } from '#app/plugins/exceptions'
import { compareVersions } from '#app/plugins/versions'
import type { PluginList } from '#app/plugins/plugin_list'
import { isKind, USAGE, type Kind, type PluginKinds } from '#app/plugins/kinds'

export { definePlugins } from '#app/plugins/plugin_list'

/** The plugins of this installation, by kind and name; of some there are several versions. */
export class PluginRegistry {
  /** Newest first. */
  #versions = new Map<string, PluginKinds[Kind][]>()
  #defaults = new Map<Kind, string>()

  /** Loads and checks all of them; throws an `E_PLUGIN_*` on the first that is not usable. */
  async load(list: Partial<PluginList>) {
    for (const [kind, listed] of Object.entries(list)) {
      if (!isKind(kind)) throw unknownKind(kind)
      await this.#loadKind(kind, listed as PluginList[typeof kind])
    }
  }

  /** The newest version. Null when this installation does not have it (any more). */
  find<K extends Kind>(kind: K, name: string): PluginKinds[K] | null {
    return this.versions(kind, name)[0] ?? null
  }

  /**
   * What a site works with that has chosen this version: that one while it is installed, else the newest one. Null when there
   * is none of the name.
   */
  inUse<K extends Kind>(kind: K, name: string, version: string): PluginKinds[K] | null {
    const versions = this.versions(kind, name)
    return versions.find((plugin) => plugin.version === version) ?? versions[0] ?? null
  }

  /** Newest first. */
  versions<K extends Kind>(kind: K, name: string): readonly PluginKinds[K][] {
    return (this.#versions.get(`${kind}/${name}`) as PluginKinds[K][] | undefined) ?? []
  }

  /** The newest version of each, in the order of the list. */
  all<K extends Kind>(kind: K): PluginKinds[K][] {
    return [...this.#versions.values()]
      .map(([newest]) => newest)
      .filter((plugin): plugin is PluginKinds[K] => plugin.kind === kind)
  }

  default<K extends Kind>(kind: K): PluginKinds[K] {
    return this.find(kind, this.#defaults.get(kind)!)!
  }

  /** Null for a kind of which a site does not choose one. */
  defaultName(kind: Kind): string | null {
    return this.#defaults.get(kind) ?? null
  }

  async #loadKind<K extends Kind>(kind: K, { default: name, plugins }: PluginList[K]) {
    for (const [index, entry] of plugins.entries()) {
      this.#add(kind, await loadPlugin(kind, entry, `${index + 1} of kind ${kind}`))
    }
    if (name !== null && !this.find(kind, name)) {
      throw new InvalidPlugin(
        'E_PLUGIN_DEFAULT',
        name,
        `is the default ${kind} but not listed`,
        'Add it in config/plugins.ts, or name another default.'
      )
    }
    if (name === null && USAGE[kind] === 'one' && plugins.length > 0) {
      throw new InvalidPlugin(
        'E_PLUGIN_DEFAULT',
        `of kind ${kind}`,
        'there is no default for sites that have chosen none',
        'Name one as `default` in config/plugins.ts.'
      )
    }
    if (name !== null) this.#defaults.set(kind, name)
  }

  #add(kind: Kind, plugin: PluginKinds[Kind]) {
    const key = `${kind}/${plugin.name}`
    const versions = this.#versions.get(key) ?? []
    if (versions.some(({ version }) => version === plugin.version)) {
      throw new InvalidPlugin(
        'E_PLUGIN_DUPLICATE',
        plugin.name,
        `there are two of version ${plugin.version}`,
        'Take one out of config/plugins.ts.'
      )
    }
    versions.push(plugin)
    versions.sort((a, b) => compareVersions(b.version, a.version))
    this.#versions.set(key, versions)
    for (const [language, words] of Object.entries(plugin.words ?? {})) alsoSay(language, words)
  }
}

function unknownKind(kind: string) {
  return new InvalidPlugin(
    'E_PLUGIN_CONFIG',
    `of kind ${kind}`,
    'there is no such kind of plugin',
    `Use one of ${Object.keys(USAGE).join(', ')} in config/plugins.ts.`
  )
}

export const pluginRegistry = new PluginRegistry()
