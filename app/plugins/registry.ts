import { InvalidPlugin } from '#app/plugins/exceptions'
import type { Kind, PluginKinds } from '#app/plugins/kinds'
import { checkManifest } from '#app/plugins/check_manifest'

type Loader<K extends Kind> = () => Promise<{ default: PluginKinds[K] }>

export type PluginList = {
  [K in Kind]: {
    /** Null for a kind of which all, or none, are used. */ default: string | null
    plugins: Loader<K>[]
  }
}

/** Types `config/plugins.ts`. */
export function definePlugins(list: PluginList): PluginList {
  return list
}

/** The plugins of this installation, by kind and name. */
export class PluginRegistry {
  #plugins = new Map<string, PluginKinds[Kind]>()
  #defaults = new Map<Kind, string>()

  /** Loads and checks all of them; throws `E_PLUGIN_INVALID` on the first that is not usable. */
  async load(list: Partial<PluginList>) {
    for (const kind of Object.keys(list) as Kind[]) await this.#loadKind(kind, list[kind]!)
  }

  /** Null when this installation does not have it (any more). */
  find<K extends Kind>(kind: K, name: string): PluginKinds[K] | null {
    return (this.#plugins.get(`${kind}/${name}`) as PluginKinds[K] | undefined) ?? null
  }

  /** In the order of the list. */
  all<K extends Kind>(kind: K): PluginKinds[K][] {
    return [...this.#plugins.values()].filter(
      (plugin): plugin is PluginKinds[K] => plugin.kind === kind
    )
  }

  default<K extends Kind>(kind: K): PluginKinds[K] {
    return this.find(kind, this.#defaults.get(kind)!)!
  }

  async #loadKind<K extends Kind>(kind: K, { default: name, plugins }: PluginList[K]) {
    for (const load of plugins) {
      const { default: plugin } = await load()
      checkManifest(kind, plugin)
      const key = `${kind}/${plugin.name}`
      if (this.#plugins.has(key)) {
        throw new InvalidPlugin(
          plugin.name,
          'there are two of them',
          'Take one out of config/plugins.ts.'
        )
      }
      this.#plugins.set(key, plugin)
    }
    if (name === null) return
    if (!this.#plugins.has(`${kind}/${name}`)) {
      throw new InvalidPlugin(
        name,
        `is the default ${kind} but not listed`,
        'Add it in config/plugins.ts.'
      )
    }
    this.#defaults.set(kind, name)
  }
}

export const pluginRegistry = new PluginRegistry()
