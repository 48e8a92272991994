import { loadPlugin } from '#app/plugins/load_plugin'
import type { PluginList } from '#app/plugins/plugin_list'
import type { Kind, PluginKinds } from '#app/plugins/kinds'

/** A plugin of `config/plugins.ts`. */
export interface Listed {
  plugin: PluginKinds[Kind]
  /** What stands in its `import()`; null when nobody can tell. */
  from: string | null
  isDefault: boolean
}

/** All of them, in the order of the list. Throws an `E_PLUGIN_*` on the first that is not usable, as the boot would. */
export async function listedPlugins(list: PluginList): Promise<Listed[]> {
  const listed: Listed[] = []
  for (const [kind, { default: standard, plugins }] of Object.entries(list)) {
    for (const [index, entry] of plugins.entries()) {
      const place = `${index + 1} of kind ${kind}`
      const plugin = await loadPlugin(kind as Kind, entry as never, place)
      const load: unknown = typeof entry === 'function' ? entry : entry.plugin
      listed.push({ plugin, from: specifierIn(String(load)), isDefault: plugin.name === standard })
    }
  }
  return listed
}

/** A function is all that the list has; its text is the one thing that tells what it imports. */
function specifierIn(source: string) {
  return /\bimport\(\s*(['"`])([^'"`]+)\1/.exec(source)?.[2] ?? null
}
